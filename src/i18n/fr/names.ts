import type { Translated } from '../catalogue.js';
import type { names as source } from '../en/names.js';

export const names: Translated<typeof source> = {
  'role.programme_manager': 'Gestionnaire de programme',
  'role.facility': 'la facilité',
  'role.secretariat': 'Secrétariat',
  'role.assessor_technical': 'Évaluateur technique',
  'role.assessor_financial': 'Évaluateur financier',
  'role.consulted_service': 'Service consulté',
  'role.steering_member': 'Membre du comité de pilotage',
  'role.steering_chair': 'Président du comité de pilotage',
  'role.operational_initiator': 'Initiateur opérationnel',
  'role.operational_verifier': 'Vérificateur opérationnel',
  'role.financial_initiator': 'Initiateur financier',
  'role.financial_verifier': 'Vérificateur financier',
  'role.authorising_officer': 'Ordonnateur',
  'role.head_of_unit': 'Chef d’unité',
  'role.partner_authority': 'Autorité partenaire',
  'role.agency_expert': 'Expert d’agence',
  'role.auditor': 'Auditeur',
  'role.administrator': 'Administrateur',
  'organisation_kind.MEMBER_STATE_AUTHORITY': 'Autorité d’un État membre',
  'organisation_kind.PARTNER_AUTHORITY': 'Autorité d’un pays partenaire',
  'organisation_kind.COMMISSION_SERVICE': 'Service de la Commission',
  'organisation_kind.EU_AGENCY': 'Agence de l’UE',
  'organisation_kind.INTERNATIONAL_ORGANISATION': 'Organisation internationale',
  'organisation_kind.ACADEMIA': 'Monde universitaire',
};
