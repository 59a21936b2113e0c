import type { Translated } from '../catalogue.js';
import type { tracking as source } from '../en/tracking.js';

/** Seguir um processo por uma ligação, sem conta: a página de quem dá ligações e a página que elas abrem. */
export const tracking: Translated<typeof source> = {
  'tracking.link': 'Ligações para pessoas sem conta',
  'tracking.title': 'Ligações para pessoas sem conta',
  'tracking.lead':
    'Uma ligação mostra onde está este processo e o que se segue: fases em linguagem simples e respetivas datas. Não mostra títulos, nomes, verbas nem motivos.',
  'tracking.secret':
    'Quem tiver uma ligação lê o que ela mostra sem iniciar sessão, até expirar ou até lhe pôr termo.',
  'tracking.none': 'Ainda não foi criada nenhuma ligação para este processo.',
  'tracking.caption_one': '{{count}} ligação',
  'tracking.caption_other': '{{count}} ligações',
  'tracking.new': 'Criar uma ligação',
  'tracking.days': 'Durante quanto tempo funciona',
  'tracking.days_of_one': '{{count}} dia',
  'tracking.days_of_other': '{{count}} dias',
  'tracking.make': 'Criar a ligação',
  'tracking.made': 'A ligação está criada. Copie-a agora: não volta a ser mostrada.',
  'tracking.your_link': 'A ligação',
  'tracking.your_link_hint': 'Copie-a e dê-a a quem quiser seguir este processo.',
  'tracking.made_at': 'Criada',
  'tracking.made_by': 'Por',
  'tracking.until': 'Funciona até',
  'tracking.state': 'Situação',
  'tracking.live': 'funciona',
  'tracking.expired': 'expirada',
  'tracking.was_ended': 'terminada',
  'tracking.change': 'Alterar',
  'tracking.end': 'Pôr termo',
  'tracking.end_of': 'Pôr termo à ligação de {{date}}',
  'tracking.end_title': 'Pôr termo a esta ligação?',
  'tracking.end_what':
    'Quem abrir a ligação de {{date}} deixa de encontrar conteúdo. Não é possível voltar atrás; pode criar outra ligação.',
  'tracking.ended': 'A ligação terminou.',
  'tracking.kind.action': 'Ação',
  'tracking.kind.technical_assistance': 'Assistência técnica',
  'tracking.kind.dialogue': 'Diálogo',
  'tracking.kind.need': 'Necessidade',
  'tracking.public.title': 'Onde está este processo',
  'tracking.public.lead':
    'Esta página indica a fase do processo e as suas datas. Para tudo o resto, dirija-se a quem lhe deu a ligação.',
  'tracking.public.now': 'Agora',
  'tracking.public.since': 'Desde',
  'tracking.public.next': 'O que se segue, em regra',
  'tracking.public.over': 'Nada mais: o processo está encerrado.',
  'tracking.public.open': 'Depende do passo atual.',
  'tracking.public.way': 'O percurso habitual',
  'tracking.public.past': 'Até agora',
  'tracking.public.until': 'Esta ligação funciona até {{date}}.',
  'problem.tracking.too_many': 'Já há {{max}} ligações para este processo: ponha primeiro termo a uma.',
  'problem.tracking_link_unknown':
    'Esta ligação não abre nada: expirou, terminou ou não está completa. Peça uma nova.',
  'refusal.tracking_by_lead':
    'As ligações são criadas pelo requerente principal do processo e pelo secretariado.',
  'problem.asks_too_often': 'Vieram demasiados pedidos daqui. Tente de novo dentro de {{seconds}} segundos.',
  'cases.trail.tracking_link_made': '{{who}} criou uma ligação para pessoas sem conta.',
  'cases.trail.tracking_link_ended': '{{who}} pôs termo a uma ligação para pessoas sem conta.',
  'notice.what.tracking_link_made': 'foi criada uma ligação para pessoas sem conta',
  'notice.what.tracking_link_ended': 'terminou uma ligação para pessoas sem conta',
  'hears.event.tracking_link_made': 'É criada uma ligação para pessoas sem conta',
  'hears.event.tracking_link_ended': 'Termina uma ligação para pessoas sem conta',
};
