import type { Translated } from '../catalogue.js';
import type { forecasts as source } from '../en/forecasts.js';

/** When running cases are decided, as far as history tells. */
export const forecasts: Translated<typeof source, 'few'> = {
  'forecasts.expected': 'Decizie așteptată',
  'forecasts.half': 'Jumătate dintre astfel de dosare până la',
  'forecasts.most': 'Nouă din zece până la',
  'forecasts.most_unknown':
    'nu se poate spune: prea multe durează mai mult decât oricare dintre cele încheiate',
  'forecasts.learned':
    'Calculat din șederile anterioare în fiecare etapă de parcurs (cel puțin {{cases}} în fiecare).',
  'forecasts.how': 'Cât de exacte au fost aceste date',
  'forecasts.range':
    'Decizia este așteptată între {{half}} și {{most}}, având în vedere cât au durat dosare similare.',
  'forecasts.around':
    'Decizia este așteptată în jurul datei de {{half}}, având în vedere cât au durat dosare similare.',
  'forecasts.from':
    'Decizia este așteptată la {{half}} sau mai târziu, având în vedere cât au durat dosare similare.',
  'forecasts.no_promise': 'Aceasta este o estimare. Nu este nici promisiune, nici termen.',
  'forecasts.refused.few_cases':
    'Încă nicio dată: pentru una dintre etapele de parcurs se cunosc prea puține șederi anterioare ({{cases}}; sunt necesare cel puțin {{needed}}).',
  'forecasts.refused.outlasted':
    'Nicio dată: dosarul se află aici de mai mult timp decât au stat aproape toate celelalte.',
  'forecasts.refused.resting': 'Nicio dată: dosarul este în așteptare și nimănui nu i se cere să acționeze.',
  'forecasts.refused_outside.few_cases':
    'S-a decis în prea puține dosare de acest fel pentru a se putea indica o dată.',
  'forecasts.refused_outside.outlasted':
    'Durează mai mult decât de obicei, așa că nu se poate indica o dată.',
  'forecasts.refused_outside.resting':
    'Dosarul este în prezent în așteptare, așa că nu se poate indica o dată.',
  'forecasts.column.most': 'majoritatea până la {{date}}',
  'forecasts.column.open': 'sau mai târziu',

  'forecasts.title': 'Cât de exacte sunt previziunile',
  'forecasts.tile': 'Cât rămân dosarele în fiecare etapă și cât de des s-au confirmat datele indicate.',
  'forecasts.lead':
    'În fiecare noapte se recalculează cât rămân dosarele în fiecare etapă, pe baza celor care au mers mai departe și a celor care se află încă acolo.',
  'forecasts.workflow': 'Flux de lucru',
  'forecasts.show': 'Afișați',
  'forecasts.stages': 'Cât rămân dosarele în fiecare etapă înainte de decizie',
  'forecasts.none':
    'Pentru acest flux de lucru nu s-a calculat încă nimic. Calculul se face în fiecare noapte.',
  'forecasts.stage': 'Etapă',
  'forecasts.ended': 'Șederi încheiate',
  'forecasts.open': 'Dosare aflate acolo la data calculului',
  'forecasts.median': 'Jumătate în (zile)',
  'forecasts.ninety': 'Nouă din zece în (zile)',
  'forecasts.unit': 'Numărate în',
  'forecasts.unit.working': 'zile lucrătoare',
  'forecasts.unit.calendar': 'zile calendaristice',
  'forecasts.tested': 'Șederi comparate cu previziunea',
  'forecasts.within50': 'Încheiate până la data indicată pentru jumătate',
  'forecasts.within90': 'Încheiate până la data indicată pentru nouă din zece',
  'forecasts.calibration': 'Cât de des s-au confirmat datele',
  'forecasts.calibration_lead':
    'Fiecare ședere se compară cu ce se putea prevedea în ziua în care a început. Număr minim de șederi încheiate într-o etapă: {{needed}}.',
  'forecasts.calibration_none':
    'Nicio etapă nu are destule șederi încheiate (minimum {{needed}}) despre care să se fi știut suficient când au început.',
  'forecasts.calibration_picture':
    'Pentru fiecare etapă, câte șederi dintr-o sută s-au încheiat până la datele indicate; liniile sunt la 50 și la 90.',
  'forecasts.simulated': 'Pe un istoric inventat, cu durate cunoscute',
  'forecasts.simulated_lead':
    'Dosare simulate parcurg acest flux de lucru; jumătate dintre ele servesc drept istoric. Celelalte sunt examinate la intervale de câteva săptămâni, iar ce se prevede atunci se compară cu data deciziei.',
  'forecasts.simulated_none':
    'Nu se poate spune nimic: prea puține dosare simulate ajung la o decizie sau condițiile fluxului de lucru privesc prea multe fapte pentru a fi simulate.',
  'forecasts.history': 'Istoric',
  'forecasts.times_told': 'Date indicate',
  'forecasts.simulated_row': 'Dosare simulate',
  'forecasts.learned_at': 'Calculat la {{at}}.',
  'forecasts.download': 'Descărcați ca CSV',
};
