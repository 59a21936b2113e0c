/** What stands on the home page of each audience beside what waits. */
import type { Translated } from '../catalogue.js';
import type { desk as source } from '../en/desk.js';

export const desk: Translated<typeof source, 'few'> = {
  'desk.waiting.whose': 'A cui este sarcina',
  'desk.waiting.me': 'Pentru mine',
  'desk.waiting.lent': 'Delegate mie',
  'desk.waiting.team': 'La colegii mei',
  'desk.waiting.tab': '{{name}} ({{count}})',
  'desk.waiting.lent_none':
    'Nu așteaptă nimic din ce v-a fost delegat. Când un coleg lipsește și vă deleagă un rol, sarcinile lui apar aici.',
  'desk.waiting.lent_link': 'Absențe și delegări',
  'desk.waiting.team_none': 'În acest moment nimic nu așteaptă la colegii dumneavoastră.',
  'desk.waiting.team_lead':
    'Ce au de decis alte persoane din organizația dumneavoastră. Puteți citi fiecare dosar.',
  'desk.waiting.team_more': 'Tot ce așteaptă la colegii mei',
  'desk.waiting.with': 'la: {{who}}',
  'desk.money.title': 'Fonduri rămase',
  'desk.money.lead':
    'Pentru acțiunile dumneavoastră cu contract: ce s-a convenit, ce s-a plătit și ce mai puteți cere.',
  'desk.money.none':
    'Niciuna dintre acțiunile dumneavoastră nu are încă contract. După semnarea unui contract, fondurile lui apar aici.',
  'desk.money.agreed': 'Contractat',
  'desk.money.paid': 'Plătit',
  'desk.money.ordered': 'din care ordonanțat: {{money}}',
  'desk.money.left': 'Rămas',
  'desk.money.all': 'Cereri de plată',
  'desk.requests.title': 'Cereri și reuniuni care privesc: {{country}}',
  'desk.requests.none':
    'Țara dumneavoastră nu participă în prezent la nicio asistență tehnică și la nicio reuniune. Puteți cere experți, formare sau echipamente.',
  'desk.requests.ask': 'Cereți asistență tehnică',
  'desk.record.title': 'Este registrul intact?',
  'desk.record.holds': 'Ultima verificare nu a găsit nicio neregulă.',
  'desk.record.fails': 'Ultima verificare a găsit nereguli. Consultați-le acum.',
  'desk.record.not_yet':
    'Încă nu s-a verificat nimic: se face în fiecare noapte. Până atunci puteți exporta registrul și îl puteți verifica dumneavoastră.',
  'desk.record.link': 'Cum se verifică și exportul',
};
