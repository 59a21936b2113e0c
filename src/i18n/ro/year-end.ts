import type { Translated } from '../catalogue.js';
import type { yearEnd as source } from '../en/year-end.js';

/** The pages of the end of the financial year. */
export const yearEnd: Translated<typeof source, 'few'> = {
  'year_end.title': 'Sfârșitul exercițiului financiar',
  'year_end.lead':
    'Angajamente bugetare de pus sub contract până la 31 decembrie și contracte pentru care nu s-a plătit nimic timp de doi ani. Ce nu se folosește revine în pachetul financiar, pentru alții.',
  'year_end.unsigned': 'Angajamente fără contract',
  'year_end.unsigned_lead': 'Fiecare trebuie pus sub contract până la 31 decembrie al anului său.',
  'year_end.unsigned_none': 'Toate angajamentele sunt sub contract.',
  'year_end.dormant': 'Contracte fără plăți',
  'year_end.dormant_lead':
    'Pentru ele nu s-a plătit nimic de mult timp. De la data indicată, un ordonator de credite poate restitui ce nu s-a tras niciodată.',
  'year_end.dormant_none':
    'Niciun contract nu se apropie de data de la care poate fi restituit din lipsa plăților.',
  'year_end.choose': 'Alegeți',
  'year_end.choose_file': 'Alegeți {{reference}}',
  'year_end.file': 'Dosar',
  'year_end.lead_applicant': 'Solicitant principal',
  'year_end.envelope': 'Pachet financiar',
  'year_end.amount': 'Sumă',
  'year_end.committed_on': 'Angajat la',
  'year_end.last_paid_on': 'Contract sau ultima plată',
  'year_end.sign_by': 'De semnat până la',
  'year_end.given_back_from': 'Poate fi restituit din',
  'year_end.older_version':
    'Este pe o versiune mai veche a fluxului de lucru: cereți mai întâi trecerea la cea nouă',
  'year_end.over': 'Depășit din {{date}}',
  'year_end.total_one': '{{count}} dosar, {{amount}}',
  'year_end.total_few': '{{count}} dosare, {{amount}}',
  'year_end.total_other': '{{count}} de dosare, {{amount}}',
  'year_end.preview': 'Previzualizați ce se restituie',
  'year_end.officers_only':
    'Restituirea banilor revine unui ordonator de credite; dumneavoastră vedeți ce este de decis.',
  'year_end.nothing_over': 'Astăzi nu se poate restitui nimic: datele nu au venit încă.',
  'year_end.preview_title': 'Restituiți ce nu s-a folosit',
  'year_end.preview_lead_one': '{{count}} dosar, în total {{amount}}. Nu s-a întâmplat încă nimic.',
  'year_end.preview_lead_few': '{{count}} dosare, în total {{amount}}. Nu s-a întâmplat încă nimic.',
  'year_end.preview_lead_other': '{{count}} de dosare, în total {{amount}}. Nu s-a întâmplat încă nimic.',
  'year_end.preview_envelopes': 'Pachetele financiare înainte și după',
  'year_end.free_before': 'Disponibil acum',
  'year_end.goes_back': 'Se restituie',
  'year_end.free_after': 'Disponibil după aceea',
  'year_end.what_happens':
    'Fiecare angajament se restituie, cererea lui se închide, iar solicitantul principal este anunțat. Un contract continuă; ce nu s-a tras nu mai poate fi plătit.',
  'year_end.reason': 'Motive',
  'year_end.reason_hint': 'Apar în istoricul fiecărui dosar și le citește solicitantul principal.',
  'year_end.give_back_one': 'Restituiți {{amount}} din {{count}} dosar',
  'year_end.give_back_few': 'Restituiți {{amount}} din {{count}} dosare',
  'year_end.give_back_other': 'Restituiți {{amount}} din {{count}} de dosare',
  'year_end.chosen_gone': 'Ce s-a ales nu mai există sau data nu a venit încă. Alegeți din nou.',
};
