import type { Translated } from '../catalogue.js';
import type { singleSignOn as source } from '../en/single-sign-on.js';

/** Signing in at a provider, and to which party its people belong. */
export const singleSignOn: Translated<typeof source, 'few'> = {
  'sso.title': 'Autentificare unică',
  'sso.tile': 'Cărei părți îi aparțin persoanele care se autentifică la furnizor.',
  'sso.lead':
    'Cine vine prima dată de la furnizor primește un cont la partea corespunzătoare, fără niciun rol. Rolurile se acordă aici, ca întotdeauna.',
  'sso.set_up': 'Autentificarea se face la {{host}}.',
  'sso.not_set_up': 'Nu este configurat niciun furnizor: operatorul setează OIDC_ISSUER și OIDC_CLIENT_ID.',
  'sso.none':
    'Nimeni nu are încă acces prin furnizor: nicio corespondență nu spune cărei părți îi aparțin persoanele.',
  'sso.caption_one': '{{count}} corespondență',
  'sso.caption_few': '{{count}} corespondențe',
  'sso.caption_other': '{{count}} de corespondențe',
  'sso.claim': 'Atribut',
  'sso.claim_hint': 'Cum îl numește furnizorul, de exemplu org sau groups.',
  'sso.value': 'Valoare',
  'sso.add': 'Adăugați o corespondență',
  'sso.added': 'Corespondența este adăugată.',
  'sso.remove': 'Eliminați',
  'sso.remove_of': 'Eliminați corespondența pentru {{value}}',
  'sso.removed': 'Corespondența este eliminată. Conturile create prin ea rămân.',
  'sso.sign_in': 'Autentificați-vă la {{host}}',
  'sso.sign_in_hint': 'Cu contul administrației dumneavoastră.',
  'sso.or_password': 'Cu o parolă',
  'sso.sign_out_too': 'Este posibil ca sesiunea de la {{host}} să fie încă deschisă: deconectați-vă și acolo',
  'sso.connect': 'Conectați contul la autentificarea unică',
  'sso.connect_text': 'Apoi vă puteți autentifica și la {{host}}.',
  'sso.connect_how': 'Autentificați-vă la {{host}} cu identitatea care trebuie să deschidă acest cont.',
  'sso.go_on': 'Continuați la {{host}}',
  'sso.connected':
    'De acum vă puteți autentifica și la furnizor. Celelalte sesiuni ale dumneavoastră sunt închise.',
  'sso.is_connected': 'Acest cont este conectat: vă puteți autentifica și la {{host}}.',
  'sso.stays_connected':
    'Nimic altceva nu deschide acest cont, așa că legătura nu poate fi întreruptă. Dacă altcineva s-ar putea autentifica acolo în locul dumneavoastră, adresați-vă unui administrator.',
  'sso.connect_needs_password':
    'Pentru conectarea acestui cont la {{host}} s-ar cere parola lui, iar contul nu are parolă.',
  'sso.disconnect': 'Întrerupeți legătura',
  'sso.disconnected':
    'Nu vă mai autentificați la {{host}}. Celelalte sesiuni ale dumneavoastră sunt închise.',
  'sso.confirm.connect_title': 'Deschideți acest cont și prin autentificare la {{host}}?',
  'sso.confirm.connect_what':
    'Contul pe care îl aveți la {{host}} îl deschide de acum înainte pe acesta, fără parolă și fără al doilea factor.',
  'sso.confirm.disconnect_title': 'Întrerupeți legătura acestui cont cu {{host}}?',
  'sso.confirm.disconnect_what':
    'Nimeni nu mai deschide acest cont prin {{host}}. Vă autentificați cu parola și puteți conecta din nou contul oricând.',
  'sso.confirm.besides':
    'Celelalte sesiuni ale dumneavoastră se închid, iar un e-mail vă informează despre aceasta.',
  'sso.not_of_party.title': 'Nu aveți acces',
  'sso.not_of_party.left':
    'Contul dumneavoastră de aici este al părții „{{party}}”, iar {{host}} nu mai indică apartenența dumneavoastră la ea.',
  'sso.not_of_party.moved':
    'Contul dumneavoastră de aici este al părții „{{party}}”, iar {{host}} indică apartenența dumneavoastră la altă parte.',
  'sso.not_of_party.whom': 'Cui vă adresați',
  'sso.not_of_party.still':
    'Aparțineți în continuare părții „{{party}}”: cereți celor care vă administrează contul de la {{host}} să înscrie acolo acest lucru.',
  'sso.not_of_party.elsewhere':
    'V-ați schimbat locul de muncă: cereți unui administrator Entente un cont la partea căreia îi aparțineți acum. Rolurile acestui cont nu se preiau.',
  'sso.not_of_party.back': 'Înapoi la autentificare',
  'sso.not_of_party.sign_out': 'Deconectați-vă de la {{host}}',
  'sso.failed.flow': 'Autentificarea la furnizor nu s-a încheiat. Luați-o de la început.',
  'sso.failed.mapping':
    'Furnizorul vă cunoaște, dar nimic nu spune cărei părți îi aparțineți aici. Întrebați un administrator.',
  'sso.failed.address':
    'Furnizorul nu indică nicio adresă a dumneavoastră care să fie liberă aici. Dacă aveți deja un cont, autentificați-vă cu parola lui și conectați-l la „Contul dumneavoastră”.',
  'sso.failed.disabled': 'Contul dumneavoastră este dezactivat.',
  'sso.failed.taken': 'Acea identitate deschide deja alt cont sau acest cont are deja una.',
  'problem.sso.no_password': 'Acest cont nu are parolă, iar conectarea ar cere-o.',
  'problem.sso.connected_already': 'Acest cont este deja conectat.',
  'problem.sso.only_way_in': 'Nimic altceva nu deschide acest cont: nu are parolă.',
  'account_mail.identity.hello': 'Bună ziua, {{name}}.',
  'account_mail.identity.button': 'Contul dumneavoastră',
  'account_mail.identity_linked.subject': 'Contul dumneavoastră se deschide și prin autentificarea unică',
  'account_mail.identity_linked.what':
    'La {{when}} v-ați conectat contul {{email}} la identitatea dumneavoastră de la {{host}}: cine se autentifică acolo cu ea deschide contul. Celelalte sesiuni ale dumneavoastră au fost închise.',
  'account_mail.identity_linked.not_you':
    'Nu ați fost dumneavoastră? Întrerupeți imediat legătura la „Contul dumneavoastră”, schimbați parola și anunțați un administrator.',
  'account_mail.identity_unlinked.subject':
    'Contul dumneavoastră nu se mai deschide prin autentificarea unică',
  'account_mail.identity_unlinked.what':
    'La {{when}} ați întrerupt legătura contului {{email}} cu {{host}}. Vă autentificați cu parola. Celelalte sesiuni ale dumneavoastră au fost închise.',
  'account_mail.identity_unlinked.not_you':
    'Nu ați fost dumneavoastră? Schimbați parola și anunțați un administrator.',
  'account_mail.identity_ended_by_password.subject':
    'Contul dumneavoastră nu se mai deschide prin autentificarea unică',
  'account_mail.identity_ended_by_password.what':
    'La {{when}} s-a stabilit printr-un link o parolă nouă pentru contul dumneavoastră {{email}}. Odată cu aceasta s-a întrerupt legătura cu {{host}}; conectați din nou contul dacă doriți.',
  'account_mail.identity_ended_by_password.not_you':
    'Nu ați fost dumneavoastră? Stabiliți o parolă nouă prin pagina „V-ați uitat parola?” și anunțați un administrator.',
  'account_mail.identity_ended_by_factors.subject':
    'Contul dumneavoastră nu se mai deschide prin autentificarea unică',
  'account_mail.identity_ended_by_factors.what':
    'La {{when}} administratorii au eliminat factorii suplimentari ai contului dumneavoastră {{email}}. Odată cu aceasta s-a întrerupt legătura cu {{host}}; conectați din nou contul dacă doriți.',
  'account_mail.identity_ended_by_factors.not_you':
    'Nu ați cerut acest lucru? Anunțați imediat un administrator.',
  'problem.provider.silent':
    'Furnizorul nu răspunde. Încercați din nou mai târziu sau autentificați-vă cu o parolă.',
  'problem.field.claim_malformed': 'Un atribut este un nume fără spații, de exemplu org.',
  'audit.claim_mapping_added': 'a dat acces prin furnizor persoanelor din {{name}}',
  'audit.claim_mapping_removed': 'a eliminat o corespondență a furnizorului cu {{name}}',
  'audit.account_from_provider': 'a creat un cont pentru {{name}}, cu acces prin furnizor',
  'audit.identity_linked': 'și-a conectat contul la furnizor',
  'audit.identity_unlinked': 'a întrerupt legătura contului propriu cu furnizorul',
  'audit.identity_ended_by_password':
    'a întrerupt legătura contului propriu cu furnizorul odată cu stabilirea unei parole noi',
  'audit.identity_ended_by_factors':
    'a întrerupt legătura contului cu furnizorul odată cu eliminarea factorilor suplimentari: {{name}}',
  'audit.signed_out_at_provider': 'a închis sesiunile după deconectarea de la furnizor: {{name}}',
};
