import type { Translated } from '../catalogue.js';
import type { agencies as source } from '../en/agencies.js';

/** Em que participa uma agência e o que lhe é comunicado. */
export const agencies: Translated<typeof source> = {
  'notice.takes_part.headline': 'Participa: {{stage}}',
  'notice.takes_part.text':
    'A partir de agora, a sua agência participa em «{{title}}» ({{reference}}). Situação: {{stage}}.',
  'notice_kind.takes_part': 'A sua agência participa',
  'hears.who.newcomers': 'Peritos das agências que participam desde então',
  'hears.who.agencies': 'Peritos das agências que participam',
  'hears.stage.scheduled': 'agendado',
  'hears.stage.held': 'realizado',
  'hears.stage.outcomes': 'resultados de um diálogo registados',
  'hears.stage.delivered': 'prestado',
  'hears.stage.outcomes_recorded': 'resultados de uma assistência técnica registados',
  'hears.stage.implementation': 'em execução',
  'hears.stage.suspended': 'suspenso',
  'assistance.plan.agency_hint':
    'Uma agência da União, com o nome tal como é proposto, vê a partir do agendamento para onde vão os seus peritos.',
  'taking_part.title': 'As suas participações',
  'taking_part.lead':
    'Assistência técnica para a qual vão os seus peritos, diálogos para os quais recebe convite e ações de que a sua agência é parceira ou sobre as quais foi consultada.',
  'taking_part.none':
    'Ainda não participa em nada. Receberá um aviso assim que os seus peritos forem previstos ou que receba um convite ou uma consulta.',
  'taking_part.what': 'O quê',
  'taking_part.stands': 'Situação',
  'taking_part.next': 'Próxima data',
  'taking_part.no_date': 'Sem data prevista',
  'taking_part.kind.action': 'Ação',
  'taking_part.kind.technical_assistance': 'Assistência técnica',
  'taking_part.kind.dialogue': 'Diálogo',
  'taking_part.date.reply': 'prazo de resposta',
  'taking_part.date.meeting': 'início da reunião',
  'taking_part.date.follow_up': 'termo do prazo de uma tarefa sua',
  'taking_part.date.mission': 'partida do seu perito',
  'taking_part.date.mission_end': 'regresso do seu perito',
  'taking_part.date.begin': 'início',
  'taking_part.date.end': 'fim',
};
