import type { Translated } from '../catalogue.js';
import type { api as source } from '../en/api.js';

/** What programs are told: titles and mends of problems, and what is wrong with what they sent. */
export const api: Translated<typeof source, 'few'> = {
  'api.reference.title': 'API-ul Entente',
  'api.reference.document': 'Descrierea pentru programe (OpenAPI 3.1)',
  'api.problem.malformed': 'Cererea nu a putut fi citită.',
  'api.problem.malformed.mend': 'Trimiteți JSON în UTF-8 și anteturi în forma lor proprie.',
  'api.problem.not_signed_in': 'Cererea nu este autentificată.',
  'api.problem.not_signed_in.mend': 'Trimiteți un token de tip bearer în antetul Authorization.',
  'api.problem.not_yours_to_do': 'Nu aveți dreptul să faceți acest lucru.',
  'api.problem.not_yours_to_do.mend': 'Contul nu deține niciun rol care să permită acest lucru.',
  'api.problem.not_found': 'Aici nu este nimic.',
  'api.problem.not_found.mend': 'Nu există sau nu aveți dreptul să vedeți.',
  'api.problem.method_not_allowed': 'Această adresă nu acceptă metoda respectivă.',
  'api.problem.method_not_allowed.mend': 'Antetul Allow le enumeră pe cele acceptate.',
  'api.problem.state_conflict': 'Nu este posibil în situația actuală.',
  'api.problem.state_conflict.mend':
    'Citiți din nou resursa: ceva s-a schimbat între timp sau o condiție nu este îndeplinită.',
  'api.problem.stale_version': 'Versiunea trimisă nu este cea actuală.',
  'api.problem.stale_version.mend': 'Nu s-a făcut nimic. Citiți din nou resursa și decideți din nou.',
  'api.problem.too_large': 'Cererea este prea mare.',
  'api.problem.too_large.mend': 'Trimiteți mai puțin odată.',
  'api.problem.media_type_unsupported': 'Acest tip de conținut nu este acceptat aici.',
  'api.problem.media_type_unsupported.mend':
    'Trimiteți application/json în UTF-8 sau multipart/form-data acolo unde descrierea cere un fișier.',
  'api.problem.invalid_field': 'Ceva din cerere nu este corect.',
  'api.problem.invalid_field.mend': 'Fiecare greșeală este indicată împreună cu locul în care se află.',
  'api.problem.idempotency_key_reused': 'Această Idempotency-Key a fost folosită pentru altă cerere.',
  'api.problem.idempotency_key_reused.mend': 'Folosiți o cheie nouă pentru o cerere nouă.',
  'api.problem.version_missing': 'Cererea nu spune pentru ce versiune a fost făcută.',
  'api.problem.version_missing.mend': 'Trimiteți ca If-Match ETag-ul citit sau versiunea între ghilimele.',
  'api.problem.too_many_requests': 'Prea multe cereri.',
  'api.problem.too_many_requests.mend': 'Așteptați puțin și trimiteți din nou.',
  'api.problem.not_ready': 'Serviciul nu este pregătit.',
  'api.problem.not_ready.mend': 'Trimiteți din nou peste un minut.',
  'api.problem.fault': 'A apărut o eroare la noi.',
  'api.problem.fault.mend':
    'Nu s-a făcut nimic. Dacă se repetă, comunicați operatorului numărul din "instance".',
  'problem.field.instant_malformed': 'Indicați un moment în UTC, de exemplu 2027-03-31T14:30:00Z.',
  'problem.field.currency_not_euro': 'Sumele sunt în EUR.',
  'problem.field.number_too_large': 'Acest număr este prea mare.',
  'problem.field.json_missing': 'Corpul cererii este gol.',
  'problem.field.json_malformed': 'Corpul cererii nu este JSON.',
  'problem.field.text_not_utf8': 'Corpul cererii nu este text în UTF-8.',
  'problem.field.field_twice': 'Acest câmp apare de două ori.',
  'problem.field.too_deep': 'Structura este imbricată prea adânc. Niveluri admise: {{max}}.',
  'problem.field.if_match_malformed':
    'Indicați ca If-Match o singură versiune între ghilimele, de exemplu "3.1".',
  'problem.field.if_match_weak':
    'O etichetă slabă nu corespunde cu nimic; indicați versiunea între ghilimele, fără W/.',
  'problem.field.idempotency_key_malformed':
    'Indicați o Idempotency-Key de 1 până la 200 de caractere imprimabile, fără spații.',
  'problem.field.busy': 'O altă cerere modifică același lucru. Trimiteți-o din nou.',
  'problem.field.other_site':
    'O cerere care modifică ceva trebuie să vină din paginile noastre sau să poarte un token.',
  'problem.field.transition_malformed': 'Indicați codul unei tranziții, de exemplu submit_concept_note.',
  'problem.field.visa_malformed': 'Indicați numele unei vize, de exemplu oia sau endorsement:MD.',
  'problem.field.cursor_unknown': 'Acesta nu este un cursor provenit dintr-o listă.',
  'problem.field.form_malformed': 'Părțile formularului nu au putut fi citite.',
  'problem.field.one_file': 'Trimiteți câte un fișier odată.',
};
