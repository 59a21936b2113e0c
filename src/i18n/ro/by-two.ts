import type { Translated } from '../catalogue.js';
import type { byTwo as source } from '../en/by-two.js';

/** What one administrator alone sets for somebody else, or weakens, and a second person confirms. */
export const byTwo: Translated<typeof source, 'few'> = {
  'audit.delegation_proposed': 'a propus delegarea unui rol sensibil al altcuiva',
  'audit.delegation_confirmed': 'a confirmat delegarea unui rol sensibil',
  'audit.delegation_refused': 'a refuzat sau a retras delegarea unui rol sensibil',
  'audit.assistant_proposed': 'a propus desemnarea cuiva care să asiste o persoană cu un rol sensibil',
  'audit.assistant_confirmed': 'a confirmat desemnarea cuiva care să asiste',
  'audit.assistant_refused': 'a refuzat sau a retras desemnarea cuiva care să asiste',
  'audit.setting_proposed': 'a propus o valoare mai permisivă a unei setări de protecție',
  'audit.setting_proposal_refused': 'a refuzat o valoare mai permisivă a unei setări de protecție',
  'audit.setting_proposal_withdrawn': 'a retras o valoare mai permisivă a unei setări de protecție',
  'absences.stand_in_waits': '{{name}} ({{role}}), în așteptarea confirmării',
  'delegations.state.proposed': 'de confirmat',
  'delegations.waiting.title': 'Vă așteaptă',
  'delegations.waiting.lead':
    'Un administrator a stabilit acest lucru pentru dumneavoastră. Nu se deleagă nimic și nimeni nu acționează în numele dumneavoastră până la confirmarea dată de dumneavoastră sau de alt administrator; puteți refuza.',
  'delegations.waits_text':
    '{{proposer}} propune delegarea acestui rol. Nu se deleagă nimic până când nu confirmă {{delegator}} sau alt administrator.',
  'delegations.lapsed_text':
    '{{proposer}} a propus delegarea acestui rol și nimeni nu a confirmat în două săptămâni. Nu se deleagă nimic, decât dacă {{delegator}} încă își dă acordul sau se face o nouă propunere.',
  'delegations.confirm.waits':
    'Este un rol sensibil: nu se deleagă nimic până când nu confirmă {{delegator}} sau alt administrator. {{delegator}} primește o notificare și un e-mail.',
  'delegations.confirm.propose': 'Propuneți delegarea',
  'delegations.proposed_done_one':
    'Delegarea este propusă: altă persoană trebuie să o confirme înainte ca rolul să fie delegat.',
  'delegations.proposed_done_few':
    'S-a înregistrat. Dintre cele {{count}} roluri, cele sensibile sunt delegate abia după ce le confirmă altă persoană.',
  'delegations.proposed_done_other':
    'S-a înregistrat. Dintre cele {{count}} de roluri, cele sensibile sunt delegate abia după ce le confirmă altă persoană.',
  'delegations.confirmed': 'Confirmată',
  'delegations.agree.link': 'Confirmați',
  'delegations.agree.title': 'Să fie delegat acest rol?',
  'delegations.agree.submit': 'Confirmați delegarea rolului',
  'delegations.agree.done': 'S-a confirmat: rolul este delegat în aceste zile.',
  'delegations.refuse.link': 'Refuzați',
  'delegations.refuse.title': 'Refuzați delegarea acestui rol?',
  'delegations.refuse.acts':
    '{{delegate}} nu acționează pentru {{delegator}} în acest rol; propunerea rămâne în registru.',
  'delegations.refuse.submit': 'Refuzați delegarea',
  'assistants.waiting': 'De confirmat: cine asistă',
  'assistants.agree.of': '{{assistant}} asistă pe {{person}}',
  'assistants.agree.title': '{{assistant}} să asiste pe {{person}}?',
  'assistants.agree.can':
    '{{assistant}} poate înregistra, modifica și încheia absențele persoanei {{person}} și îi poate delega rolurile pentru acele zile.',
  'assistants.agree.waits':
    'Propunerea a fost făcută de un administrator. {{assistant}} nu poate face nimic din toate acestea până când nu confirmă {{person}} sau alt administrator.',
  'assistants.agree.lapsed':
    'Propunerea a fost făcută de un administrator și nimeni nu a confirmat-o în două săptămâni. {{assistant}} nu poate face nimic din toate acestea, decât dacă {{person}} încă își dă acordul sau se face o nouă propunere.',
  'assistants.agree.submit': 'Confirmați desemnarea',
  'assistants.agree.done': 'S-a confirmat.',
  'assistants.refuse.link': 'Refuzați',
  'assistants.refuse.title': 'Refuzați ca {{assistant}} să asiste pe {{person}}?',
  'assistants.refuse.acts': '{{assistant}} nu asistă pe {{person}}; propunerea rămâne în registru.',
  'notice.assistant_proposed.headline': 'De confirmat: {{person}} ar urma să vă asiste',
  'notice.assistant_proposed.text':
    'Un administrator propune ca {{person}} să vă înregistreze absențele și să vă delege rolurile. Nimic din acestea nu este valabil până la confirmarea dată de dumneavoastră sau de alt administrator; puteți refuza.',
  'notice.assistant_set.headline': '{{person}} vă asistă',
  'notice.assistant_set.text':
    'Prin desemnarea făcută de un administrator, {{person}} vă poate înregistra, modifica și încheia absențele. Puteți renunța oricând.',
  'notice.lending_proposed.headline':
    'De confirmat: {{person}} ar urma să acționeze într-un rol al dumneavoastră',
  'notice.lending_proposed.text':
    'Altcineva propune delegarea unui rol al dumneavoastră către {{person}} în perioada {{from}} – {{until}}. Nu se deleagă nimic până la confirmarea dată de dumneavoastră sau de alt administrator; puteți refuza.',
  'notice.role_lent.headline': 'Un rol al dumneavoastră este delegat către {{person}}',
  'notice.role_lent.text':
    'Altcineva a delegat către {{person}} un rol al dumneavoastră în perioada {{from}} – {{until}} sau a confirmat delegarea. O puteți încheia oricând.',
  'notice_kind.assistant_proposed': 'Desemnarea cuiva care să vă asiste trebuie confirmată',
  'notice_kind.assistant_set': 'Un administrator a desemnat pe cineva să vă asiste',
  'notice_kind.lending_proposed': 'Delegarea unui rol al dumneavoastră trebuie confirmată',
  'notice_kind.role_lent': 'Un rol al dumneavoastră a fost delegat',
  'hears.when.assistant_proposed':
    'Un administrator desemnează pe cineva să asiste o persoană cu un rol sensibil',
  'hears.when.assistant_set': 'Cineva desemnat de un administrator începe să asiste',
  'hears.when.lending_proposed': 'Altcineva propune delegarea unui rol sensibil',
  'hears.when.role_lent': 'Altcineva deleagă un rol sau confirmă delegarea',
  'hears.who.lender': 'Titularul rolului sau persoana asistată',
  'identity.users.by_invitation':
    'La adresă se trimite o invitație cu un link care funcționează o singură dată, timp de șapte zile. Persoana își stabilește singură parola; nimeni altcineva nu o cunoaște.',
  'identity.proposal.state.expired': 'Caduc după două săptămâni',
  'identity.proposals.roles': 'Roluri',
  'identity.proposals.lent': 'Delegări și persoane care asistă, în așteptare',
  'identity.proposals.lent_lead':
    'Stabilite de un administrator pentru cineva cu un rol sensibil. Confirmă persoana în cauză sau alt administrator.',
  'identity.proposals.settings': 'Setări în așteptare',
  'identity.proposals.settings_lead': 'Aceste valori protejează mai puțin decât cele în vigoare.',
  'settings.guarded':
    'Regulile privind al doilea factor și durata de păstrare a documentelor pot fi înăsprite de un singur administrator, dar relaxate numai de doi.',
  'settings.proposed':
    'Valoarea protejează mai puțin decât cea actuală: trebuie să o confirme alt administrator.',
  'settings.proposal.list': 'Setări care așteaptă alt administrator',
  'settings.proposal.kept': 'Cât se păstrează: {{name}}',
  'settings.proposal.before': 'Acum',
  'settings.proposal.after': 'Propus',
  'settings.proposal.state.open': 'Așteaptă alt administrator',
  'settings.proposal.state.confirmed': 'Confirmată',
  'settings.proposal.state.refused': 'Refuzată',
  'settings.proposal.state.withdrawn': 'Retrasă',
  'settings.proposal.state.expired': 'Caducă după două săptămâni',
  'settings.proposal.confirm': 'Confirmați',
  'settings.proposal.refuse': 'Refuzați',
  'settings.proposal.withdraw': 'Retrageți',
  'settings.proposal.confirm.title': 'Confirmați această valoare?',
  'settings.proposal.refuse.title': 'Refuzați această valoare?',
  'settings.proposal.withdraw.title': 'Retrageți această propunere?',
  'settings.proposal.confirm.what': 'De la următorul act, valoarea este: {{value}}',
  'settings.proposal.stays': 'Valoarea rămâne: {{value}}',
  'settings.proposal.done.confirm': 'Setarea este modificată.',
  'settings.proposal.done.refuse': 'Valoarea este refuzată.',
  'settings.proposal.done.withdraw': 'Propunerea este retrasă.',
  'problem.lent.not_waiting': 'Aici nu mai așteaptă nimic: s-a confirmat, s-a refuzat sau a expirat.',
  'problem.lent.not_yours':
    'Confirmă titularul rolului sau alt administrator decât cel care a propus; niciodată cine ar urma să îl primească.',
  'problem.lent.role_not_held': 'Persoana care lipsește nu mai deține rolul.',
  'problem.lent.account_disabled': 'Unul dintre conturi a fost dezactivat între timp.',
  'problem.lent.delegate_does_not_act':
    'Cine ar urma să țină locul are între timp atribuții de administrare sau de auditare a instalației.',
  'problem.identity.by_invitation':
    'Nimeni nu alege parola altcuiva: nu o indicați și se va trimite o invitație.',
  'problem.identity.proposal_expired':
    'Această propunere are peste două săptămâni și a devenit caducă: propuneți din nou.',
  'problem.identity.proposer_gone':
    'Cine a propus nu mai este administrator sau are contul dezactivat: propuneți din nou.',
  'problem.identity.role_to_disabled': 'Contul care ar primi rolul este dezactivat.',
  'problem.identity.role_fits_no_longer': 'Rolul nu se mai potrivește cu organizația acestei persoane.',
  'problem.setting.already_proposed': 'O valoare a acestei setări așteaptă deja alt administrator.',
  'problem.setting.changed_since': 'Setarea a fost modificată după această propunere: propuneți din nou.',
  'problem.setting.needs_another': 'Dumneavoastră ați propus această valoare: decide alt administrator.',
  'problem.setting.of_another': 'O propunere este retrasă doar de cine a făcut-o.',
  'problem.field.second_factor_least':
    'Administratorii și ordonatorii de credite au întotdeauna un al doilea factor.',
};
