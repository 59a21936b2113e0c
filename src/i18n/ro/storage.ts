import type { Translated } from '../catalogue.js';
import type { storage as source } from '../en/storage.js';

/** Files that were found harmful, and what is told of uploads. */
export const storage: Translated<typeof source, 'few'> = {
  'problem.field.file_harmful':
    'Un program antivirus a găsit ceva dăunător în acest fișier. Nu a fost preluat, iar cei care administrează instalația au fost anunțați.',
  'problem.scanner_silent':
    'În prezent fișierele nu pot fi verificate împotriva virușilor, așa că nu se preia niciunul. Încercați din nou peste câteva minute.',
  'cases.trail.file_quarantined': '{{who}} a trimis un fișier dăunător. Nu a fost preluat.',
  'notice.what.file_quarantined': 'un fișier s-a dovedit dăunător și nu a fost preluat',
  'hears.event.file_quarantined': 'Un fișier se dovedește dăunător și nu este preluat',
  'audit.party_file_quarantined':
    'a trimis unei părți un fișier care s-a dovedit dăunător și nu a fost preluat',
  'audit.quarantined_file_destroyed': 'a distrus un fișier aflat în carantină',
  'quarantine.title': 'Fișiere în carantină',
  'quarantine.tile': 'Fișierele considerate dăunătoare de programul antivirus, până la distrugere',
  'quarantine.lead':
    'Aceste fișiere au fost trimise și nu au fost preluate. Nu se află la niciun dosar și nimeni nu le poate deschide aici; distrugeți-le când nu mai sunt necesare unei anchete.',
  'quarantine.none': 'Niciun fișier nu s-a dovedit dăunător.',
  'quarantine.no_scanner':
    'Nu este configurat niciun program antivirus: fișierele se preiau fără verificare. Administratorul instalației setează ENTENTE_CLAMD.',
  'quarantine.caption_one': '{{count}} fișier',
  'quarantine.caption_few': '{{count}} fișiere',
  'quarantine.caption_other': '{{count}} de fișiere',
  'quarantine.file': 'Fișier',
  'quarantine.found': 'Constatare',
  'quarantine.case': 'Trimis la',
  'quarantine.by': 'De către',
  'quarantine.at': 'La data de',
  'quarantine.change': 'Modificare',
  'quarantine.destroy': 'Distrugeți',
  'quarantine.destroy_of': 'Distrugeți {{name}}',
  'quarantine.destroyed_on': 'distrus la {{date}}',
  'quarantine.destroy_title': 'Distrugeți acest fișier?',
  'quarantine.destroy_what':
    'Conținutul se șterge definitiv. Numele, suma de control, expeditorul și constatarea rămân consemnate.',
  'quarantine.destroyed': 'Fișierul este distrus.',
  'quarantine.stayed':
    'Spațiul de stocare nu permite încă ștergerea fișierului. Acesta nu ajunge la nimeni și va fi distrus de îndată ce ștergerea este posibilă: se încearcă în fiecare minut.',
  'quarantine.destroying_since': 'distrugere în curs din {{at}}: spațiul de stocare nu a efectuat-o încă',
  'audit.quarantined_file_stayed':
    'a încercat să distrugă un fișier aflat în carantină, pe care spațiul de stocare nu l-a șters',
};
