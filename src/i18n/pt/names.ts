import type { Translated } from '../catalogue.js';
import type { names as source } from '../en/names.js';

/** Como se chamam os códigos de pessoas e organizações. */
export const names: Translated<typeof source> = {
  'role.programme_manager': 'Gestor de programa',
  'role.facility': 'o mecanismo',
  'role.secretariat': 'Secretariado',
  'role.assessor_technical': 'Avaliador técnico',
  'role.assessor_financial': 'Avaliador financeiro',
  'role.consulted_service': 'Serviço consultado',
  'role.steering_member': 'Membro do Comité Diretor',
  'role.steering_chair': 'Presidente do Comité Diretor',
  'role.operational_initiator': 'Iniciador operacional',
  'role.operational_verifier': 'Verificador operacional',
  'role.financial_initiator': 'Iniciador financeiro',
  'role.financial_verifier': 'Verificador financeiro',
  'role.authorising_officer': 'Gestor orçamental',
  'role.head_of_unit': 'Chefe de unidade',
  'role.partner_authority': 'Autoridade parceira',
  'role.agency_expert': 'Perito de agência',
  'role.auditor': 'Auditor',
  'role.administrator': 'Administrador',
  'organisation_kind.MEMBER_STATE_AUTHORITY': 'Autoridade de um Estado-Membro',
  'organisation_kind.PARTNER_AUTHORITY': 'Autoridade de um país parceiro',
  'organisation_kind.COMMISSION_SERVICE': 'Serviço da Comissão',
  'organisation_kind.EU_AGENCY': 'Agência da UE',
  'organisation_kind.INTERNATIONAL_ORGANISATION': 'Organização internacional',
  'organisation_kind.ACADEMIA': 'Meio académico',
};
