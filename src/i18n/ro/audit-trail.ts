import type { Translated } from '../catalogue.js';
import type { auditTrail as source } from '../en/audit-trail.js';

/** The proof that nothing was altered: signed heads, exports, and what a proof finds. */
export const auditTrail: Translated<typeof source, 'few'> = {
  'audit.audit_key_introduced': 'a introdus cheia care semnează registrul',
  'audit.audit_key_rotated': 'a încredințat altei chei semnarea registrului',
  'audit.audit_exported': 'a exportat registrul',
  'audit.document_read': 'a citit un document',
  'audit.dossier_read': 'a citit dosarul complet înainte de o semnătură',
  'audit.file_exported': 'a extras date într-un fișier',
  'readings.title_one': 'Cine a citit fișiere din acest dosar ({{count}})',
  'readings.title_few': 'Cine a citit fișiere din acest dosar ({{count}})',
  'readings.title_other': 'Cine a citit fișiere din acest dosar ({{count}})',
  'readings.document_read': '{{who}} a citit „{{document}}”, versiunea {{version}}.',
  'readings.dossier_read': '{{who}} a citit dosarul complet.',
  'readings.file_exported': '{{who}} a extras {{file}}.',
  'audit_trail.title': 'Dovada integrității registrului',
  'audit_trail.tile':
    'Până când este dovedit că registrul este întreg, ce s-a înregistrat ultima dată și un export pentru auditori.',
  'audit_trail.proven_until': 'Pista de audit este verificată până la {{at}}.',
  'audit_trail.proven_never':
    'Niciun capăt semnat nu este încă verificat: evenimentele se succedă, dar nimic nu arată dacă lipsesc ultimele.',
  'audit_trail.export': 'Exportați registrul',
  'audit_trail.proof': 'Cum se dovedește',
  'audit_trail.never': 'Încă nu',
  'audit_trail.last_head': 'Ultimul capăt semnat',
  'audit_trail.head_number': 'Numărul {{number}}, pentru toate lanțurile',
  'audit_trail.no_heads': 'Niciunul: nu este configurată nicio cheie sau prima oră nu s-a încheiat',
  'audit_trail.last_proof': 'Ultima verificare',
  'audit_trail.proof_full_one': 'S-a citit totul: {{count}} eveniment',
  'audit_trail.proof_full_few': 'S-a citit totul: {{count}} evenimente',
  'audit_trail.proof_full_other': 'S-a citit totul: {{count}} de evenimente',
  'audit_trail.proof_new_one': 'S-a citit ce era nou: {{count}} eveniment',
  'audit_trail.proof_new_few': 'S-a citit ce era nou: {{count}} evenimente',
  'audit_trail.proof_new_other': 'S-a citit ce era nou: {{count}} de evenimente',
  'audit_trail.last_full': 'Ultima verificare integrală fără neconcordanțe',
  'audit_trail.published': 'Capetele se publică',
  'audit_trail.published_nowhere':
    'Nicăieri: cine poate modifica baza de date și deține cheia ar putea semna din nou',
  'audit_trail.place.file': 'într-un fișier',
  'audit_trail.place.mail': 'prin e-mail, primul din fiecare zi',
  'audit_trail.place.webhook': 'către alt sistem',
  'audit_trail.waiting_one': 'Un capăt așteaptă, {{place}}: {{answer}}',
  'audit_trail.waiting_few': '{{count}} capete așteaptă, {{place}}: {{answer}}',
  'audit_trail.waiting_other': '{{count}} de capete așteaptă, {{place}}: {{answer}}',
  'audit_trail.keys_one': 'Cheia publică ce semnează',
  'audit_trail.keys_few': 'Cheile publice care semnează și au semnat ({{count}})',
  'audit_trail.keys_other': 'Cheile publice care semnează și au semnat ({{count}})',
  'audit_trail.key_in_force': '{{id}}, în vigoare din {{from}}',
  'audit_trail.key_before': '{{id}}, din {{from}}, înlocuită',
  'audit_trail.how_to_verify':
    'Exportul se verifică în altă parte, fără această instalație: npm run cli -- verify-audit <file> --key <public key> --head <published heads>.',
  'audit_trail.events': 'Ce s-a înregistrat ultima dată',
  'audit_trail.none': 'Nu s-a înregistrat încă nimic.',
  'audit_trail.none_fits': 'Nimic din ce s-a înregistrat nu corespunde.',
  'audit_trail.erased': 'O persoană ale cărei date au fost șterse',
  'audit_trail.place_in_chain': 'În lanțul său',
  'audit_trail.filter.kind': 'Ce s-a întâmplat',
  'audit_trail.filter.any': 'Orice',
  'audit_trail.filter.person': 'Cine (o parte din nume)',
  'audit_trail.filter.case': 'Dosar',
  'audit_trail.filter.day': 'Zi',
  'audit_trail.faults_one': 'La ultima verificare s-a găsit o neconcordanță',
  'audit_trail.faults_few': 'La ultima verificare s-au găsit {{count}} neconcordanțe',
  'audit_trail.faults_other': 'La ultima verificare s-au găsit {{count}} de neconcordanțe',
  'audit_trail.faults_then':
    'Nu modificați nimic în baza de date. Ghidul operațional „Registrul nu este integru” spune ce este de făcut.',
  'audit_trail.fault.gap': 'Lanțul {{chain}}: lipsesc evenimente înainte de numărul {{seq}}',
  'audit_trail.fault.link':
    'Lanțul {{chain}}: evenimentul {{seq}} nu este cel existent când a fost scris următorul',
  'audit_trail.fault.hash': 'Lanțul {{chain}}: evenimentul {{seq}} a fost modificat',
  'audit_trail.fault.fork': 'Lanțul {{chain}}: de la evenimentul {{seq}} încolo nu este ceea ce s-a semnat',
  'audit_trail.fault.truncated_tail': 'Lanțul {{chain}}: lipsesc evenimente de la numărul {{seq}} încolo',
  'audit_trail.fault.missing_chain': 'Lanțul {{chain}}: lipsește în întregime',
  'audit_trail.fault.text': 'Lanțul {{chain}}: un text al evenimentului {{seq}} nu este cel scris inițial',
  'audit_trail.fault.head_gap': 'Lipsesc capete înainte de numărul {{head}}',
  'audit_trail.fault.head_link': 'Capătul {{head}} nu urmează după cel precedent',
  'audit_trail.fault.head_chains': 'Capătul {{head}} nu corespunde listei sale de lanțuri',
  'audit_trail.fault.head_key': 'Capătul {{head}} nu este semnat cu cheia în vigoare',
  'audit_trail.fault.head_signature': 'Semnătura capătului {{head}} nu corespunde',
  'audit_trail.fault.head_missing': 'Capătul {{head}} a fost publicat și lipsește',
  'audit_trail.fault.head_differs': 'Capătul {{head}} a fost publicat cu alt conținut',
  'audit_trail.fault.published_signature': 'Capătul publicat {{head}} nu este semnat',
  'audit_trail.fault.key': 'Înregistrarea unei chei nu corespunde',
  'audit_trail.fault.malformed': 'O înregistrare nu poate fi citită',
  'audit_trail.fault.cut_off': 'Registrul nu a putut fi citit până la capăt',
  'audit_trail.fault.head_overdue': 'De mai bine de o zi nu s-a semnat niciun capăt',
  'audit_trail.fault.head_unpublished': 'Capătul {{head}} nu a putut fi publicat',
  'audit_trail.mail.subject': 'capătul semnat {{number}} al registrului',
  'audit_trail.mail.text':
    'Acest rând JSON arată ce conținea registrul de pe {{host}} la momentul respectiv. Păstrați-l acolo unde nimeni dintre cei care administrează instalația nu îl poate modifica; „verify-audit --head” compară un export cu el.',
  'notice.audit_fault.headline': 'Registrul nu este integru',
  'notice.audit_fault.text_one':
    'Verificarea nocturnă a registrului a găsit o neconcordanță. Pagina „Dovada integrității registrului” indică evenimentul; ghidul operațional „Registrul nu este integru” spune ce este de făcut.',
  'notice.audit_fault.text_few':
    'Verificarea nocturnă a registrului a găsit {{count}} neconcordanțe. Pagina „Dovada integrității registrului” indică evenimentele; ghidul operațional „Registrul nu este integru” spune ce este de făcut.',
  'notice.audit_fault.text_other':
    'Verificarea nocturnă a registrului a găsit {{count}} de neconcordanțe. Pagina „Dovada integrității registrului” indică evenimentele; ghidul operațional „Registrul nu este integru” spune ce este de făcut.',
  'hears.when.audit_fault':
    'Verificarea nocturnă constată că registrul a fost modificat sau că nu i se semnează ori nu i se publică capetele',
  'hears.who.looking_over': 'Administratorii și auditorii',
  'notice_kind.audit_fault': 'Registrul nu este integru',
  'cli.audit.export_about':
    'Scrie registrul ca rânduri JSON la ieșirea standard: chei, capete semnate și evenimentele tuturor lanțurilor.',
  'cli.audit.from': 'prima zi, în UTC, de exemplu 2026-01-31',
  'cli.audit.to': 'ultima zi, în UTC',
  'cli.audit.case': 'evenimentele unui singur dosar, după referință sau identificator',
  'cli.audit.with_texts':
    'cu textele alăturate evenimentelor și cu valorile salt ale acestora; conțin date cu caracter personal',
  'cli.audit.day_wrong': '„{{day}}” nu este o zi; scrieți în forma 2026-01-31.',
  'cli.audit.case_wrong': 'Nu există niciun dosar „{{id}}”.',
  'cli.audit.verify_about':
    'Verifică un export fără bază de date și fără rețea; răspunde 1 și indică primul eveniment greșit dacă nu este integru.',
  'cli.audit.file': 'ce a scris export-audit',
  'cli.audit.head': 'fișiere cu capete publicate: arată dacă lipsește finalul',
  'cli.audit.key':
    'chei publice în PEM obținute din altă sursă: capetele trebuie să fie semnate cu ele sau cu chei cărora acestea le predau semnarea',
  'cli.audit.rotate_about':
    'Încredințează altei chei semnarea capetelor registrului; cheia veche îi predă semnarea.',
  'cli.audit.new_key':
    'cheie privată Ed25519 în PEM; dacă se omite, se creează una acolo unde cheia se află într-un fișier',
  'cli.audit.old_key_lost':
    'cheia veche s-a pierdut sau nu mai este de încredere: cei care verifică trebuie să o primească pe cea nouă',
  'cli.audit.no_export': '{{file}} nu este un export al registrului.',
  'cli.audit.no_key': '{{file}} nu conține nicio cheie publică Ed25519 în PEM.',
  'cli.audit.no_secret_key': '{{file}} nu conține nicio cheie privată Ed25519 în PEM.',
  'cli.audit.no_heads': '{{file}} nu conține capete publicate.',
  'cli.audit.unreadable': '{{file}} nu poate fi citit ({{reason}}).',
  'cli.audit.no_place':
    'Nu este configurată nicio cheie: setați ENTENTE_AUDIT_KEY_FILE sau ENTENTE_AUDIT_KEY.',
  'cli.audit.new_key_needed': 'Cheia se află în variabilele de mediu: indicați-o pe cea nouă cu --new-key.',
  'cli.audit.rotated':
    'Cheia {{key}} semnează începând cu următorul capăt. Jumătatea ei publică, pentru cei care verifică:',
  'cli.audit.then_file': 'Fișierul cheii o conține pe cea nouă; nu mai este nimic de făcut.',
  'cli.audit.then_text':
    'Puneți cheia nouă în ENTENTE_AUDIT_KEY și reporniți procesele de lucru; până atunci nu se semnează niciun capăt.',
  'cli.audit.key_fault.not_in_force':
    'Cheia configurată nu este cea în vigoare; doar aceea poate preda semnarea.',
  'cli.audit.key_fault.same_key': 'Această cheie este deja în vigoare.',
  'cli.audit.holds':
    'Registrul este integru. Evenimente: {{events}}, lanțuri: {{chains}}, capete semnate: {{heads}}.',
  'cli.audit.part': 'Este o parte a registrului: nu se poate vedea dacă lipsesc evenimente la marginile ei.',
  'cli.audit.until':
    'Întreg până la {{at}}, conform capătului semnat {{number}}: până atunci nu s-a adăugat, modificat sau înlăturat nimic.',
  'cli.audit.without_heads':
    'Niciun capăt nu este semnat: nu se poate vedea dacă lipsesc evenimente la sfârșitul unui lanț.',
  'cli.audit.unsigned_one': 'Un eveniment este ulterior: urmează corect, dar nu este încă semnat.',
  'cli.audit.unsigned_few': '{{count}} evenimente sunt ulterioare: urmează corect, dar nu sunt încă semnate.',
  'cli.audit.unsigned_other':
    '{{count}} de evenimente sunt ulterioare: urmează corect, dar nu sunt încă semnate.',
  'cli.audit.erased_one': 'Un text nu mai există; există amprenta lui.',
  'cli.audit.erased_few': '{{count}} texte nu mai există; există amprentele lor.',
  'cli.audit.erased_other': '{{count}} de texte nu mai există; există amprentele lor.',
  'cli.audit.published_one': 'Un capăt publicat este același în export.',
  'cli.audit.published_few': '{{count}} capete publicate sunt aceleași în export.',
  'cli.audit.published_other': '{{count}} de capete publicate sunt aceleași în export.',
  'cli.audit.not_anchored':
    'Cheia {{key}} vine odată cu fișierul: cine a creat fișierul poate să fi creat și cheia. Comparați-o cu una pe care o aveți, prin --key.',
  'cli.audit.anchored': 'Semnat cu cheia {{key}}, care decurge din cea indicată de dumneavoastră.',
  'cli.audit.faulty_one': 'Registrul nu este integru; o neconcordanță.',
  'cli.audit.faulty_few': 'Registrul nu este integru; {{count}} neconcordanțe.',
  'cli.audit.faulty_other': 'Registrul nu este integru; {{count}} de neconcordanțe.',
  'cli.audit.fault.gap':
    'lanțul {{chain}}: evenimentul {{seq}} ({{event}}) apare unde trebuia alt număr; lipsesc evenimente înaintea lui',
  'cli.audit.fault.link':
    'lanțul {{chain}}: evenimentul {{seq}} nu este cel după care a fost scris evenimentul {{until}}',
  'cli.audit.fault.hash': 'lanțul {{chain}}: evenimentul {{seq}} ({{event}}) a fost modificat',
  'cli.audit.fault.fork':
    'lanțul {{chain}}: de la evenimentul {{seq}} la {{until}} nu mai este ce a fost (capătul {{head}}); lanțul a fost bifurcat',
  'cli.audit.fault.truncated_tail':
    'lanțul {{chain}}: evenimentele {{seq}}–{{until}} lipsesc de la sfârșit (capătul {{head}} le cunoștea)',
  'cli.audit.fault.missing_chain':
    'lanțul {{chain}}: lipsește, de la evenimentul {{seq}} încolo (capătul {{head}} îl cunoștea)',
  'cli.audit.fault.text':
    'lanțul {{chain}}: un text al evenimentului {{seq}} ({{event}}) nu este cel scris inițial',
  'cli.audit.fault.head_gap': 'capătul {{head}}: lipsesc capetele dinaintea lui',
  'cli.audit.fault.head_link': 'capătul {{head}}: nu urmează după capătul precedent',
  'cli.audit.fault.head_chains': 'capătul {{head}}: lista sa de lanțuri nu este cea semnată',
  'cli.audit.fault.head_key':
    'capătul {{head}}: cheia sa nu este cea în vigoare sau nu este una în care aveți încredere',
  'cli.audit.fault.head_signature': 'capătul {{head}}: semnătura sa nu corespunde',
  'cli.audit.fault.head_missing': 'capătul {{head}}: a fost publicat, iar exportul nu îl conține',
  'cli.audit.fault.head_differs': 'capătul {{head}}: sub acest număr a fost publicat altul',
  'cli.audit.fault.published_signature':
    'capătul {{head}}, așa cum a fost publicat: semnătura sa nu corespunde',
  'cli.audit.fault.key':
    'înregistrarea unei chei nu corespunde: lipsește, este falsificată sau nu este la locul ei',
  'cli.audit.fault.malformed': 'rândul {{line}} nu este o înregistrare sau se află unde nu îi este locul',
  'cli.audit.fault.cut_off': 'fișierul se termină înainte de sfârșit sau lipsesc rânduri',
};
