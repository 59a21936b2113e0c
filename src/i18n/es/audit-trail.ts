import type { Translated } from '../catalogue.js';
import type { auditTrail as source } from '../en/audit-trail.js';

/** La prueba de que nada se ha alterado: cabeceras firmadas, exportaciones y lo que se halla. */
export const auditTrail: Translated<typeof source> = {
  'audit.audit_key_introduced': 'introdujo la clave que firma el registro',
  'audit.audit_key_rotated': 'encomendó a otra clave la firma del registro',
  'audit.audit_exported': 'exportó el registro',
  'audit.document_read': 'leyó un documento',
  'audit.dossier_read': 'leyó el expediente completo antes de una firma',
  'audit.file_exported': 'extrajo cifras a un fichero',
  'readings.title_one': 'Quién ha leído ficheros de este expediente ({{count}})',
  'readings.title_other': 'Quién ha leído ficheros de este expediente ({{count}})',
  'readings.document_read': '{{who}} leyó «{{document}}», versión {{version}}.',
  'readings.dossier_read': '{{who}} leyó el expediente completo.',
  'readings.file_exported': '{{who}} extrajo {{file}}.',
  'audit_trail.title': 'Integridad del registro',
  'audit_trail.tile':
    'Hasta cuándo está probada la integridad del registro, lo último que se registró y una exportación para los auditores.',
  'audit_trail.proven_until': 'La pista de auditoría está verificada hasta el {{at}}.',
  'audit_trail.proven_never':
    'Aún no se ha comprobado ninguna cabecera firmada: los hechos se suceden, pero nada muestra si faltan los últimos.',
  'audit_trail.export': 'Exportar el registro',
  'audit_trail.proof': 'Cómo se prueba',
  'audit_trail.never': 'Todavía no',
  'audit_trail.last_head': 'Última cabecera firmada',
  'audit_trail.head_number': 'Número {{number}}, sobre todas las cadenas',
  'audit_trail.no_heads': 'Ninguna: no hay clave configurada o no ha transcurrido la primera hora',
  'audit_trail.last_proof': 'Última comprobación',
  'audit_trail.proof_full_one': 'Se leyó todo: {{count}} hecho',
  'audit_trail.proof_full_other': 'Se leyó todo: {{count}} hechos',
  'audit_trail.proof_new_one': 'Se leyó lo nuevo: {{count}} hecho',
  'audit_trail.proof_new_other': 'Se leyó lo nuevo: {{count}} hechos',
  'audit_trail.last_full': 'Última comprobación completa sin fallos',
  'audit_trail.published': 'Publicación de las cabeceras',
  'audit_trail.published_nowhere':
    'En ninguna parte: quien pueda alterar la base de datos y tenga la clave podría volver a firmar',
  'audit_trail.place.file': 'en un fichero',
  'audit_trail.place.mail': 'por correo, la primera de cada día',
  'audit_trail.place.webhook': 'a otro sistema',
  'audit_trail.waiting_one': '{{count}} cabecera pendiente, {{place}}: {{answer}}',
  'audit_trail.waiting_other': '{{count}} cabeceras pendientes, {{place}}: {{answer}}',
  'audit_trail.keys_one': 'La clave pública que firma',
  'audit_trail.keys_other': 'Las claves públicas que firman y han firmado ({{count}})',
  'audit_trail.key_in_force': '{{id}}, en vigor desde el {{from}}',
  'audit_trail.key_before': '{{id}}, desde el {{from}}, sustituida',
  'audit_trail.how_to_verify':
    'La exportación se verifica en otro lugar, sin esta instalación: npm run cli -- verify-audit <fichero> --key <clave pública> --head <cabeceras publicadas>.',
  'audit_trail.events': 'Lo último que se registró',
  'audit_trail.none': 'Aún no se ha registrado nada.',
  'audit_trail.none_fits': 'Nada de lo registrado se ajusta.',
  'audit_trail.erased': 'Una persona cuyos datos se suprimieron',
  'audit_trail.place_in_chain': 'En su cadena',
  'audit_trail.filter.kind': 'Qué ocurrió',
  'audit_trail.filter.any': 'Todo',
  'audit_trail.filter.person': 'Quién (parte del nombre)',
  'audit_trail.filter.case': 'Expediente',
  'audit_trail.filter.day': 'Día',
  'audit_trail.faults_one': 'La última comprobación halló {{count}} fallo',
  'audit_trail.faults_other': 'La última comprobación halló {{count}} fallos',
  'audit_trail.faults_then':
    'No cambie nada en la base de datos. La guía «The record does not hold» indica qué hacer.',
  'audit_trail.fault.gap': 'Cadena {{chain}}: faltan hechos antes del número {{seq}}',
  'audit_trail.fault.link':
    'Cadena {{chain}}: el hecho {{seq}} no es el que estaba cuando se escribió el siguiente',
  'audit_trail.fault.hash': 'Cadena {{chain}}: el hecho {{seq}} se alteró',
  'audit_trail.fault.fork': 'Cadena {{chain}}: desde el hecho {{seq}} no es lo que se firmó',
  'audit_trail.fault.truncated_tail': 'Cadena {{chain}}: faltan hechos desde el número {{seq}}',
  'audit_trail.fault.missing_chain': 'Cadena {{chain}}: falta por completo',
  'audit_trail.fault.text': 'Cadena {{chain}}: un texto del hecho {{seq}} no es lo que se escribió',
  'audit_trail.fault.head_gap': 'Faltan cabeceras antes del número {{head}}',
  'audit_trail.fault.head_link': 'La cabecera {{head}} no sigue a la anterior',
  'audit_trail.fault.head_chains': 'La cabecera {{head}} no concuerda con su lista de cadenas',
  'audit_trail.fault.head_key': 'La cabecera {{head}} no está firmada con la clave en vigor',
  'audit_trail.fault.head_signature': 'La firma de la cabecera {{head}} no concuerda',
  'audit_trail.fault.head_missing': 'La cabecera {{head}} se publicó y falta',
  'audit_trail.fault.head_differs': 'La cabecera {{head}} se publicó con otro contenido',
  'audit_trail.fault.published_signature': 'La cabecera publicada {{head}} no está firmada',
  'audit_trail.fault.key': 'La anotación de una clave no concuerda',
  'audit_trail.fault.malformed': 'No puede leerse una anotación',
  'audit_trail.fault.cut_off': 'El registro no ha podido leerse hasta el final',
  'audit_trail.fault.head_overdue': 'No se ha firmado ninguna cabecera en más de un día',
  'audit_trail.fault.head_unpublished': 'La cabecera {{head}} no ha podido publicarse',
  'audit_trail.mail.subject': 'cabecera firmada {{number}} del registro',
  'audit_trail.mail.text':
    'Esta línea de JSON indica lo que contenía el registro de {{host}} en ese momento. Consérvela donde nadie que gestione la instalación pueda cambiarla; «verify-audit --head» compara con ella una exportación.',
  'notice.audit_fault.headline': 'El registro no está íntegro',
  'notice.audit_fault.text_one':
    'La comprobación nocturna del registro ha hallado {{count}} fallo. La página «Integridad del registro» señala el hecho; la guía «The record does not hold» indica qué hacer.',
  'notice.audit_fault.text_other':
    'La comprobación nocturna del registro ha hallado {{count}} fallos. La página «Integridad del registro» señala los hechos; la guía «The record does not hold» indica qué hacer.',
  'hears.when.audit_fault':
    'La comprobación nocturna halla que el registro se alteró o que sus cabeceras no se firman o no se publican',
  'hears.who.looking_over': 'Administradores y auditores',
  'notice_kind.audit_fault': 'El registro no está íntegro',
  'cli.audit.export_about':
    'Escribe el registro como líneas JSON en la salida estándar: claves, cabeceras firmadas y hechos de todas las cadenas.',
  'cli.audit.from': 'primer día, en UTC, por ejemplo, 2026-01-31',
  'cli.audit.to': 'último día, en UTC',
  'cli.audit.case': 'los hechos de un expediente, por su referencia o identificador',
  'cli.audit.with_texts': 'con los textos adjuntos a los hechos y sus sales; contienen datos personales',
  'cli.audit.day_wrong': '«{{day}}» no es un día; escríbalo como 2026-01-31.',
  'cli.audit.case_wrong': 'No existe el expediente «{{id}}».',
  'cli.audit.verify_about':
    'Verifica una exportación sin base de datos ni red; responde 1 y nombra el primer hecho erróneo si no está íntegra.',
  'cli.audit.file': 'lo que escribió export-audit',
  'cli.audit.head': 'ficheros con cabeceras publicadas: muestran si falta un final',
  'cli.audit.key':
    'claves públicas en PEM obtenidas por otra vía: las cabeceras tienen que estar firmadas con ellas o con claves que las releven',
  'cli.audit.rotate_about':
    'Encomienda a otra clave la firma de las cabeceras del registro; la antigua le cede el relevo.',
  'cli.audit.new_key':
    'clave privada Ed25519 en PEM; si se omite, se crea una cuando la clave está en un fichero',
  'cli.audit.old_key_lost':
    'la clave antigua se ha perdido o no es de fiar: hay que dar la nueva a quien verifique',
  'cli.audit.no_export': '{{file}} no es una exportación del registro.',
  'cli.audit.no_key': '{{file}} no contiene ninguna clave pública Ed25519 en PEM.',
  'cli.audit.no_secret_key': '{{file}} no contiene ninguna clave privada Ed25519 en PEM.',
  'cli.audit.no_heads': '{{file}} no contiene cabeceras publicadas.',
  'cli.audit.unreadable': '{{file}} no puede leerse ({{reason}}).',
  'cli.audit.no_place':
    'No hay ninguna clave configurada: defina ENTENTE_AUDIT_KEY_FILE o ENTENTE_AUDIT_KEY.',
  'cli.audit.new_key_needed': 'La clave está en el entorno: indique la nueva con --new-key.',
  'cli.audit.rotated':
    'La clave {{key}} firma a partir de la próxima cabecera. Su mitad pública, para quienes verifican:',
  'cli.audit.then_file': 'El fichero de la clave contiene la nueva; no hay que hacer nada más.',
  'cli.audit.then_text':
    'Ponga la clave nueva en ENTENTE_AUDIT_KEY y reinicie los procesos; hasta entonces no se firma ninguna cabecera.',
  'cli.audit.key_fault.not_in_force':
    'La clave configurada no es la que está en vigor; solo esa puede ceder el relevo.',
  'cli.audit.key_fault.same_key': 'Esta clave ya está en vigor.',
  'cli.audit.holds': 'Está íntegro. Hechos: {{events}}, cadenas: {{chains}}, cabeceras firmadas: {{heads}}.',
  'cli.audit.part': 'Es una parte del registro: no puede verse si faltan hechos en sus extremos.',
  'cli.audit.until':
    'Íntegro hasta el {{at}}, tal como lo firmó la cabecera {{number}}: hasta entonces no se añadió, cambió ni quitó nada.',
  'cli.audit.without_heads':
    'No hay cabeceras firmadas: no puede verse si faltan hechos al final de una cadena.',
  'cli.audit.unsigned_one': '{{count}} hecho es posterior: sigue la cadena, pero aún no está firmado.',
  'cli.audit.unsigned_other':
    '{{count}} hechos son posteriores: siguen la cadena, pero aún no están firmados.',
  'cli.audit.erased_one': '{{count}} texto ya no está; su huella, sí.',
  'cli.audit.erased_other': '{{count}} textos ya no están; sus huellas, sí.',
  'cli.audit.published_one': '{{count}} cabecera publicada es igual en la exportación.',
  'cli.audit.published_other': '{{count}} cabeceras publicadas son iguales en la exportación.',
  'cli.audit.not_anchored':
    'La clave {{key}} viene con el fichero: quien hizo el fichero pudo hacer la clave. Compárela con una que usted tenga, mediante --key.',
  'cli.audit.anchored': 'Firmado con la clave {{key}}, que se deriva de la que usted indicó.',
  'cli.audit.faulty_one': 'No está íntegro; {{count}} fallo.',
  'cli.audit.faulty_other': 'No está íntegro; {{count}} fallos.',
  'cli.audit.fault.gap':
    'cadena {{chain}}: el hecho {{seq}} ({{event}}) aparece donde corresponde otro número; faltan hechos anteriores',
  'cli.audit.fault.link':
    'cadena {{chain}}: el hecho {{seq}} no es aquel tras el cual se escribió el hecho {{until}}',
  'cli.audit.fault.hash': 'cadena {{chain}}: el hecho {{seq}} ({{event}}) se alteró',
  'cli.audit.fault.fork':
    'cadena {{chain}}: desde el hecho {{seq}} hasta el {{until}} no es lo que era (cabecera {{head}}); la cadena se bifurcó',
  'cli.audit.fault.truncated_tail':
    'cadena {{chain}}: faltan al final los hechos {{seq}} a {{until}} (la cabecera {{head}} los conocía)',
  'cli.audit.fault.missing_chain':
    'cadena {{chain}}: falta desde el hecho {{seq}} (la cabecera {{head}} la conocía)',
  'cli.audit.fault.text': 'cadena {{chain}}: un texto del hecho {{seq}} ({{event}}) no es el que se escribió',
  'cli.audit.fault.head_gap': 'cabecera {{head}}: faltan cabeceras anteriores',
  'cli.audit.fault.head_link': 'cabecera {{head}}: no sigue a la cabecera anterior',
  'cli.audit.fault.head_chains': 'cabecera {{head}}: su lista de cadenas no es la que se firmó',
  'cli.audit.fault.head_key':
    'cabecera {{head}}: su clave no es la que está en vigor o no es de las que usted considera fiables',
  'cli.audit.fault.head_signature': 'cabecera {{head}}: su firma no concuerda',
  'cli.audit.fault.head_missing': 'cabecera {{head}}: se publicó y la exportación no la contiene',
  'cli.audit.fault.head_differs': 'cabecera {{head}}: con este número se publicó otra',
  'cli.audit.fault.published_signature': 'cabecera {{head}}, tal como se publicó: su firma no concuerda',
  'cli.audit.fault.key':
    'la anotación de una clave no concuerda: falta, está falsificada o está fuera de orden',
  'cli.audit.fault.malformed':
    'la línea {{line}} no es una anotación o está donde no corresponde ninguna de su clase',
  'cli.audit.fault.cut_off': 'el fichero termina antes de su fin o faltan líneas',
};
