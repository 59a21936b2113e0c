/** What the words of the programme mean. */
import type { Translated } from '../catalogue.js';
import type { glossary as source } from '../en/glossary.js';

export const glossary: Translated<typeof source> = {
  'glossary.title': 'Glosario',
  'glossary.lead': 'Qué significan las palabras de este programa y cómo se dicen en los demás idiomas.',
  'glossary.reviewed':
    'Un término marcado «acto» es el de un acto o una declaración conjunta de la Unión Europea en ese idioma. Los demás se marcan «sin revisar»: son nuestros hasta que alguien los confirme.',
  'glossary.act': 'acto',
  'glossary.not_reviewed': 'sin revisar',
  'glossary.others': '«{{term}}» en los demás idiomas',
  'glossary.means.partnership':
    'Lo que la UE y un país socio han acordado en materia de migración: una Asociación de Movilidad o una Agenda Común.',
  'glossary.means.mobility_partnership':
    'Marco firmado por la UE y algunos Estados miembros; también da lugar a negociaciones sobre visados y readmisión.',
  'glossary.means.common_agenda': 'Marco firmado por la UE y todos los Estados miembros.',
  'glossary.means.pillar':
    'Uno de los cuatro ámbitos de una asociación: migración legal, migración irregular y trata, desarrollo, protección.',
  'glossary.means.call':
    'El anuncio en cuyo marco se presentan las solicitudes, con sus reglas y sus fondos.',
  'glossary.means.guidelines':
    'Las reglas de una convocatoria. Cada solicitud se juzga según la versión vigente al presentarla.',
  'glossary.means.lot': 'Una parte de una convocatoria con fondos propios.',
  'glossary.means.envelope': 'Los fondos de un instrumento para un lote. No puede prometerse nada más allá.',
  'glossary.means.ceiling': 'Lo máximo que puede contener una dotación.',
  'glossary.means.action':
    'Lo que se realiza en una asociación con fondos del Mecanismo: subvención, asistencia técnica o diálogo.',
  'glossary.means.grant': 'Fondos concedidos a un solicitante principal para una acción.',
  'glossary.means.technical_assistance':
    'Expertos, formación o equipos que el Mecanismo adquiere para un país que lo solicita.',
  'glossary.means.dialogue': 'Una reunión de expertos o un diálogo político, con sus resultados.',
  'glossary.means.need': 'Lo que un país socio pide con sus propias palabras. Ve qué ha sido de ello.',
  'glossary.means.lead_applicant': 'La autoridad que solicita, firma el contrato y responde de la acción.',
  'glossary.means.co_applicant': 'Quien solicita junto con el principal y realiza una parte.',
  'glossary.means.concept_note':
    'La primera solicitud, breve. Solo las seleccionadas dan lugar a la completa.',
  'glossary.means.full_application':
    'La solicitud con actividades, presupuesto, plan de trabajo e indicadores.',
  'glossary.means.eligibility': 'Si una solicitud cumple las reglas: cada regla dice qué ha examinado.',
  'glossary.means.clarification': 'Una pregunta al solicitante. El plazo se detiene hasta la respuesta.',
  'glossary.means.endorsement': 'El sí del país socio a una acción que le concierne.',
  'glossary.means.no_objection': 'La falta de respuesta dentro del plazo equivale a no objeción.',
  'glossary.means.steering_committee': 'El comité que clasifica las solicitudes y propone las concesiones.',
  'glossary.means.award': 'La decisión de conceder la subvención. Reserva los fondos.',
  'glossary.means.reserve_list': 'Buenas solicitudes para las que aún no hay fondos, por orden.',
  'glossary.means.redress': 'Lo que un solicitante presenta contra una denegación, dentro de plazo.',
  'glossary.means.funding_request': 'La solicitud de los fondos de una acción. Pasa por cinco vistos buenos.',
  'glossary.means.visa': 'Una aprobación en el circuito financiero. Nadie da dos que se excluyan.',
  'glossary.means.initiation': 'El primer examen de una solicitud: ¿está completa y es correcta?',
  'glossary.means.verification': 'El control de la incoación por otra persona, antes de toda firma.',
  'glossary.means.authorising_officer': 'Quien puede comprometer los fondos de la Unión y responde de ello.',
  'glossary.means.budgetary_commitment': 'Fondos reservados en el presupuesto para un fin.',
  'glossary.means.legal_commitment': 'El contrato firmado. Nunca supera el compromiso presupuestario.',
  'glossary.means.decommitment': 'La devolución a la dotación de lo que no se utiliza.',
  'glossary.means.payment_request':
    'La solicitud de pago en virtud de un contrato. Corre un plazo desde su registro.',
  'glossary.means.pre_financing': 'Lo que se paga antes de los trabajos, para empezar.',
  'glossary.means.balance': 'El último pago, tras el informe final.',
  'glossary.means.recovery_order': 'La orden de devolver fondos.',
  'glossary.means.amendment': 'Un cambio de un contrato firmado: fondos, plazo o socios.',
  'glossary.means.report': 'Lo que el principal cuenta de los trabajos, en las fechas fijadas a la firma.',
  'glossary.means.case': 'Todo lo que sigue un procedimiento: una acción, una solicitud, un informe…',
  'glossary.means.stage':
    'Dónde se encuentra un expediente. Los países socios lo leen en palabras sencillas.',
  'glossary.means.time_limit':
    'Los días de que alguien dispone para actuar. Puede detenerse mientras hay una pregunta abierta.',
  'glossary.means.working_day': 'Un día que no es fin de semana ni festivo en el calendario aplicable.',
  'glossary.means.formal_notice': 'La carta motivada que detiene un plazo.',
  'glossary.means.delegation':
    'Una función prestada durante una ausencia, con sus fechas. Ambos nombres constan en el registro.',
  'glossary.means.separation_of_duties': 'Quien incoa no verifica y quien solicita no decide.',
  'glossary.means.conflict_of_interests': 'Quien lo tiene lo declara y no participa.',
  'glossary.means.audit_trail':
    'Todo lo que se ha hecho, en una cadena en la que nada puede alterarse sin que se note.',
};
