/** Who can sign in to an account, and what is told of the ways into it. */
import type { Translated } from '../catalogue.js';
import type { waysIn as source } from '../en/ways-in.js';

export const waysIn: Translated<typeof source> = {
  'identity.proposal.way_in': 'Autentificare',
  'identity.proposal.can_sign_in': 'Se poate autentifica',
  'identity.proposal.no_way_in': 'Nu și-a stabilit încă o parolă',
  'identity.proposal.account_made': 'Cont',
  'identity.proposal.made_on': 'Creat la {{day}} de operator sau la sosirea de la furnizor',
  'identity.proposal.invited_by': 'Invitație de la {{name}} la {{day}}',
  'identity.proposal.once_they_can':
    '{{name}} nu și-a stabilit încă o parolă. Rolul poate fi acordat după ce o face.',
  'identity.proposal.whose_address':
    'Cine citește corespondența de la această adresă poate acționa ca {{name}}. Dacă nu știți sigur că adresa îi aparține, întrebați persoana înainte de a acorda rolul.',
  'problem.identity.role_to_nobody':
    'Persoana nu și-a stabilit încă o parolă: rolul poate fi acordat după ce o face.',
  'tokens.sign_in_again':
    'Contul dumneavoastră nu are parolă. Pentru ca nimeni să nu creeze un token într-un browser pe care l-ați lăsat deschis, autentificați-vă din nou; puteți crea apoi unul în următoarele {{minutes}} minute.',
  'tokens.sign_in_again_link': 'Autentificați-vă din nou',
  'problem.tokens.sign_in_again':
    'Autentificați-vă mai întâi din nou: contul dumneavoastră nu are parolă, iar un token se creează în primele {{minutes}} minute după autentificare.',
  'account_mail.token_made.subject': 'A fost creat un token pentru contul dumneavoastră',
  'account_mail.token_made.what':
    'La {{when}} a fost creat un token pentru contul dumneavoastră {{email}}. Cine îl are acționează în numele dumneavoastră, în limitele a ceea ce permite, până când expiră.',
  'account_mail.token_made.not_you':
    'Nu ați fost dumneavoastră? Încheiați imediat tokenul la „Contul dumneavoastră”, închideți celelalte sesiuni și anunțați un administrator.',
  'account_mail.program_token_made.subject': 'Ați creat un token pentru un program',
  'account_mail.program_token_made.what':
    'La {{when}} a fost creat din contul dumneavoastră {{email}} un token pentru programul „{{program}}”. Cine îl are acționează ca acest program până când expiră.',
  'account_mail.program_token_made.not_you':
    'Nu ați fost dumneavoastră? Închideți celelalte sesiuni la „Contul dumneavoastră” și cereți imediat altui administrator să încheie tokenul.',
  'account_mail.identity_ended_by_operator.subject':
    'Contul dumneavoastră nu se mai deschide prin autentificarea unică',
  'account_mail.identity_ended_by_operator.what':
    'La {{when}} operatorul a întrerupt legătura contului dumneavoastră {{email}} cu {{host}}, iar sesiunile v-au fost închise. Vă autentificați cu o parolă; dacă nu aveți una, alt mesaj vă aduce un link pentru a o stabili.',
  'account_mail.identity_ended_by_operator.not_you': 'Nu știți de ce? Întrebați operatorul.',
  'audit.identity_ended_by_operator': 'a întrerupt legătura contului cu furnizorul: {{name}}',
  'audit.sign_in_refused_by_party':
    'nu a permis accesul, furnizorul nemaiconfirmând apartenența la organizație: {{name}}',
  'cli.unlink_identity.about':
    'Întrerupe legătura unui cont cu furnizorul de autentificare unică, dacă acesta a dispărut sau și-a schimbat adresa, și invită persoana să își stabilească o parolă.',
  'cli.unlink_identity.email': 'adresa de e-mail a contului',
  'cli.unlink_identity.nobody': 'Nicio persoană cu un cont utilizabil nu are adresa {{email}}.',
  'cli.unlink_identity.not_linked': 'Contul {{email}} nu este conectat la niciun furnizor.',
  'cli.unlink_identity.done':
    'Contul nu mai este conectat la niciun furnizor, iar toate sesiunile au fost închise: {{name}}.',
  'cli.unlink_identity.invited':
    'Odată cu următoarele mesaje pleacă spre {{email}} o invitație de stabilire a unei parole.',
  'cli.unlink_identity.by_password': 'Autentificarea se face cu parola.',
};
