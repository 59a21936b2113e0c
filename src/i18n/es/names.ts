import type { Translated } from '../catalogue.js';
import type { names as source } from '../en/names.js';

/** Cómo se llaman los códigos de personas y organizaciones. */
export const names: Translated<typeof source> = {
  'role.programme_manager': 'Responsable de programa',
  'role.facility': 'el Mecanismo',
  'role.secretariat': 'Secretaría',
  'role.assessor_technical': 'Responsable de evaluación técnica',
  'role.assessor_financial': 'Responsable de evaluación financiera',
  'role.consulted_service': 'Servicio consultado',
  'role.steering_member': 'Miembro del Comité Director',
  'role.steering_chair': 'Presidencia del Comité Director',
  'role.operational_initiator': 'Agente de incoación operativa',
  'role.operational_verifier': 'Agente de verificación operativa',
  'role.financial_initiator': 'Agente de incoación financiera',
  'role.financial_verifier': 'Agente de verificación financiera',
  'role.authorising_officer': 'Ordenador competente',
  'role.head_of_unit': 'Jefatura de unidad',
  'role.partner_authority': 'Autoridad del país socio',
  'role.agency_expert': 'Especialista de agencia',
  'role.auditor': 'Auditoría',
  'role.administrator': 'Administración',
  'organisation_kind.MEMBER_STATE_AUTHORITY': 'Autoridad de un Estado miembro',
  'organisation_kind.PARTNER_AUTHORITY': 'Autoridad de un país socio',
  'organisation_kind.COMMISSION_SERVICE': 'Servicio de la Comisión',
  'organisation_kind.EU_AGENCY': 'Agencia de la UE',
  'organisation_kind.INTERNATIONAL_ORGANISATION': 'Organización internacional',
  'organisation_kind.ACADEMIA': 'Mundo académico',
};
