import type { Translated } from '../catalogue.js';
import type { documents as source } from '../en/documents.js';

/** Documents: their addresses, how long they are kept, and what holds them. */
export const documents: Translated<typeof source, 'few'> = {
  'documents.link.title': 'Acest link a expirat',
  'documents.link.text':
    'Linkurile către documente funcționează {{minutes}} minute și doar pentru cine le-a văzut. Iată unul nou.',
  'documents.link.open': 'Deschideți {{file}}',
  'documents.link.over': 'Această adresă a expirat. Accesați din nou documentul pentru a obține una nouă.',
  'settings.retention': 'Cât se păstrează documentele',
  'settings.retention_lead':
    'Ani întregi din ziua în care s-a închis dosarul; 0: permanent. Documentele al căror termen a expirat se distrug după înștiințarea secretariatului, dacă nimeni nu le prelungește păstrarea.',
  'settings.unit.years': 'În ani întregi; 0: permanent.',
  'settings.years_one': '{{count}} an',
  'settings.years_few': '{{count}} ani',
  'settings.years_other': '{{count}} de ani',
  'settings.for_good': 'permanent',
  'settings.name.endorsement_letter': 'Scrisoarea țării partenere',
  'settings.text.endorsement_letter':
    'Dacă o țară parteneră își poate da acordul pentru o acțiune finanțată printr-un grant abia după ce scrisoarea ei de acord se află la dosar. Faptul că tăcerea se poate considera absență a obiecțiilor nu este afectat.',
  'settings.option.not_asked': 'nu se cere',
  'settings.option.asked': 'se cere',
  'settings.name.retention_support_letter_years': 'Scrisoare de susținere a autorității centrale',
  'settings.text.retention_support_letter_years':
    'Temei: a stat la baza unei decizii. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_partner_support_letter_years': 'Scrisoare de susținere a țării partenere',
  'settings.text.retention_partner_support_letter_years':
    'Temei: a stat la baza unei decizii. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_endorsement_letter_years': 'Scrisoare de acord',
  'settings.text.retention_endorsement_letter_years':
    'Temei: arată cine ce a decis. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_grant_agreement_years': 'Acord de grant',
  'settings.text.retention_grant_agreement_years':
    'Temei: ce pot cere încă auditurile și recuperările. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_joint_declaration_years': 'Declarație comună',
  'settings.text.retention_joint_declaration_years':
    'Temei: cadrul însuși rămâne consemnat. 0 ani: se păstrează permanent.',
  'settings.name.retention_final_report_years': 'Raport final',
  'settings.text.retention_final_report_years':
    'Temei: ce pot cere încă auditurile și recuperările. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_invoice_years': 'Factură',
  'settings.text.retention_invoice_years':
    'Temei: ce pot cere încă auditurile și recuperările. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_minutes_years': 'Proces-verbal',
  'settings.text.retention_minutes_years':
    'Temei: arată cine ce a decis. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_meeting_paper_years': 'Document de reuniune',
  'settings.text.retention_meeting_paper_years':
    'Temei: a stat la baza unei decizii. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_annex_years': 'Anexă',
  'settings.text.retention_annex_years':
    'Temei: a stat la baza unei decizii. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_formal_letter_years': 'Scrisoare oficială',
  'settings.text.retention_formal_letter_years':
    'Temei: arată cine ce a decis. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'settings.name.retention_other_years': 'Alt document',
  'settings.text.retention_other_years':
    'Temei: a stat la baza unei decizii. Durată uzuală, pentru care nu s-a citit nicio sursă: comparați-o cu propriul nomenclator arhivistic.',
  'cases.trail.document_held': '{{who}} a prelungit păstrarea unor documente peste termen.',
  'cases.trail.document_released': '{{who}} a pus capăt prelungirii păstrării unor documente.',
  'cases.trail.document_destroyed':
    '{{who}} a distrus un document al cărui termen de păstrare expirase. Înregistrarea și suma de control rămân.',
  'notice.what.document_held': 'unele documente se păstrează peste termen',
  'notice.what.document_released': 'prelungirea păstrării unor documente s-a încheiat',
  'notice.what.document_destroyed': 'un document cu termenul de păstrare expirat a fost distrus',
  'hears.event.document_held': 'Unele documente se păstrează peste termen',
  'hears.event.document_released': 'Prelungirea păstrării unor documente se încheie',
  'hears.event.document_destroyed': 'Un document cu termenul de păstrare expirat este distrus',
  'notice.documents_due.headline': 'Documente cu termenul de păstrare expirat: {{title}}',
  'notice.documents_due.text':
    'Termenul de păstrare a expirat pentru următoarele documente: {{title}}. Peste treizeci de zile vor fi distruse. Prelungiți păstrarea celor încă necesare.',
  'notice_kind.documents_due': 'Termenul de păstrare a unor documente a expirat',
  'hears.when.documents_due':
    'Termenul de păstrare a unor documente a expirat, cu treizeci de zile înainte de distrugere',
  'problem.field.documents.day_over': 'Alegeți o zi din viitor.',
  'documents.destroyed': 'Termenul de păstrare a documentului a expirat, iar documentul a fost distrus.',
  'documents.destroyed_on': 'distrus la {{date}}',
  'documents.kept_until': 'Se păstrează până la',
  'documents.kept_open': 'cât timp dosarul este deschis',
  'documents.kept_good': 'permanent',
  'documents.hold': 'Prelungiți păstrarea',
  'documents.hold_of': 'Prelungiți păstrarea: {{title}}',
  'retention.title': 'Cât se păstrează documentele',
  'retention.tile': 'Ce are termenul expirat, ce se păstrează peste termen și ce urmează să fie distrus',
  'retention.lead':
    'Documentele dosarelor închise, începând cu cele care expiră primele. Când termenul unui document a expirat, secretariatul este înștiințat, iar documentul se distruge după treizeci de zile, dacă nimeni nu îi prelungește păstrarea.',
  'retention.none':
    'Niciun document al unui dosar închis nu are termen de păstrare și niciunul nu se păstrează peste termen.',
  'retention.caption_one': '{{count}} document',
  'retention.caption_few': '{{count}} documente',
  'retention.caption_other': '{{count}} de documente',
  'retention.document': 'Document',
  'retention.file': 'Dosar',
  'retention.state': 'Ce urmează',
  'retention.change': 'Modificare',
  'retention.state_kept': 'se păstrează',
  'retention.state_due': 'are termenul expirat; urmează înștiințarea secretariatului',
  'retention.state_told': 'secretariatul a fost înștiințat la {{date}}; se distruge după treizeci de zile',
  'retention.state_held': 'păstrare prelungită până la {{date}} de {{name}}: {{reason}}',
  'retention.state_held_file':
    'păstrarea întregului dosar prelungită până la {{date}} de {{name}}: {{reason}}',
  'retention.end': 'Încheiați prelungirea',
  'retention.end_of': 'Încheiați prelungirea până la {{date}}: {{title}}',
  'retention.hold_title': 'Păstrați acest document mai mult timp',
  'retention.hold_now': 'Se păstrează până la {{date}}.',
  'retention.hold_open':
    'Se păstrează cât timp dosarul este deschis și apoi numărul de ani stabilit de instalație.',
  'retention.hold_good': 'Documentele de acest tip se păstrează permanent.',
  'retention.until': 'Se păstrează până la',
  'retention.until_hint': 'O zi, de exemplu 2031-12-31.',
  'retention.reason': 'De ce este încă necesar',
  'retention.what': 'Ce se păstrează',
  'retention.what.document': 'Doar acest document',
  'retention.what.file': 'Toate documentele dosarului {{reference}}',
  'retention.hold_submit': 'Prelungiți păstrarea',
  'retention.held': 'Se păstrează până la {{date}}.',
  'retention.end_title': 'Încheiați această prelungire?',
  'retention.end_what':
    'De acum contează din nou termenul propriu al documentului. Dacă acesta a expirat, secretariatul este înștiințat din nou înainte de orice distrugere.',
  'retention.ended': 'Prelungirea s-a încheiat.',
  'fact.countryDocuments': 'scrisorile țărilor partenere',
  'fact.endorsementLetterAsked': 'dacă se cere scrisoarea unei țări',
};
