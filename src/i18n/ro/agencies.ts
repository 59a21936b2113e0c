import type { Translated } from '../catalogue.js';
import type { agencies as source } from '../en/agencies.js';

/** What an agency takes part in, and what it is told of that. */
export const agencies: Translated<typeof source, 'few'> = {
  'notice.takes_part.headline': 'Participați: {{stage}}',
  'notice.takes_part.text':
    'Agenția dumneavoastră participă de acum la „{{title}}” ({{reference}}). Etapa actuală: {{stage}}.',
  'notice_kind.takes_part': 'Agenția participă la dosar',
  'hears.who.newcomers': 'Experții agențiilor care participă de atunci',
  'hears.who.agencies': 'Experții agențiilor participante',
  'hears.stage.scheduled': 'programat',
  'hears.stage.held': 'desfășurat',
  'hears.stage.outcomes': 'rezultatele unui dialog înregistrate',
  'hears.stage.delivered': 'livrat',
  'hears.stage.outcomes_recorded': 'rezultatele unei asistențe tehnice înregistrate',
  'hears.stage.implementation': 'în curs de implementare',
  'hears.stage.suspended': 'suspendat',
  'assistance.plan.agency_hint':
    'O agenție a Uniunii, indicată cu denumirea propusă, vede după programare unde merg experții ei.',
  'taking_part.title': 'La ce participați',
  'taking_part.lead':
    'Asistența tehnică la care merg experții dumneavoastră, dialogurile la care aveți o invitație și acțiunile la care participați ca partener sau în care vi s-a cerut avizul.',
  'taking_part.none':
    'Nu participați încă la nimic. Veți primi o notificare de îndată ce experții dumneavoastră sunt planificați, primiți o invitație sau vi se cere avizul.',
  'taking_part.what': 'Ce',
  'taking_part.stands': 'Stadiu',
  'taking_part.next': 'Următoarea dată',
  'taking_part.no_date': 'Nicio dată apropiată',
  'taking_part.kind.action': 'Acțiune',
  'taking_part.kind.technical_assistance': 'Asistență tehnică',
  'taking_part.kind.dialogue': 'Dialog',
  'taking_part.date.reply': 'termen de răspuns',
  'taking_part.date.meeting': 'începe reuniunea',
  'taking_part.date.follow_up': 'scadența unei sarcini a dumneavoastră',
  'taking_part.date.mission': 'plecarea expertului dumneavoastră',
  'taking_part.date.mission_end': 'întoarcerea expertului dumneavoastră',
  'taking_part.date.begin': 'început',
  'taking_part.date.end': 'sfârșit',
};
