import type { Translated } from '../catalogue.js';
import type { erasure as source } from '../en/erasure.js';

/** Erasing a person: what goes, what stays, and who decides it. */
export const erasure: Translated<typeof source, 'few'> = {
  'audit.person_erasure_proposed': 'a propus ștergerea datelor unei persoane',
  'audit.person_erasure_refused': 'a refuzat ștergerea datelor: {{name}}',
  'audit.person_erasure_withdrawn': 'a retras propunerea de ștergere a datelor: {{name}}',
  'audit.person_erased': 'a șters datele unei persoane',
  'erasure.title': 'Ștergerea datelor persoanelor',
  'erasure.tile': 'Numele și textele cuiva care a cerut ștergerea; decid doi administratori.',
  'erasure.lead':
    'Cineva care a plecat poate cere să dispară numele său și ce s-a scris despre sine. Un administrator propune ștergerea pe pagina utilizatorului, altul o confirmă.',
  'erasure.none': 'Nu s-a propus ștergerea datelor nimănui.',
  'erasure.whom': 'Cine',
  'erasure.state': 'Stare',
  'erasure.state.open': 'Așteaptă alt administrator',
  'erasure.state.carried_out': 'Efectuată',
  'erasure.state.refused': 'Refuzată',
  'erasure.state.withdrawn': 'Retrasă',
  'erasure.ended.open': 'Așteaptă alt administrator.',
  'erasure.ended.carried_out': 'Datele persoanei au fost șterse. Nimic nu mai poate fi recuperat.',
  'erasure.ended.refused': 'A fost refuzată; nu s-a șters nimic.',
  'erasure.ended.withdrawn': 'A fost retrasă; nu s-a șters nimic.',
  'erasure.proposed_by': 'Propusă de',
  'erasure.decided_by': 'Decisă de',
  'erasure.new': 'Ștergeți datele: {{name}}',
  'erasure.new_lead': 'Deocamdată nu se șterge nimic: trebuie să confirme alt administrator.',
  'erasure.of': 'Ștergerea datelor: {{name}}',
  'erasure.begin': 'Ștergeți datele acestei persoane',
  'erasure.begin_hint': 'Numele și textele dispar definitiv, după confirmarea de către alt administrator.',
  'erasure.reason': 'De ce',
  'erasure.reason_hint':
    'De exemplu referința cererii și data ei. Acest text rămâne, așa că nu scrieți nimic despre persoană.',
  'erasure.own_texts': 'Ștergeți și textele pe care le-a scris odată cu propriile acte',
  'erasure.own_texts_hint':
    'Motive, avize și răspunsuri din dosare: dosarele le pierd. Nu bifați cât timp dosarele trebuie păstrate.',
  'erasure.propose': 'Propuneți ștergerea',
  'erasure.proposed': 'Ștergerea este propusă. Alt administrator decide pe această pagină.',
  'erasure.carried_out': 'Datele persoanei sunt șterse.',
  'erasure.refused': 'Este refuzată; nu s-a șters nimic.',
  'erasure.withdrawn': 'Este retrasă; nu s-a șters nimic.',
  'erasure.waits_for_another': 'Dumneavoastră ați propus: decide alt administrator.',
  'erasure.withdraw': 'Retrageți propunerea',
  'erasure.confirm': 'Confirmați',
  'erasure.confirm_text': 'Ce dispare, dispare definitiv, din toate dosarele și chiar în acest moment.',
  'erasure.carry_out': 'Ștergeți definitiv datele: {{name}}',
  'erasure.not_yet': 'Nu este posibil cât timp ceva stă în cale.',
  'erasure.refuse': 'Refuzați',
  'erasure.refuse_reason': 'Motivul refuzului',
  'erasure.hindered': 'Stă în cale',
  'erasure.goes': 'Ce dispare',
  'erasure.goes.name': 'Numele, peste tot unde apare în dreptul unui act',
  'erasure.goes.accounts_one': 'Un cont: adresă, parolă și preferințe; se închide definitiv',
  'erasure.goes.accounts_few': '{{count}} conturi: adrese, parole și preferințe; se închid definitiv',
  'erasure.goes.accounts_other': '{{count}} de conturi: adrese, parole și preferințe; se închid definitiv',
  'erasure.goes.sessions_one': 'O sesiune și linkurile către calendare',
  'erasure.goes.sessions_few': '{{count}} sesiuni și linkurile către calendare',
  'erasure.goes.sessions_other': '{{count}} de sesiuni și linkurile către calendare',
  'erasure.goes.roles_one': 'Un rol deținut',
  'erasure.goes.roles_few': '{{count}} roluri deținute',
  'erasure.goes.roles_other': '{{count}} de roluri deținute',
  'erasure.goes.contacts_one': 'O persoană de contact a unei părți: nume, funcție, adresă, telefon',
  'erasure.goes.contacts_few': '{{count}} persoane de contact ale unor părți: nume, funcție, adresă, telefon',
  'erasure.goes.contacts_other':
    '{{count}} de persoane de contact ale unor părți: nume, funcție, adresă, telefon',
  'erasure.goes.texts_about_one': 'Un text din registru despre persoană',
  'erasure.goes.texts_about_few': '{{count}} texte din registru despre persoană',
  'erasure.goes.texts_about_other': '{{count}} de texte din registru despre persoană',
  'erasure.goes.texts_by_one': 'Un text scris de persoană odată cu un act',
  'erasure.goes.texts_by_few': '{{count}} texte scrise de persoană odată cu acte',
  'erasure.goes.texts_by_other': '{{count}} de texte scrise de persoană odată cu acte',
  'erasure.goes.notices_one': 'Toate notificările și conținutul unui e-mail adresat persoanei',
  'erasure.goes.notices_few': 'Toate notificările și conținutul a {{count}} e-mailuri adresate persoanei',
  'erasure.goes.notices_other':
    'Toate notificările și conținutul a {{count}} de e-mailuri adresate persoanei',
  'erasure.stays': 'Ce rămâne și de ce',
  'erasure.stays.chain':
    'Că o persoană, acum fără nume, a făcut ce a făcut și când: pe aceasta se sprijină registrul și separarea funcțiilor',
  'erasure.stays.texts_by_one': 'Un text scris de persoană odată cu un act: aparține dosarului',
  'erasure.stays.texts_by_few': '{{count}} texte scrise de persoană odată cu acte: aparțin dosarelor',
  'erasure.stays.texts_by_other': '{{count}} de texte scrise de persoană odată cu acte: aparțin dosarelor',
  'erasure.stays.documents':
    'Documentele și scrisorile care poartă numele: se păstrează așa cum au fost depuse la dosar',
  'erasure.stays.mentions': 'Mențiunile din textele altora: nimeni nu le poate găsi pe toate',
  'erasure.stays.backups':
    'Copiile de rezervă, până la ștergerea lor: după restaurarea uneia, repetați ștergerea',
  'problem.erasure.already_erased': 'Datele acestei persoane au fost șterse; contul rămâne închis.',
  'problem.erasure.already_proposed': 'Ștergerea este deja propusă și așteaptă alt administrator.',
  'problem.erasure.decided': 'Asupra acestei propuneri s-a decis deja.',
  'problem.erasure.not_your_proposal': 'Doar cine a propus o poate retrage.',
  'problem.erasure.another_decides': 'Dumneavoastră ați propus: trebuie să decidă alt administrator.',
  'problem.erasure.hindered.tasks_one': 'O sarcină îi este cerută nominal: dați-o mai întâi altcuiva.',
  'problem.erasure.hindered.tasks_few':
    '{{count}} sarcini îi sunt cerute nominal: dați-le mai întâi altcuiva.',
  'problem.erasure.hindered.tasks_other':
    '{{count}} de sarcini îi sunt cerute nominal: dați-le mai întâi altcuiva.',
  'problem.erasure.hindered.delegations_one':
    'O delegare este în vigoare sau urmează: încheiați-o mai întâi.',
  'problem.erasure.hindered.delegations_few':
    '{{count}} delegări sunt în vigoare sau urmează: încheiați-le mai întâi.',
  'problem.erasure.hindered.delegations_other':
    '{{count}} de delegări sunt în vigoare sau urmează: încheiați-le mai întâi.',
  'problem.erasure.hindered.assessments_one':
    'O evaluare nu este predată: retrageți mai întâi persoana din ea.',
  'problem.erasure.hindered.assessments_few':
    '{{count}} evaluări nu sunt predate: retrageți mai întâi persoana din ele.',
  'problem.erasure.hindered.assessments_other':
    '{{count}} de evaluări nu sunt predate: retrageți mai întâi persoana din ele.',
  'problem.erasure.hindered.proposals_one':
    'O propunere a sa așteaptă o decizie: decideți mai întâi asupra ei.',
  'problem.erasure.hindered.proposals_few':
    '{{count}} propuneri ale sale așteaptă o decizie: decideți mai întâi asupra lor.',
  'problem.erasure.hindered.proposals_other':
    '{{count}} de propuneri ale sale așteaptă o decizie: decideți mai întâi asupra lor.',
  'problem.erasure.hindered.focal_points_one':
    'Este punct focal sau supleant la o parte: desemnați mai întâi altă persoană.',
  'problem.erasure.hindered.focal_points_few':
    'Este punct focal sau supleant la {{count}} părți: desemnați mai întâi alte persoane.',
  'problem.erasure.hindered.focal_points_other':
    'Este punct focal sau supleant la {{count}} de părți: desemnați mai întâi alte persoane.',
  'problem.erasure.hindered.last_administrator_one': 'Nimeni altcineva nu ar mai putea administra.',
  'problem.erasure.hindered.last_administrator_few': 'Nimeni altcineva nu ar mai putea administra.',
  'problem.erasure.hindered.last_administrator_other': 'Nimeni altcineva nu ar mai putea administra.',
};
