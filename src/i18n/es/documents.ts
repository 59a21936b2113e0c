import type { Translated } from '../catalogue.js';
import type { documents as source } from '../en/documents.js';

/** Documentos: sus direcciones, cuánto se conservan y qué prorroga su conservación. */
export const documents: Translated<typeof source> = {
  'documents.link.title': 'Este enlace ha caducado',
  'documents.link.text':
    'Los enlaces a documentos funcionan durante {{minutes}} minutos y solo para la persona a la que se mostraron. Aquí tiene uno nuevo.',
  'documents.link.open': 'Abrir {{file}}',
  'documents.link.over': 'Esta dirección ha caducado. Consulte de nuevo el documento para obtener una nueva.',
  'settings.retention': 'Plazos de conservación de los documentos',
  'settings.retention_lead':
    'Años enteros desde el día en que se cerró el expediente; 0: sin límite. Los documentos cuyo plazo ha vencido se destruyen tras informar a la secretaría, salvo que alguien prorrogue su conservación.',
  'settings.unit.years': 'En años enteros; 0: sin límite.',
  'settings.years_one': '{{count}} año',
  'settings.years_other': '{{count}} años',
  'settings.for_good': 'sin límite',
  'settings.name.endorsement_letter': 'Carta del país socio',
  'settings.text.endorsement_letter':
    'Si un país socio solo puede respaldar una acción con subvención cuando su carta de respaldo figura en el expediente. La no objeción por silencio no se ve afectada.',
  'settings.option.not_asked': 'no exigida',
  'settings.option.asked': 'exigida',
  'settings.name.retention_support_letter_years': 'Carta de apoyo de la autoridad central',
  'settings.text.retention_support_letter_years':
    'Base: sirvió de apoyo a una decisión. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_partner_support_letter_years': 'Carta de apoyo del país socio',
  'settings.text.retention_partner_support_letter_years':
    'Base: sirvió de apoyo a una decisión. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_endorsement_letter_years': 'Carta de respaldo',
  'settings.text.retention_endorsement_letter_years':
    'Base: acredita quién decidió qué. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_grant_agreement_years': 'Convenio de subvención',
  'settings.text.retention_grant_agreement_years':
    'Base: lo que aún pueda exigirse en auditorías y recuperaciones. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_joint_declaration_years': 'Declaración conjunta',
  'settings.text.retention_joint_declaration_years':
    'Base: el propio marco queda registrado. 0 años: se conserva sin límite.',
  'settings.name.retention_final_report_years': 'Informe final',
  'settings.text.retention_final_report_years':
    'Base: lo que aún pueda exigirse en auditorías y recuperaciones. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_invoice_years': 'Factura',
  'settings.text.retention_invoice_years':
    'Base: lo que aún pueda exigirse en auditorías y recuperaciones. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_minutes_years': 'Acta',
  'settings.text.retention_minutes_years':
    'Base: acredita quién decidió qué. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_meeting_paper_years': 'Documento de reunión',
  'settings.text.retention_meeting_paper_years':
    'Base: sirvió de apoyo a una decisión. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_annex_years': 'Anexo',
  'settings.text.retention_annex_years':
    'Base: sirvió de apoyo a una decisión. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_formal_letter_years': 'Carta oficial',
  'settings.text.retention_formal_letter_years':
    'Base: acredita quién decidió qué. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'settings.name.retention_other_years': 'Otro documento',
  'settings.text.retention_other_years':
    'Base: sirvió de apoyo a una decisión. Plazo habitual, sin fuente consultada: contrástelo con su propio calendario de conservación.',
  'cases.trail.document_held': '{{who}} prorrogó la conservación de documentos.',
  'cases.trail.document_released': '{{who}} puso fin a una prórroga de la conservación de documentos.',
  'cases.trail.document_destroyed':
    '{{who}} destruyó un documento cuyo plazo de conservación había vencido. Su entrada y su suma de comprobación se mantienen.',
  'notice.what.document_held': 'se ha prorrogado la conservación de documentos',
  'notice.what.document_released': 'ha terminado una prórroga de la conservación de documentos',
  'notice.what.document_destroyed': 'se ha destruido un documento cuyo plazo de conservación había vencido',
  'hears.event.document_held': 'Se prorroga la conservación de documentos',
  'hears.event.document_released': 'Termina una prórroga de la conservación de documentos',
  'hears.event.document_destroyed': 'Se destruye un documento cuyo plazo de conservación ha vencido',
  'notice.documents_due.headline': 'Documentos con el plazo de conservación vencido: {{title}}',
  'notice.documents_due.text':
    'Ha vencido el plazo de conservación de estos documentos: {{title}}. Se destruirán dentro de treinta días. Prorrogue la conservación de los que aún se necesiten.',
  'notice_kind.documents_due': 'Ha vencido el plazo de conservación de unos documentos',
  'hears.when.documents_due':
    'Vence el plazo de conservación de unos documentos, treinta días antes de que se destruyan',
  'problem.field.documents.day_over': 'Elija un día que aún no haya llegado.',
  'documents.destroyed': 'El plazo de conservación del documento había vencido y se ha destruido.',
  'documents.destroyed_on': 'destruido el {{date}}',
  'documents.kept_until': 'Se conserva hasta',
  'documents.kept_open': 'mientras el expediente esté abierto',
  'documents.kept_good': 'sin límite',
  'documents.hold': 'Prorrogar',
  'documents.hold_of': 'Prorrogar la conservación de «{{title}}»',
  'retention.title': 'Conservación de los documentos',
  'retention.tile': 'Qué plazos han vencido, cuáles se han prorrogado y qué se destruirá próximamente',
  'retention.lead':
    'Documentos de expedientes cerrados, por orden de vencimiento. Cuando vence el plazo, se informa a la secretaría y el documento se destruye treinta días después, salvo que alguien prorrogue su conservación.',
  'retention.none':
    'Ningún documento de un expediente cerrado tiene fecha de vencimiento y no hay ninguna prórroga.',
  'retention.caption_one': '{{count}} documento',
  'retention.caption_other': '{{count}} documentos',
  'retention.document': 'Documento',
  'retention.file': 'Expediente',
  'retention.state': 'Situación',
  'retention.change': 'Modificar',
  'retention.state_kept': 'se conserva',
  'retention.state_due': 'plazo vencido; próximamente se informará a la secretaría',
  'retention.state_told': 'se informó a la secretaría el {{date}}; se destruye treinta días después',
  'retention.state_held': 'conservación prorrogada hasta el {{date}} por {{name}}: {{reason}}',
  'retention.state_held_file':
    'conservación de todo el expediente prorrogada hasta el {{date}} por {{name}}: {{reason}}',
  'retention.end': 'Poner fin a la prórroga',
  'retention.end_of': 'Poner fin a la prórroga de «{{title}}» hasta el {{date}}',
  'retention.hold_title': 'Conservar este documento más tiempo',
  'retention.hold_now': 'Se conserva hasta el {{date}}.',
  'retention.hold_open':
    'Se conserva mientras su expediente esté abierto y, después, durante los años que haya fijado la instalación.',
  'retention.hold_good': 'Los documentos de este tipo se conservan sin límite.',
  'retention.until': 'Conservar hasta',
  'retention.until_hint': 'Un día, por ejemplo, 2031-12-31.',
  'retention.reason': 'Por qué aún se necesita',
  'retention.what': 'Qué se conserva',
  'retention.what.document': 'Solo este documento',
  'retention.what.file': 'Todos los documentos del expediente {{reference}}',
  'retention.hold_submit': 'Conservar',
  'retention.held': 'Se conservará hasta el {{date}}.',
  'retention.end_title': '¿Poner fin a esta prórroga?',
  'retention.end_what':
    'Desde ahora cuenta el plazo propio del documento. Si ya ha vencido, se informa de nuevo a la secretaría antes de destruir nada.',
  'retention.ended': 'La prórroga ha terminado.',
  'fact.countryDocuments': 'las cartas de los países socios',
  'fact.endorsementLetterAsked': 'si se exige la carta de un país',
};
