import type { Translated } from '../catalogue.js';
import type { blockers as source } from '../en/blockers.js';

/** What a case waits for. */
export const blockers: Translated<typeof source, 'few'> = {
  'blockers.title': 'Ce așteaptă acest dosar',
  'blockers.since': 'În etapa „{{stage}}” din {{date}}.',
  'blockers.closed': 'Nimic: acest dosar este închis.',
  'blockers.nobody': 'În prezent nu i se cere nimic nimănui.',
  'blockers.awaited': 'Așteaptă',
  'blockers.awaited_for': '{{role}}: {{visa}}',
  'blockers.may_act': 'Pot acționa: {{people}}.',
  'blockers.may_act_more_one': 'Pot acționa: {{people}} și încă o persoană.',
  'blockers.may_act_more_few': 'Pot acționa: {{people}} și alte {{count}} persoane.',
  'blockers.may_act_more_other': 'Pot acționa: {{people}} și alte {{count}} de persoane.',
  'blockers.no_one_may':
    'Niciun titular al acestui rol nu poate acționa în acest dosar. Un administrator poate acorda cuiva rolul.',
  'blockers.person': '{{name}} ({{organisation}})',
  'blockers.barred': '{{person}} nu poate: {{reason}}',
  'blockers.barred_title': 'Cine deține rolul și nu poate acționa aici',
  'blockers.obstacles': 'Ce stă în cale',
  'blockers.no_obstacle': 'Nu stă nimic în cale: ce se cere poate fi făcut.',
  'blockers.by_itself': 'Ce se întâmplă de la sine',
  'blockers.by_clock': '„{{step}}” la expirarea termenului: {{clock}}, până la {{date}}.',
  'blockers.by_clock_standing': '„{{step}}” la expirarea termenului, acum suspendat: {{clock}}.',
  'blockers.by_system': '„{{step}}” când se mișcă alt dosar.',
  'blockers.limit': 'Termen: {{clock}}, până la {{date}}.',
  'blockers.limit_stands': 'Termen suspendat: {{clock}}.',
  'blockers.limit_elsewhere': 'Curge un termen pentru cei la care se află dosarul în prezent.',
  'blockers.duty': 'Această persoană a acționat deja în dosar: {{conflict}}.',
  'blockers.already': 'Această persoană a răspuns deja.',
};
