import type { Translated } from '../catalogue.js';
import type { problems as source } from '../en/problems.js';

/** What goes wrong for a client: one title and one mend per code, and what is wrong with a field. */
export const problems: Translated<typeof source, 'few'> = {
  'problem.malformed': 'Cererea nu a putut fi citită.',
  'problem.malformed.mend': 'Întoarceți-vă, reîncărcați pagina și încercați din nou.',
  'problem.not_signed_in': 'Nu sunteți în contul dumneavoastră.',
  'problem.not_signed_in.mend': 'Autentificați-vă și încercați din nou.',
  'problem.not_yours_to_do': 'Nu aveți dreptul să faceți acest lucru.',
  'problem.not_yours_to_do.mend':
    'Dacă socotiți că ține de munca dumneavoastră, întrebați un administrator ce roluri dețineți.',
  'problem.not_found': 'Pagina nu a fost găsită',
  'problem.not_found.mend': 'Nu există sau nu aveți dreptul să o vedeți. Verificați adresa.',
  'problem.method_not_allowed': 'Această adresă nu acceptă acest tip de cerere.',
  'problem.method_not_allowed.mend': 'Întoarceți-vă și folosiți butoanele de pe pagină.',
  'problem.state_conflict': 'Nu este posibil în situația actuală.',
  'problem.state_conflict.mend':
    'Ceva s-a schimbat între timp sau o condiție nu este îndeplinită. Verificați din nou.',
  'problem.stale_version': 'Altcineva a modificat conținutul în timp ce îl consultați.',
  'problem.stale_version.mend':
    'Nu s-a salvat nimic. Deschideți din nou, vedeți ce s-a schimbat și decideți din nou.',
  'problem.too_large': 'Este prea mare.',
  'problem.too_large.mend': 'Trimiteți mai puțin odată.',
  'problem.media_type_unsupported': 'Acest tip de conținut nu este acceptat aici.',
  'problem.media_type_unsupported.mend': 'Folosiți unul dintre tipurile indicate pe pagină.',
  'problem.invalid_field': 'Ceva trebuie corectat.',
  'problem.invalid_field.mend': 'Întoarceți-vă și corectați ce este marcat.',
  'problem.idempotency_key_reused': 'Această cheie a fost deja folosită pentru altă cerere.',
  'problem.idempotency_key_reused.mend': 'Folosiți o cheie nouă pentru o cerere nouă.',
  'problem.version_missing': 'Cererea nu spune ce versiune modifică.',
  'problem.version_missing.mend': 'Citiți din nou și trimiteți și versiunea.',
  'problem.too_many_requests': 'Prea multe încercări.',
  'problem.too_many_requests.mend': 'Așteptați puțin și încercați din nou.',
  'problem.not_ready': 'Serviciul nu este pregătit.',
  'problem.not_ready.mend': 'Încercați din nou peste un minut.',
  'problem.fault': 'A apărut o eroare la noi.',
  'problem.fault.mend':
    'Nu s-a salvat nimic. Încercați din nou; dacă se repetă, comunicați-ne numărul de mai jos.',
  'problem.mail_not_failed': 'Acest e-mail a fost trimis, așteaptă sau nu mai este necesar.',
  'problem.field.other': 'Valoarea nu este corectă.',
  'problem.field.quiet_both': 'Intervalul de liniște are un început și un sfârșit.',
  'problem.field.quiet_all_day': 'Intervalul de liniște nu poate dura toată ziua.',
  'problem.field.missing': 'Completați acest câmp.',
  'problem.field.too_long': 'Număr maxim de caractere: {{max}}.',
  'problem.field.too_short': 'Număr minim de caractere: {{min}}.',
  'problem.field.has_control_characters': 'Conține caractere care nu pot fi stocate; scrieți din nou.',
  'problem.field.unknown': 'Acest câmp nu este cunoscut aici.',
  'problem.field.wrong_type': 'Nu este tipul de valoare cerut.',
  'problem.field.not_a_choice': 'Alegeți unul dintre răspunsurile oferite.',
  'problem.field.id_malformed': 'Acesta nu este un identificator.',
  'problem.field.not_whole': 'Indicați un număr întreg.',
  'problem.field.out_of_range': 'Indicați un număr între {{min}} și {{max}}.',
  'problem.field.too_many': 'Număr maxim de elemente: {{max}}.',
  'problem.field.indicator_code_malformed':
    'Folosiți litere, cifre, puncte și cratime, de exemplu I1 sau 2.3.',
  'problem.field.target_is_baseline': 'Ținta este egală cu valoarea actuală a indicatorului.',
  'problem.field.date_ahead': 'Această zi nu a venit încă.',
  'problem.field.not_decimal':
    'Indicați un număr, de exemplu 1200 sau 37.5, cu punct și cel mult patru cifre după el.',
  'problem.field.not_in_work_plan': 'Planul de lucru nu are un astfel de rând.',
  'problem.field.date_malformed':
    'Indicați o zi calendaristică în forma an, lună și zi, de exemplu 2027-03-31.',
  'problem.field.amount_not_cents':
    'Indicați o sumă în euro cu cel mult două zecimale, de exemplu 295655.25.',
  'problem.field.amount_negative': 'O sumă nu poate fi negativă: indicați-o fără semnul minus.',
  'problem.field.amount_too_precise': 'O sumă are cel mult două zecimale: rotunjiți-o la cent.',
  'problem.field.amount_too_large': 'Depășește ce acceptă sistemul: cel mult 100.000.000.000,00 EUR.',
  'problem.field.amount_with_separators':
    'Indicați suma fără separatori de mii și cu punct înaintea cenților, de exemplu 295655.25.',
  'problem.field.amount_exponent': 'Scrieți suma întreagă, fără exponent, de exemplu 295655.25.',
  'problem.field.amount_follows_grant': 'Suma unei ciorne este grantul acțiunii ei: modificați-o acolo.',
  'problem.field.amount_not_positive': 'Indicați o sumă mai mare decât zero.',
  'problem.field.file_missing': 'Alegeți un fișier.',
  'problem.field.file_empty': 'Fișierul este gol: alegeți altul.',
  'problem.field.file_too_large': 'Fișierul depășește {{megabytes}} MB: alegeți unul mai mic.',
  'problem.field.file_type_not_taken': 'Un fișier de acest tip nu este acceptat. Se acceptă: {{types}}.',
  'problem.field.reference_unknown': 'Elementul indicat nu există.',
  'problem.field.taken': 'Este deja folosit; alegeți altul.',
  'problem.field.email_malformed': 'Indicați o adresă de e-mail, de exemplu name@example.org.',
  'problem.field.password_too_short': 'Număr minim de caractere: {{min}}.',
  'problem.field.password_too_common':
    'Această parolă este prea ușor de ghicit; folosiți una mai lungă sau mai multe cuvinte.',
  'problem.field.password_wrong': 'Aceasta nu este parola dumneavoastră actuală.',
  'problem.field.password_wait_one': 'Prea multe încercări: așteptați o secundă, apoi încercați din nou.',
  'problem.field.password_wait_few':
    'Prea multe încercări: așteptați {{count}} secunde, apoi încercați din nou.',
  'problem.field.password_wait_other':
    'Prea multe încercări: așteptați {{count}} de secunde, apoi încercați din nou.',
  'problem.field.passwords_differ': 'Cele două parole nu coincid.',
  'problem.field.country_missing': 'Alegeți țara autorității.',
  'problem.field.country_unknown': 'Indicați o țară prin cele două litere ale ei, de exemplu PL.',
  'problem.field.code_malformed':
    'Folosiți majuscule, cifre și cratime, cel mult 40 de caractere, de exemplu PL-MSWIA.',
  'problem.field.time_zone_unknown': 'Indicați un fus orar, de exemplu Europe/Brussels.',
  'problem.field.calendar_unknown': 'Alegeți un calendar din listă.',
  'problem.field.role_does_not_fit': 'Persoanele din acest tip de organizație nu pot deține acest rol.',
  'problem.field.role_already_held': 'Această persoană deține deja rolul.',
  'problem.field.role_already_proposed': 'Acest rol este deja propus pentru această persoană.',
  'problem.field.role_of_another_kind':
    'Cine administrează sau auditează nu acționează și în dosare, indiferent prin ce cont; încheiați mai întâi celălalt rol.',
  'problem.field.role_while_standing_in':
    'Această persoană ține locul cuiva care acționează în dosare; încheiați mai întâi acea delegare.',
  'problem.field.delegate_does_not_act': 'Administratorii și auditorii nu țin locul nimănui.',
  'problem.identity.role_decided': 'Asupra acestei propuneri s-a decis deja.',
  'problem.identity.role_needs_another': 'Dumneavoastră ați propus acest rol: decide alt administrator.',
  'problem.identity.role_of_another': 'Propunerea unui rol o retrage doar cine a făcut-o.',
  'problem.identity.not_yourself':
    'Nimeni nu își modifică propriile drepturi: trebuie să o facă alt administrator.',
  'problem.identity.last_administrator':
    'Acesta este ultimul administrator activ; desemnați mai întâi altul.',
  'problem.identity.administrators_only':
    'Doar administratorii gestionează utilizatori, roluri și organizații.',
  'problem.field.role_not_lendable':
    'Acest rol nu poate fi delegat: supravegherea și administrarea se atribuie prin numire.',
  'problem.field.role_not_held': 'Rolul nu este deținut de persoana care lipsește.',
  'problem.field.days_out_of_order': 'Ultima zi nu poate fi înaintea primei.',
  'problem.field.day_has_passed': 'Această zi a trecut: alegeți ziua de astăzi sau una ulterioară.',
  'problem.field.day_is_past': 'Ultima zi a trecut: alegeți ziua de astăzi sau una ulterioară.',
  'problem.field.delegation_too_long':
    'Numărul maxim de zile: {{max}}. Cine lipsește mai mult este înlocuit.',
  'problem.field.delegate_not_a_colleague': 'Alegeți o persoană activă din aceeași organizație.',
  'problem.field.delegate_is_delegator': 'Nimeni nu își ține locul sieși: alegeți pe altcineva.',
  'problem.field.same_person': 'Alegeți altă persoană decât cea căreia îi revin sarcinile.',
  'problem.field.task_not_theirs':
    'Una dintre sarcini nu îi revine sau este deja îndeplinită: verificați din nou lista.',
  'problem.field.calendar_year_unknown': 'Calendarul cunoaște anii {{from}}–{{to}}.',
  'problem.field.calendar_day_off_already': 'În acea zi oricum nu se lucrează: {{holiday}}.',
  'problem.field.calendar_day_worked_already': 'Acea zi este deja lucrătoare.',
  'problem.field.calendar_replaces_no_day_off': 'Acea zi nu este sărbătoare.',
  'problem.field.calendar_year_confirmed_already': 'Anul {{year}} este deja confirmat.',
  'problem.calendar_day_changed_already':
    'Această zi a fost deja modificată: anulați mai întâi acea modificare, apoi faceți-o pe cea nouă.',
  'problem.calendar_full':
    'Calendarul are deja numărul maxim de modificări ({{max}}), mai multe decât sărbători: anulați mai întâi câteva.',
  'problem.calendar_administrators_only': 'Doar administratorii modifică calendarele de lucru.',
  'problem.calendar_changed_meanwhile':
    'Altcineva a modificat între timp acest calendar: vedeți din nou ale cui date s-ar muta.',
  'problem.calendar_taken_back_already': 'Această modificare a fost deja anulată.',
  'problem.delegation.administrators_only':
    'Doar cei care o asistă și administratorii fac o delegare pentru altă persoană.',
  'problem.delegation.not_to_yourself':
    'Nimeni nu preia pentru sine rolul unei persoane care lipsește: trebuie să o facă alt administrator.',
  'problem.delegation.once':
    'Rolul este deja delegat în unele dintre aceste zile; un rol se deleagă unei singure persoane odată.',
  'problem.delegation.no_chain':
    'În unele dintre aceste zile, una dintre cele două persoane deleagă sau deține deja prin delegare acest rol; un rol primit prin delegare nu se deleagă mai departe, în niciun sens.',
  'problem.delegation.has_ended': 'Această delegare s-a încheiat deja.',
  'problem.delegation.not_yours':
    'O delegare o încheie doar cele două persoane în cauză, cei care le asistă și administratorii.',
  'problem.field.role_twice': 'Rolul apare de două ori: pentru fiecare ține locul o singură persoană.',
  'problem.field.day_not_earlier': 'Alegeți o zi dinaintea ultimei zile indicate.',
  'problem.field.assistant_is_person': 'Nimeni nu se asistă pe sine: alegeți pe altcineva.',
  'problem.absence.not_yours':
    'O absență este înregistrată, modificată și încheiată de persoana în cauză, de cei care o asistă și de administratori.',
  'problem.absence.once': 'Persoana are deja o absență în unele dintre aceste zile: modificați-o pe aceea.',
  'problem.absence.has_ended': 'Această absență s-a încheiat deja sau a fost modificată.',
  'problem.assistant.not_yours': 'Cei care asistă sunt desemnați de persoana în cauză și de administratori.',
  'problem.assistant.not_yourself':
    'Nimeni nu se desemnează pe sine să asiste: trebuie să o facă alt administrator.',
  'problem.assistant.once': 'Această persoană asistă deja.',
  'problem.assistant.has_ended': 'Această persoană nu mai asistă.',
  'problem.reassign.not_yours':
    'Sarcinile sunt date altcuiva de cine le are sau le preia, de șeful de unitate și de administratori.',
  'problem.csrf':
    'Acest formular nu mai este valabil, poate pentru că v-ați autentificat din nou între timp. Deschideți din nou pagina și repetați.',
  'problem.definitions.administrators_only': 'Doar administratorii modifică fluxurile de lucru.',
  'problem.definitions.draft_open': 'Această ciornă nu este propusă.',
  'problem.definitions.draft_proposed': 'Această ciornă este propusă: retrageți mai întâi propunerea.',
  'problem.definitions.draft_published': 'Această ciornă este publicată.',
  'problem.definitions.draft_discarded': 'Această ciornă este abandonată.',
  'problem.definitions.no_change': 'Nu schimbă nimic: dosarele noi folosesc deja această versiune.',
  'problem.definitions.not_a_definition':
    'Aceasta nu este încă o definiție de flux de lucru: remediați ce semnalează verificarea.',
  'problem.definitions.unsound_one': 'Verificarea a găsit o eroare: remediați-o mai întâi.',
  'problem.definitions.unsound_few': 'Verificarea a găsit {{count}} erori: remediați-le mai întâi.',
  'problem.definitions.unsound_other': 'Verificarea a găsit {{count}} de erori: remediați-le mai întâi.',
  'problem.definitions.warnings_unseen': 'Citiți avertismentele și precizați că publicarea se face totuși.',
  'problem.definitions.not_your_proposal': 'O retrage cine a propus-o; dumneavoastră o puteți returna.',
  'problem.definitions.your_own_proposal': 'Dumneavoastră ați propus-o: retrageți-o.',
  'problem.definitions.two_people':
    'Dumneavoastră ați propus această versiune: trebuie să o confirme altă persoană.',
  'problem.definitions.proposer_gone': 'Cine a propus-o nu mai este administrator: propuneți-o din nou.',
  'problem.definitions.other_current': 'Între timp a intrat în uz altă versiune: vedeți ce se schimbă acum.',
  'problem.definitions.not_published':
    'Dosarele noi nu folosesc această versiune, așa că niciun dosar nu poate trece la ea.',
  'problem.definitions.migration_under_way':
    'Dosare ale acestui flux de lucru sunt deja în curs de trecere: așteptați încheierea.',
  'problem.definitions.nothing_to_migrate': 'Niciunul dintre aceste dosare nu este pe altă versiune.',
};
