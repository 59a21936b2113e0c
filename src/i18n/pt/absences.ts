import type { Translated } from '../catalogue.js';
import type { absences as source } from '../en/absences.js';

/** Ausências: quem está ausente, quem substitui, quem o pode indicar por um colega. */
export const absences: Translated<typeof source> = {
  'absences.reason': 'Ausência',
  'absences.lead':
    'Indique quando está ausente e quem faz a substituição: o trabalho passa para essa pessoa e regressa a si no fim.',
  'absences.new': 'Registar a minha ausência',
  'absences.new_for': 'Registar uma ausência de {{name}}',
  'absences.title': 'Ausências',
  'absences.none': 'Não há ausências registadas.',
  'absences.who': 'Pessoa ausente',
  'absences.days': 'Dias',
  'absences.stand_ins': 'Substituição',
  'absences.nobody': 'ninguém',
  'absences.stand_in_for': '{{name}} ({{role}})',
  'absences.state': 'Situação',
  'absences.state.planned': 'prevista',
  'absences.state.present': 'em curso',
  'absences.state.over': 'passada',
  'absences.state.ended': 'terminada',
  'absences.changed': 'alterada',
  'absences.title_of': '{{name}}: de {{from}} a {{until}}',
  'absences.one': 'Ausência',
  'absences.note': 'Observação',
  'absences.no_note': 'nenhuma',
  'absences.set_by': 'Registada',
  'absences.ended_by': 'Terminada',
  'absences.replaced': 'Ver o que vale agora',
  'absences.back': 'Voltar às ausências',
  'absences.form.title': 'A minha ausência',
  'absences.form.title_for': 'Ausência de {{name}}',
  'absences.form.title_change': 'Alterar a ausência',
  'absences.form.lead':
    'Nestes dias ninguém recebe lembretes em vão: o que está pendente passa para quem faz a substituição ou para a pessoa seguinte que possa agir.',
  'absences.form.from': 'Primeiro dia de ausência',
  'absences.form.until': 'Último dia de ausência',
  'absences.form.until_hint': 'Este dia está incluído, no fuso horário da organização.',
  'absences.form.note': 'Observação',
  'absences.form.note_hint':
    'Lida pela própria pessoa, pelos seus assistentes, pelo chefe de unidade, pelos administradores e pelos auditores; não pelos outros colegas.',
  'absences.form.stand_ins': 'Substituição',
  'absences.form.stand_ins_hint':
    'Para cada função, um colega ou ninguém. Se for só até um determinado montante, delegue antes a função isoladamente.',
  'absences.form.stand_in': 'Na função de {{role}}',
  'absences.form.stand_in_nobody': 'Sem substituição',
  'absences.form.no_roles': 'Não há funções a delegar: só contam os dias.',
  'absences.form.no_colleagues': 'Nenhum colega da organização pode fazer a substituição.',
  'absences.form.away': '{{name}} (ausência até {{until}})',
  'absences.confirm.title': 'Registar esta ausência?',
  'absences.confirm.title_change': 'Alterar esta ausência?',
  'absences.confirm.days': 'de {{from}} a {{until}}',
  'absences.confirm.acts':
    'Na função de {{role}}, {{delegate}} pode agir em nome de {{name}} nestes dias. Cada ato indica os dois nomes e vincula ambos.',
  'absences.confirm.waits_none': 'De momento, nada está pendente nesta função.',
  'absences.confirm.waits_one': 'De momento, {{count}} tarefa está pendente nesta função.',
  'absences.confirm.waits_other': 'De momento, {{count}} tarefas estão pendentes nesta função.',
  'absences.confirm.others':
    'Na função de {{role}} não há substituição: nestes dias são chamados os outros titulares da função.',
  'absences.confirm.nobody_inside':
    'Na função de {{role}} não há substituição nem outros titulares: o que está pendente é levado ao chefe de unidade.',
  'absences.confirm.nobody_outside':
    'Na função de {{role}} não há substituição nem outros titulares na organização: o que está pendente é levado aos colegas ou ao secretariado.',
  'absences.confirm.reminders_none': 'Por enquanto, nenhum lembrete cai nestes dias.',
  'absences.confirm.reminders_one':
    'Por enquanto, {{count}} lembrete cai nestes dias; segue para quem estiver presente.',
  'absences.confirm.reminders_other':
    'Por enquanto, {{count}} lembretes caem nestes dias; seguem para quem estiver presente.',
  'absences.confirm.told': 'Recebem aviso e mensagem de correio eletrónico: {{names}}.',
  'absences.confirm.told_nobody': 'Ninguém recebe aviso: não há outras pessoas envolvidas.',
  'absences.confirm.due': 'Os prazos mantêm-se.',
  'absences.confirm.review':
    'Com os dias contíguos, a ausência soma {{days}} dias, mais de quatro semanas: será assinalada para reexame.',
  'absences.confirm.warning':
    'Onde não há substituição, o que está pendente sobe: aos outros titulares da função e depois ao chefe de unidade ou ao secretariado.',
  'absences.confirm.submit': 'Registar a ausência',
  'absences.confirm.submit_change': 'Alterar a ausência',
  'absences.confirm.change': 'Corrigir',
  'absences.done.title': 'A ausência está registada',
  'absences.done.next_own':
    'A partir do primeiro dia, o que está pendente para si passa para quem faz a substituição. Bom descanso.',
  'absences.done.next':
    'A partir do primeiro dia, o que está pendente para {{name}} passa para quem faz a substituição.',
  'absences.done.undo': 'Anular: terminar a ausência',
  'absences.change.link': 'Alterar',
  'absences.end.link': 'Regresso antecipado',
  'absences.end.title': 'Terminar esta ausência mais cedo?',
  'absences.end.now':
    'O que está pendente volta a {{name}}; quem fazia a substituição deixa de poder agir nestas funções.',
  'absences.end.stays': 'O que foi feito mantém-se, com os dois nomes.',
  'absences.end.told': 'Quem fazia a substituição recebe um aviso.',
  'absences.end.last_day': 'Último dia de ausência',
  'absences.end.last_day_hint':
    'Se ficar em branco, a ausência termina agora. Caso contrário, dura até este dia, inclusive.',
  'absences.end.submit': 'Terminar a ausência',
  'absences.end.done': 'A ausência terminou.',
  'absences.end.shorter': 'A ausência é agora mais curta.',
  'absences.end.was': 'Nada foi feito: a ausência já tinha terminado.',
  'absences.lent.title': 'Funções delegadas',
  'absences.lent.lead': 'Também sem ausência e até um determinado montante.',
  'absences.away': 'ausência até {{until}}',
  'absences.away_with': 'ausência até {{until}}, com substituição por {{names}}',
  'absences.banner.title': 'Está ausente até {{until}}',
  'absences.banner.with_one': 'Substituição por {{names}}.',
  'absences.banner.with_other': 'Substituição por {{names}}.',
  'absences.banner.without': 'Sem substituição.',
  'absences.banner.link': 'Alterar ou terminar a ausência',
  'absences.admin.set': 'Registar a ausência',
  'assistants.title': 'Os seus assistentes',
  'assistants.lead':
    'Podem registar, alterar e terminar as suas ausências e indicar quem faz a substituição; nunca eles próprios.',
  'assistants.none': 'Não tem assistentes.',
  'assistants.new': 'Designar um assistente',
  'assistants.of_title': 'Presta assistência a',
  'assistants.name': 'Nome',
  'assistants.named': 'Designação',
  'assistants.who': 'Assistente',
  'assistants.who_hint': 'Um colega da mesma organização.',
  'assistants.no_colleagues': 'Não há outros colegas na organização.',
  'assistants.confirm.title': 'Designar {{name}} como assistente?',
  'assistants.confirm.can':
    '{{name}} pode registar, alterar e terminar as suas ausências e delegar as suas funções nesses dias.',
  'assistants.confirm.cannot':
    '{{name}} não pode designar-se a si próprio para a substituição e não vê os seus processos.',
  'assistants.confirm.told':
    '{{name}} recebe aviso e mensagem de correio eletrónico. Pode pôr termo à designação em qualquer altura.',
  'assistants.confirm.submit': 'Designar o assistente',
  'assistants.done': '{{name}} presta-lhe agora assistência.',
  'assistants.end.link': 'Terminar',
  'assistants.end.of': 'Terminar: {{assistant}} presta assistência a {{person}}',
  'assistants.end.title': '{{assistant}} deixa de prestar assistência a {{person}}?',
  'assistants.end.acts':
    '{{assistant}} deixa de poder registar, alterar ou terminar ausências de {{person}}.',
  'assistants.end.stays': 'As ausências já registadas mantêm-se.',
  'assistants.end.submit': 'Pôr termo',
  'assistants.end.done': '{{assistant}} deixou de prestar assistência a {{person}}.',
};
