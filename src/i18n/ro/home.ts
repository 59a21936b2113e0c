import type { Translated } from '../catalogue.js';
import type { home as source } from '../en/home.js';

/** The home page of each audience. */
export const home: Translated<typeof source, 'few'> = {
  'home.title': 'Bună ziua, {{name}}',
  'home.lead.manager': 'Acțiunile dumneavoastră, ce vi se cere și ce urmează.',
  'home.lead.staff': 'Ce vă așteaptă, cele mai apropiate termene mai întâi, și situația banilor.',
  'home.lead.partner':
    'Acțiunile care privesc țara dumneavoastră ({{country}}): în ce stadiu se află fiecare și ce vi se cere.',
  'home.lead.agency': 'Ce vă așteaptă și la ce participă agenția dumneavoastră.',
  'home.lead.auditor':
    'Ce s-a întâmplat ultima dată. Fiecare eveniment își are locul într-un lanț care poate fi verificat.',
  'home.lead.administrator':
    'Persoanele, organizațiile, fluxurile de lucru și e-mailurile acestei instalații.',
  'home.waiting.manager_none':
    'Momentan nu vi se cere nimic. Începeți o acțiune nouă sau vedeți în ce stadiu sunt ale dumneavoastră.',
  'home.waiting.staff_none': 'Nu vă așteaptă nimic. Puteți consulta toate acțiunile și pachetele financiare.',
  'home.waiting.partner_none': 'Momentan nimic nu așteaptă răspunsul dumneavoastră.',
  'home.actions.manager': 'Acțiunile mele',
  'home.actions.manager_caption': 'Ultimele acțiuni modificate',
  'home.actions.partner': 'Acțiuni privind {{country}}',
  'home.actions.none_partner':
    'În prezent nicio acțiune nu privește țara dumneavoastră. Când un stat membru depune una, apare aici de la sine.',
  'home.actions.all': 'Toate acțiunile',
  'home.partner.next_asked': 'Vi se cere un răspuns.',
  'home.partner.next_asked_by': 'Vi se cere un răspuns, până la {{due}}.',
  'home.partner.next_with': 'Se află la: {{roles}}. Nu vi se cere nimic.',
  'home.partner.next_done': 'S-a încheiat.',
  'home.partner.action': 'Acțiune',
  'home.partner.stands': 'Stadiu',
  'home.partner.next': 'Ce urmează',
  'home.partner.partnership': 'Parteneriatul dumneavoastră cu UE',
  'home.envelopes': 'Pachete financiare',
  'home.envelopes.all': 'Toate cererile de propuneri și pachetele financiare',
  'home.envelopes.none': 'Nu există încă niciun pachet financiar.',
  'home.events': 'Ultimele evenimente',
  'home.events.none': 'Nu s-a întâmplat încă nimic.',
  'home.admin.title': 'Administrare',
  'home.admin.one_log_in':
    'Această instalație folosește același utilizator al bazei de date atât ca proprietar al tabelelor, cât și pentru deservirea solicitărilor. Cine ar reuși să execute o instrucțiune proprie ocolind aplicația ar putea vedea toate dosarele. Operatorul instalației setează ENTENTE_OWNER_DATABASE_URL și prevede pentru DATABASE_URL un utilizator separat.',
  'home.admin.users': 'Utilizatorii și rolurile lor',
  'home.admin.users_text': 'Cine se poate autentifica și ce poate face fiecare persoană.',
  'home.admin.organisations': 'Organizații',
  'home.admin.organisations_text': 'Autorități, servicii, agenții, cu calendarele lor.',
  'home.stands_in.title': 'Țineți locul cuiva',
  'home.stands_in.for': 'Pentru {{name}}: {{role}}, până la {{until}}',
  'home.admin.delegations': 'Absențe și delegări',
  'home.admin.delegations_text': 'Cine acționează pentru cine și ce absențe trebuie revizuite.',
  'home.admin.workflows_text':
    'Parcursul fiecărui tip de dosar, în versiuni publicate de doi administratori.',
  'home.admin.reassign': 'Redistribuiți sarcini',
  'home.admin.reassign_text': 'Dați altcuiva sarcinile deschise ale unei persoane care pleacă.',
  'home.admin.calendars_text': 'Zilele libere și ce mută ele, cu sursele lor.',
  'home.admin.outbox': 'E-mailuri',
  'home.admin.outbox_text': 'Fiecare e-mail trimis, păstrat sau eșuat.',
  'home.nothing_for_you':
    'Nu dețineți încă niciun rol, de aceea aici nu este nimic. Un administrator vă poate acorda unul.',
};
