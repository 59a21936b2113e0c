import type { Translated } from '../catalogue.js';
import type { refusals as source } from '../en/refusals.js';

/** Why something is not open, as the engine, the case procedure and the database say it. */
export const refusals: Translated<typeof source, 'few'> = {
  'refusal.other': 'Momentan nu este posibil.',
  'refusal.role_missing': 'Rezervat rolurilor: {{roles}}. Nu dețineți acest rol.',
  'refusal.scope_missing':
    'Dețineți rolul ({{roles}}), dar pentru altă organizație sau altă țară decât cea a acestui dosar.',
  'refusal.not_a_member':
    'Doar persoanele desemnate pentru acest dosar pot face acest lucru ({{roles}}), iar dumneavoastră nu vă numărați printre ele.',
  'refusal.duty_conflict':
    'Ați acționat deja în acest dosar într-un mod care exclude acest lucru: {{conflict}}. Nimeni nu își verifică propria muncă.',
  'refusal.duty_conflict_of_principal':
    'Persoana în numele căreia ați acționa ({{name}}) a acționat deja în acest dosar într-un mod care exclude acest lucru: {{conflict}}. Cine ține locul are aceleași obligații.',
  'refusal.above_ceiling':
    'Țineți locul persoanei {{name}} până la {{ceilingCents}}; acest dosar privește {{amountCents}}.',
  'refusal.behalf_unclear': 'Precizați pentru cine acționați: {{names}}.',
  'refusal.behalf_unknown': 'Aici nu țineți locul acestei persoane.',
  'refusal.task_done': 'S-a făcut deja.',
  'refusal.task_moved': 'Sarcina a fost dată deja altcuiva.',
  'refusal.part.conflict': 'separarea funcțiilor',
  'refusal.not_offered': 'Nu aveți dreptul să faceți acest lucru.',
  'refusal.transition_unknown':
    'Acest pas nu ține de etapa actuală. Poate că dosarul a mers mai departe: verificați din nou.',
  'refusal.content_frozen': 'Conținutul nu poate fi modificat în etapa actuală.',
  'refusal.only_the_clock': 'Se întâmplă de la sine la expirarea termenului; nu o face nimeni manual.',
  'refusal.only_the_system': 'Se întâmplă de la sine când se mișcă alt dosar; nu o face nimeni manual.',
  'refusal.not_for_the_system': 'Doar o persoană poate face acest lucru.',
  'refusal.visa_not_asked': 'Acest pas nu acordă nicio viză, așa că nu poate fi indicată niciuna.',
  'refusal.visa_unknown': 'Precizați ce viză acordați. Deschise acum: {{open}}.',
  'refusal.part.none': 'niciuna',
  'refusal.visa_already_given': 'Această viză a fost deja acordată.',
  'refusal.must_be_returned':
    'Dosarul s-a schimbat de când a fost verificat. Înainte de aceasta trebuie verificat din nou.',
  'refusal.not_your_visa': 'O viză poate fi retrasă doar de cine a acordat-o.',
  'refusal.visa_acted_upon':
    'De când ați acordat viza, cineva a acționat în acest dosar; viza nu mai poate fi retrasă.',
  'refusal.vouched_for': 'Nu se poate modifica atât timp cât sunt valabile vizele: {{visa}}.',
  'refusal.vouched_facts_changed':
    'Elementele pentru care s-a acordat viza s-au schimbat între timp: {{visa}}. Returnați dosarul pentru ca viza să poată fi acordată din nou.',
  'refusal.visa_already_yours': 'Ați răspuns deja la această viză; următoarea trebuie acordată de altcineva.',
  'refusal.visa_waits_for': 'Mai întâi este necesară altă viză: {{waitsFor}}.',
  'refusal.chair_votes_last':
    'Președinția votează ultima, după ce cvorumul de {{quorum}} poate fi atins. Voturi până acum: {{votes}}.',
  'refusal.reason_missing': 'Indicați motivele.',
  'refusal.document_missing': 'În acest dosar lipsește un document: {{document}}.',
  'refusal.text_missing': 'Completați: {{input}}.',
  'refusal.text_too_long': 'Prea multe caractere (cel mult {{most}}): {{input}}.',
  'refusal.date_malformed': 'Indicați o zi calendaristică: {{input}}.',
  'refusal.text_wrong': 'Trebuie să fie un text: {{input}}.',
  'refusal.choice_missing': 'Alegeți un răspuns: {{input}}.',
  'refusal.checklist_open': 'Bifați toate rândurile listei. Încă nebifate: {{open}}.',
  'refusal.checklist_unknown': 'Lista nu are un astfel de rând: {{items}}.',
  'refusal.input_unknown': 'Acest pas nu cere „{{input}}”.',
  'refusal.clock_not_run_out': 'Termenul nu a expirat încă.',
  'refusal.clock_period_unknown': 'Dosarul nu spune cât curge acest termen: {{clock}}.',
  'refusal.clock_period_invalid': 'Durata acestui termen nu este valabilă: {{amount}}.',
  'refusal.clock_already_paused': 'Acest termen este deja suspendat.',
  'refusal.clock_not_paused': 'Acest termen curge; nu există nicio suspendare de încheiat.',
  'refusal.clock_already_stopped': 'Acest termen a luat deja sfârșit.',
  'refusal.clock_instant_out_of_order': 'S-ar situa înaintea a ceea ce s-a întâmplat deja cu acest termen.',
  'refusal.report_incomplete': 'Raportului îi mai lipsesc: {{gaps}}.',
  'refusal.action_not_in_implementation':
    'În prezent acțiunea nu este în curs de implementare, așa că raportul ei final nu poate fi depus.',
  'refusal.report_not_returned_before':
    'Returnați mai întâi raportul: nimeni nu îl pierde fără să i se fi cerut să îl îndrepte.',
  'refusal.envelope_exhausted': 'Pachetul financiar nu are suficient disponibil.',
  'refusal.reservation_missing': 'Pentru această acțiune nu sunt rezervați suficienți bani.',
  'refusal.commitment_missing': 'Pentru această acțiune nu sunt angajați suficienți bani.',
  'refusal.contract_missing': 'Pentru această acțiune nu sunt suficienți bani sub contract.',
  'refusal.commitment_year_not_over':
    'Mai poate fi pus sub contract: angajamentul rămâne până la 31 decembrie {{year}}.',
  'refusal.money_not_dormant':
    'Banii au fost puși sub contract sau plătiți prea recent: pot fi restituiți după {{from}}.',
  'refusal.order_missing': 'Nu există niciun ordin de plată cu această sumă.',
  'refusal.payment_missing': 'Nu s-a plătit atât încât să poată fi recuperat.',
  'refusal.other_envelope':
    'Această acțiune se finanțează deja din alt pachet financiar; o acțiune are exact unul.',
};
