import type { Translated } from '../catalogue.js';
import type { signingIn as source } from '../en/signing-in.js';

/** Setting a password by a link, and the mails that bring it. */
export const signingIn: Translated<typeof source, 'few'> = {
  'set_password.forgotten': 'V-ați uitat parola?',
  'set_password.forgotten_lead':
    'Indicați adresa cu care vă autentificați. Un link pentru stabilirea unei parole noi ajunge acolo.',
  'set_password.send': 'Trimiteți linkul',
  'set_password.under_way': 'Verificați-vă e-mailurile',
  'set_password.under_way_lead':
    'Dacă cineva se autentifică cu acea adresă, un link este pe drum. Funcționează o singură dată, timp de o oră.',
  'set_password.under_way_else':
    'Nu sosește nimic? Căutați printre e-mailurile nedorite, verificați adresa sau întrebați un administrator.',
  'set_password.to_sign_in': 'La autentificare',
  'set_password.title.invitation': 'Stabiliți-vă parola',
  'set_password.title.reset': 'Stabiliți o parolă nouă',
  'set_password.for': 'Pentru {{name}}, cu autentificare prin {{email}}.',
  'set_password.reset_ends':
    'Odată cu aceasta se încheie toate sesiunile și toate tokenurile acestui cont. Creați apoi tokenuri noi pentru programe.',
  'set_password.submit': 'Stabiliți parola',
  'set_password.done': 'Parola este stabilită. Autentificați-vă acum cu ea.',
  'set_password.over': 'Acest link nu mai funcționează',
  'set_password.over_lead': 'A fost folosit, a expirat sau s-a trimis unul mai nou.',
  'set_password.ask_again': 'Cereți un link nou',
  'account_mail.invitation.subject': 'Contul dumneavoastră în Entente',
  'account_mail.invitation.lead':
    'Bună ziua, {{name}}. Vi s-a creat un cont. Vă autentificați cu {{email}}; stabiliți-vă acum parola.',
  'account_mail.invitation.button': 'Stabiliți-vă parola',
  'account_mail.invitation.not_you': 'Nu vă așteptați la acest mesaj? Ignorați-l: nu se întâmplă nimic.',
  'account_mail.reset.subject': 'Stabilirea unei parole noi',
  'account_mail.reset.lead':
    'Bună ziua, {{name}}. Cineva a cerut o parolă nouă pentru {{email}}. Dacă ați fost dumneavoastră, stabiliți-o acum.',
  'account_mail.reset.button': 'Stabiliți o parolă nouă',
  'account_mail.reset.not_you':
    'Nu ați fost dumneavoastră? Ignorați mesajul: parola rămâne neschimbată. Dacă se repetă, anunțați un administrator.',
  'account_mail.ends': 'Linkul funcționează o singură dată, timp de {{time}}.',
  'account_mail.days_one': '{{count}} zi',
  'account_mail.days_few': '{{count}} zile',
  'account_mail.days_other': '{{count}} de zile',
  'account_mail.hours_one': '{{count}} oră',
  'account_mail.hours_few': '{{count}} ore',
  'account_mail.hours_other': '{{count}} de ore',
  'account_mail.footer': 'Nimeni de la noi nu vă cere vreodată parola, nici prin e-mail, nici prin telefon.',
  'identity.user.invited':
    'Această persoană nu și-a stabilit încă o parolă și nu se poate autentifica cu una.',
  'identity.user.invite_again': 'Retrimiteți invitația',
  'identity.user.invited_again': 'O invitație nouă pleacă spre {{name}}; cea anterioară nu mai funcționează.',
  'identity.users.invited': 'O invitație pleacă spre {{name}}. Acordați acum rolurile.',
  'problem.identity.has_password':
    'Această persoană și-a stabilit deja o parolă; dacă a uitat-o, și-o resetează singură.',
  'audit.invitation_sent': 'a trimis o invitație de stabilire a parolei: {{name}}',
  'audit.invitation_again': 'a cerut o invitație nouă: {{name}}',
  'audit.password_reset_sent': 'a trimis un link de stabilire a unei parole noi: {{name}}',
  'audit.password_set': 'și-a stabilit prima parolă',
  'audit.password_reset': 'și-a stabilit o parolă nouă printr-un link',
};
