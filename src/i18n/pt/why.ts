import type { Translated } from '../catalogue.js';
import type { why as source } from '../en/why.js';

/** «Porquê esta data»: uma frase por cada passo de um prazo. */
export const why: Translated<typeof source> = {
  'why.started': 'O facto ocorreu em {{date}} ({{zone}}, dias úteis: {{calendar}}).',
  'why.calendar_commission': 'Comissão Europeia',
  'why.first_day': 'O dia do facto não conta; a contagem começa em {{date}}.',
  'why.period_calendar_days_one': 'O prazo é de {{count}} dia de calendário.',
  'why.period_calendar_days_other': 'O prazo é de {{count}} dias de calendário.',
  'why.period_working_days_one': 'O prazo é de {{count}} dia útil.',
  'why.period_working_days_other': 'O prazo é de {{count}} dias úteis.',
  'why.period_months_one': 'O prazo é de {{count}} mês, o que dá {{days}} dias.',
  'why.period_months_other': 'O prazo é de {{count}} meses, o que dá {{days}} dias.',
  'why.month_too_short':
    'Esse mês não tem o dia {{dayOfMonth}}; conta em vez dele o seu último dia, {{date}}.',
  'why.paused_calendar_days_one':
    'O prazo esteve suspenso de {{fromDate}} a {{toDate}}; é devolvido {{count}} dia.',
  'why.paused_calendar_days_other':
    'O prazo esteve suspenso de {{fromDate}} a {{toDate}}; são devolvidos {{count}} dias.',
  'why.paused_working_days_one':
    'O prazo esteve suspenso de {{fromDate}} a {{toDate}}; é devolvido {{count}} dia útil.',
  'why.paused_working_days_other':
    'O prazo esteve suspenso de {{fromDate}} a {{toDate}}; são devolvidos {{count}} dias úteis.',
  'why.pause_too_late': 'A suspensão de {{fromDate}} começou depois de o prazo ter expirado e nada altera.',
  'why.holidays_skipped': 'Não contam, por não serem dias de trabalho: {{holidays}}.',
  'why.period_ends': 'O prazo termina em {{date}}.',
  'why.end_moved':
    'Em {{from}} não se trabalha ({{because}}), pelo que o prazo termina no dia útil seguinte, {{to}}.',
  'why.end_moved_standing': 'O prazo estava suspenso em {{from}}, pelo que termina em {{to}}.',
  'why.calendar_incomplete':
    'Os feriados próximos de {{date}} ainda não são conhecidos (conhecidos: de {{knownFrom}} a {{knownTo}}); só foram contados os fins de semana.',
  'why.due': 'Por isso, o prazo termina no fim do dia {{date}}.',
  'why.standing_calendar_days_one':
    'O prazo está suspenso desde {{date}}; resta {{count}} dia quando voltar a correr.',
  'why.standing_calendar_days_other':
    'O prazo está suspenso desde {{date}}; restam {{count}} dias quando voltar a correr.',
  'why.standing_working_days_one':
    'O prazo está suspenso desde {{date}}; resta {{count}} dia útil quando voltar a correr.',
  'why.standing_working_days_other':
    'O prazo está suspenso desde {{date}}; restam {{count}} dias úteis quando voltar a correr.',
  'why.stopped_met': 'O trabalho foi feito em {{date}}, pelo que o prazo terminou.',
  'why.stopped_handed_back': 'O processo foi devolvido em {{date}}; o prazo recomeça com a próxima entrega.',
  'why.stopped_lapsed': 'O prazo expirou; terminou em {{date}}.',
  'why.stopped': 'O prazo terminou em {{date}}.',
  'why.rule': 'Regulamento n.º 1182/71, artigo {{article}}',
  'why.weekend': '{{date}}, {{weekday}}',
  'why.holiday': '{{date}}, {{name}}',
  'why.holiday_estimated': '{{date}}, {{name}} (previsto, não confirmado)',
};
