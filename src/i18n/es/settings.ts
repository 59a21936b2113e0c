import type { Translated } from '../catalogue.js';
import type { settings as source } from '../en/settings.js';

/** Lo que cada instalación fija para sí. */
export const settings: Translated<typeof source> = {
  'settings.title': 'Parámetros',
  'settings.tile':
    'Límites, porcentajes y plazos que ha fijado esta instalación, y sus secciones que pueden desactivarse.',
  'settings.lead':
    'Valen a partir de la próxima actuación; lo decidido antes se queda como está. Los porcentajes y límites para los que no se ha leído ninguna fuente son conocimiento general: fije los suyos.',
  'settings.caption': 'Parámetros de esta instalación',
  'settings.setting': 'Parámetro',
  'settings.value': 'Valor',
  'settings.changed': 'Modificado',
  'settings.never': 'como venía',
  'settings.by': '{{name}}, {{day}}',
  'settings.change': 'Modificar',
  'settings.change_of': 'Modificar: {{name}}',
  'settings.save': 'Modificarlo',
  'settings.done': 'El parámetro está modificado.',
  'settings.now': 'Ahora: {{value}}',
  'settings.option.written_too': 'en sesión, o por escrito si no figura en ningún orden del día',
  'settings.option.in_session': 'solo en sesión',
  'settings.unit.cents': 'En euros.',
  'settings.unit.basis_points': 'En porcentaje, con dos decimales como máximo.',
  'settings.unit.months': 'En meses enteros.',
  'settings.unit.working_days': 'En días hábiles.',
  'settings.unit.people': 'Un número de personas.',
  'settings.months_one': '{{count}} mes',
  'settings.months_other': '{{count}} meses',
  'settings.working_days_one': '{{count}} día hábil',
  'settings.working_days_other': '{{count}} días hábiles',
  'settings.people_one': '{{count}} persona',
  'settings.people_other': '{{count}} personas',
  'settings.name.second_signature_from_cents': 'Segunda firma del ordenador a partir de',
  'settings.text.second_signature_from_cents':
    'A partir de este importe, una solicitud de financiación o una modificación exige una segunda firma del ordenador.',
  'settings.name.prefinancing_max_basis_points': 'Prefinanciación máxima',
  'settings.text.prefinancing_max_basis_points':
    'Parte de la subvención que se paga antes de acreditar los costes.',
  'settings.name.paid_before_balance_max_basis_points': 'Máximo pagado antes del saldo',
  'settings.text.paid_before_balance_max_basis_points':
    'Parte de la subvención que alcanzan en conjunto la prefinanciación y los pagos intermedios.',
  'settings.name.contract_prefinancing_max_basis_points': 'Prefinanciación máxima de los contratos',
  'settings.text.contract_prefinancing_max_basis_points':
    'Parte de un contrato del Mecanismo por asistencia técnica o un diálogo que se paga antes de cualquier prestación.',
  'settings.name.late_interest_basis_points': 'Intereses de demora',
  'settings.text.late_interest_basis_points':
    'Tipo anual con el que se indican los intereses de un pago tardío.',
  'settings.name.maximum_indirect_basis_points': 'Costes indirectos máximos',
  'settings.text.maximum_indirect_basis_points':
    'Parte de los costes directos por encima de la cual un presupuesto da lugar a una advertencia.',
  'settings.name.reporting_months': 'Meses que abarca un informe intermedio',
  'settings.text.reporting_months': 'Cuando una acción no indica otra cosa.',
  'settings.name.progress_report_months': 'Plazo de un informe intermedio',
  'settings.text.progress_report_months': 'Meses después del fin de su período.',
  'settings.name.final_report_months': 'Plazo del informe final',
  'settings.text.final_report_months': 'Meses después del fin de la acción.',
  'settings.name.dormant_after_months': 'Contratos sin pagos',
  'settings.text.dormant_after_months': 'Meses tras los cuales puede liberarse lo no utilizado.',
  'settings.name.session_notice_working_days': 'Antelación de la convocatoria de una sesión del Comité',
  'settings.text.session_notice_working_days':
    'Los miembros disponen del orden del día al menos con esta antelación.',
  'settings.name.session_quorum': 'Quórum de una sesión del Comité',
  'settings.text.session_quorum':
    'Miembros que deben estar presentes para abrir una sesión, incluida la presidencia.',
  'settings.name.reserve_list_months': 'Duración de una lista de reserva',
  'settings.text.reserve_list_months':
    'Después, la acción a la que no se haya concedido la subvención caduca y se comunica el motivo a su solicitante principal.',
  'settings.name.committee_votes': 'Cómo vota el Comité',
  'settings.text.committee_votes':
    'Si puede votarse por escrito una acción que no figura en ningún orden del día.',
  'audit.setting_changed': 'modificó un parámetro de la instalación',
};
