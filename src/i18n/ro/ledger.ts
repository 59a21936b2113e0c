import type { Translated } from '../catalogue.js';
import type { ledger as source } from '../en/ledger.js';

/** The proof of the ledger and the end of the financial year. */
export const ledger: Translated<typeof source, 'few'> = {
  'notice.ledger_fault.headline': 'Registrul contabil nu concordă',
  'notice.ledger_fault.text_one':
    'Verificarea nocturnă a comparat soldurile cu înregistrările și a găsit o diferență. Ghidul operațional „Registrul contabil nu concordă” spune ce este de făcut; până atunci nu semnați nimic pentru pachetul financiar în cauză.',
  'notice.ledger_fault.text_few':
    'Verificarea nocturnă a comparat soldurile cu înregistrările și a găsit {{count}} diferențe. Ghidul operațional „Registrul contabil nu concordă” spune ce este de făcut; până atunci nu semnați nimic pentru pachetele financiare în cauză.',
  'notice.ledger_fault.text_other':
    'Verificarea nocturnă a comparat soldurile cu înregistrările și a găsit {{count}} de diferențe. Ghidul operațional „Registrul contabil nu concordă” spune ce este de făcut; până atunci nu semnați nimic pentru pachetele financiare în cauză.',
  'notice.year_end.headline': 'Angajamente de semnat până la {{until}}',
  'notice.year_end.text_one':
    'Un angajament bugetar de {{amount}} nu are încă un contract. Ce nu este semnat până la {{until}} se restituie pachetului financiar.',
  'notice.year_end.text_few':
    '{{count}} angajamente bugetare, în total {{amount}}, nu au încă un contract. Ce nu este semnat până la {{until}} se restituie pachetelor financiare.',
  'notice.year_end.text_other':
    '{{count}} de angajamente bugetare, în total {{amount}}, nu au încă un contract. Ce nu este semnat până la {{until}} se restituie pachetelor financiare.',
  'notice.year_over.headline': 'Angajamente nesemnate până la {{until}}',
  'notice.year_over.text_one':
    'Un angajament bugetar de {{amount}} nu a fost pus sub contract până la {{until}}. Un ordonator de credite îl restituie pachetului financiar, după o previzualizare.',
  'notice.year_over.text_few':
    '{{count}} angajamente bugetare, în total {{amount}}, nu au fost puse sub contract până la {{until}}. Un ordonator de credite le restituie pachetelor financiare, după o previzualizare.',
  'notice.year_over.text_other':
    '{{count}} de angajamente bugetare, în total {{amount}}, nu au fost puse sub contract până la {{until}}. Un ordonator de credite le restituie pachetelor financiare, după o previzualizare.',
  'cli.ledger.about':
    'Dovedește că soldurile pachetelor financiare, acțiunilor și plăților sunt, în fiecare moment, cele care rezultă din înregistrările registrului contabil.',
  'cli.ledger.proven':
    'Concordă. Înregistrări: {{entries}}, pachete financiare: {{envelopes}}, acțiuni: {{actions}}.',
  'cli.ledger.faulty': 'Nu concordă. Diferențe: {{count}}',
  'cli.ledger.fault.balance_differs':
    '{{of}} {{id}}: {{account}} figurează cu {{kept}}, înregistrările dau {{derived}}',
  'cli.ledger.fault.went_negative':
    '{{of}} {{id}}: {{account}} era {{derived}} după înregistrarea {{number}}',
  'cli.ledger.fault.numbers_differ': '{{of}} {{id}}: înregistrări numărate {{number}}, existente {{entries}}',
  'cli.ledger.fault.record_differs':
    '{{of}} {{id}}: registrul de audit consemnează alte mișcări decât cele din registrul contabil',
  'cli.ledger.fault.not_recorded':
    '{{of}} {{id}}: înregistrări care nu indică niciun eveniment din registrul de audit: {{entries}}, prima fiind {{number}}',
  'cli.ledger.fault.transfer_differs': '{{of}} {{id}}: au ieșit {{kept}}, au intrat {{derived}}',
  'ledger.of.envelope': 'pachet financiar',
  'ledger.of.action': 'acțiune',
  'ledger.of.payment': 'plată',
  'ledger.of.event': 'eveniment',
  'ledger.of.change': 'modificare',
};
