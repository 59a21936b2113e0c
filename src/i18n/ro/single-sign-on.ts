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
  'sso.connected': 'De acum vă puteți autentifica și la furnizor.',
  'sso.is_connected': 'Acest cont este conectat: vă puteți autentifica și la {{host}}.',
  'sso.failed.flow': 'Autentificarea la furnizor nu s-a încheiat. Luați-o de la început.',
  'sso.failed.mapping':
    'Furnizorul vă cunoaște, dar nimic nu spune cărei părți îi aparțineți aici. Întrebați un administrator.',
  'sso.failed.address':
    'Furnizorul nu indică nicio adresă a dumneavoastră care să fie liberă aici. Dacă aveți deja un cont, autentificați-vă cu parola lui și conectați-l la „Contul dumneavoastră”.',
  'sso.failed.moved':
    'Potrivit furnizorului, acum aparțineți altei părți decât cea a contului dumneavoastră de aici. Cereți unui administrator un cont la acea parte.',
  'sso.failed.disabled': 'Contul dumneavoastră este dezactivat.',
  'sso.failed.taken': 'Acea identitate deschide deja alt cont sau acest cont are deja una.',
  'problem.provider.silent':
    'Furnizorul nu răspunde. Încercați din nou mai târziu sau autentificați-vă cu o parolă.',
  'problem.field.claim_malformed': 'Un atribut este un nume fără spații, de exemplu org.',
  'audit.claim_mapping_added': 'a dat acces prin furnizor persoanelor din {{name}}',
  'audit.claim_mapping_removed': 'a eliminat o corespondență a furnizorului cu {{name}}',
  'audit.account_from_provider': 'a creat un cont pentru {{name}}, cu acces prin furnizor',
  'audit.identity_linked': 'și-a conectat contul la furnizor',
};
