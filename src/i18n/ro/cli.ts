import type { Translated } from '../catalogue.js';
import type { cli as source } from '../en/cli.js';

/** The operator's tool. */
export const cli: Translated<typeof source, 'few'> = {
  'cli.about': 'Instrument pentru cei care administrează o instalație Entente.',
  'cli.migrate.about': 'Aduce la zi baza de date; pornirea face același lucru de la sine.',
  'cli.migrate.done': 'Baza de date este la zi.',
  'cli.wall.about':
    'Arată ce anume din zidul de protecție al bazei de date (politici, drepturi, triggere, funcții, constrângeri, vizualizări) nu este așa cum l-a lăsat ultima migrare.',
  'cli.wall.seal': 'acceptă starea actuală',
  'cli.wall.stands': 'Zidul de protecție este așa cum l-a lăsat ultima migrare.',
  'cli.wall.mended': 'Modificat manual și refăcut: {{name}}',
  'cli.wall.altered': 'Modificat manual: {{name}}',
  'cli.wall.sealed': 'Starea actuală este acceptată.',
  'cli.wall.held_back':
    'Zidul de protecție al bazei de date a fost modificat manual, iar actualizarea tabelelor este în așteptare: anulați modificarea sau examinați-o cu verify-wall și acceptați-o cu --seal.',
  'cli.create_user.about': 'Adaugă un utilizator care se autentifică prin parolă.',
  'cli.create_user.email': 'adresa de e-mail pentru autentificare',
  'cli.create_user.name': 'numele complet',
  'cli.create_user.organisation': 'codul organizației, de exemplu EC-HOME',
  'cli.create_user.organisation_name': 'denumirea organizației, dacă nu există încă',
  'cli.create_user.organisation_kind': 'tipul ei',
  'cli.create_user.organisation_country': 'țara ei, din două litere; pentru autorități',
  'cli.create_user.role': 'roluri deținute de la început',
  'cli.create_user.admin': 'creează un administrator; pentru primii doi',
  'cli.create_user.locale': 'limba utilizatorului',
  'cli.create_user.password_stdin': 'citește parola de la intrarea standard',
  'cli.create_user.password': 'Parola (număr minim de caractere: {{min}}): ',
  'cli.create_user.password_again': 'Parola din nou: ',
  'cli.create_user.passwords_differ': 'Cele două parole nu coincid.',
  'cli.create_user.no_terminal':
    'Nu există un terminal pentru a cere parola; transmiteți-o la intrarea standard cu --password-stdin.',
  'cli.create_user.password_empty': 'Intrarea standard nu conținea nicio parolă.',
  'cli.create_user.organisation_missing':
    'Precizați organizația utilizatorului: --organisation cu codul ei sau --organisation-name pentru a o crea.',
  'cli.create_user.organisation_unknown':
    'Nu există nicio organizație {{code}}; adăugați --organisation-name și --organisation-kind pentru a o crea.',
  'cli.create_user.enough_administrators':
    'Există deja doi administratori; ei desemnează alții pe pagina „Utilizatori”.',
  'cli.create_user.done': '{{name}} ({{email}}): adăugat. Autentificare la {{url}}/sign-in.',
  'cli.create_user.done_roles': 'Roluri: {{roles}}.',
  'cli.verify.about': 'Verifică definiții de fluxuri de lucru: cele livrate sau fișiere.',
  'cli.verify.file': 'fișiere cu o definiție ca JSON; fără fișiere: cele livrate',
  'cli.verify.json': 'constatările ca JSON, pentru programe',
  'cli.verify.sound': '{{name}}: valid',
  'cli.verify.sound_with_warnings': '{{name}}: valid, cu avertismente',
  'cli.verify.unsound_one': '{{name}}: {{count}} eroare',
  'cli.verify.unsound_few': '{{name}}: {{count}} erori',
  'cli.verify.unsound_other': '{{name}}: {{count}} de erori',
  'cli.verify.unreadable': '{{name}}: nu poate fi citit ({{reason}})',
  'cli.verify.not_a_definition': '{{name}}: nu este o definiție de flux de lucru',
  'cli.verify.subject_unknown': '{{name}}: nu există tipul de dosar „{{subject}}”; există {{known}}',
  'cli.simulate.about':
    'Trece dosare inventate prin definiții de fluxuri de lucru și arată cât durează și unde așteaptă.',
  'cli.simulate.workflow':
    'fișiere cu o definiție ca JSON sau codurile celor livrate; fără niciunul: toate cele livrate',
  'cli.simulate.cases': 'câte dosare, cel mult {{most}}',
  'cli.simulate.seed': 'număr întreg de la care pornește hazardul; același număr dă același răspuns',
  'cli.simulate.times': 'fișier cu zile lucrătoare pe etape ca JSON: o mediană sau o listă de durate',
  'cli.simulate.people': 'câte persoane dețin un rol, ca rol=număr; pentru celelalte, câte sunt necesare',
  'cli.simulate.between': 'zile lucrătoare de la un dosar nou la următorul',
  'cli.simulate.per_act': 'zile lucrătoare cât un act ține ocupată o persoană',
  'cli.simulate.json': 'răspunsul ca JSON, pentru programe',
  'cli.simulate.number_wrong':
    '--{{option}} cere un număr între {{least}} și {{most}}, iar „{{value}}” nu este.',
  'cli.simulate.people_wrong':
    '--people cere un rol și un număr, de exemplu secretariat=2; „{{value}}” nu este.',
  'cli.simulate.role_unknown': 'Nu există rolul „{{role}}”; există {{roles}}.',
  'cli.simulate.times_unreadable': '{{name}}: nu poate fi citit ({{reason}})',
  'cli.simulate.times_wrong':
    '{{name}}: trebuie să fie un obiect de la coduri de etape la zile lucrătoare: un număr sau o listă de numere, niciunul sub 0',
  'cli.simulate.stage_unknown':
    '{{name}}: niciunul dintre fluxurile de lucru cerute nu are etapa „{{stage}}”',
  'cli.simulate.ran_one': '{{name}}: {{count}} dosar, sămânța {{seed}}',
  'cli.simulate.ran_few': '{{name}}: {{count}} dosare, sămânța {{seed}}',
  'cli.simulate.ran_other': '{{name}}: {{count}} de dosare, sămânța {{seed}}',
  'cli.simulate.share_of': '{{name}} {{share}}',
  'cli.simulate.heading': '{{heading}}:',
  'cli.simulate.duration': '{{name}}: {{days}}',
  'cli.simulate.stage': '{{name}}: {{share}}; jumătate ies în {{days}}',
  'cli.simulate.stage_assumed': '{{name}}: {{share}}; jumătate ies în {{days}} (presupus)',
  'cli.simulate.role': '{{name}}: acte pe dosar {{acts}}, zile lucrătoare {{days}}',
  'cli.simulate.role_counted':
    '{{name}}: acte pe dosar {{acts}}, zile lucrătoare {{days}}; persoane {{people}}, grad de ocupare {{busy}}, actele le așteaptă, în zile, {{waited}}',
  'cli.publish.about':
    'Propune o definiție de flux de lucru ca versiune următoare; alt administrator o confirmă.',
  'cli.publish.file': 'fișier cu o definiție ca JSON',
  'cli.publish.by': 'adresa de e-mail a administratorului care o propune',
  'cli.publish.warnings_seen': 'propune definiția deși există avertismente',
  'cli.publish.warnings':
    'Există avertismente: citiți-le și folosiți --warnings-seen pentru a propune totuși definiția.',
  'cli.publish.no_administrator': 'Niciun administrator nu se autentifică drept {{email}}.',
  'cli.publish.code_unknown': '{{name}}: nu există fluxul de lucru „{{code}}”; există {{known}}',
  'cli.publish.done': '{{name}}: propus. Alt administrator confirmă la {{url}}',
  'cli.reconcile.about':
    'Reface programările cozii după ce depozitul ei a fost golit sau restaurat și compară toate reamintirile cu termenele de care țin.',
  'cli.reconcile.schedules': 'Programări prezente în coadă: {{count}}.',
  'cli.reconcile.reminders':
    'Dosare examinate: {{cases}}. Reamintiri care lipseau și au fost refăcute: {{written}}; rămase în plus și anulate: {{voided}}; devansate din cauza unei zile libere: {{moved}}.',
  'cli.database_busy':
    'Baza de date din {{folder}} este în curs de pornire sau oprire de către alt proces Entente; încercați din nou peste o clipă.',
};
