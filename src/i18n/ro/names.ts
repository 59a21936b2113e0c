import type { Translated } from '../catalogue.js';
import type { names as source } from '../en/names.js';

/** What codes of people and organisations are called. */
export const names: Translated<typeof source, 'few'> = {
  'role.programme_manager': 'Manager de program',
  'role.facility': 'facilitatea',
  'role.secretariat': 'Secretariat',
  'role.assessor_technical': 'Evaluator tehnic',
  'role.assessor_financial': 'Evaluator financiar',
  'role.consulted_service': 'Serviciu consultat',
  'role.steering_member': 'Membru al comitetului director',
  'role.steering_chair': 'Președinția comitetului director',
  'role.operational_initiator': 'Inițiator operațional',
  'role.operational_verifier': 'Verificator operațional',
  'role.financial_initiator': 'Inițiator financiar',
  'role.financial_verifier': 'Verificator financiar',
  'role.authorising_officer': 'Ordonator de credite',
  'role.head_of_unit': 'Șef de unitate',
  'role.partner_authority': 'Autoritate parteneră',
  'role.agency_expert': 'Expert al unei agenții',
  'role.auditor': 'Auditor',
  'role.administrator': 'Administrator',
  'organisation_kind.MEMBER_STATE_AUTHORITY': 'Autoritate a unui stat membru',
  'organisation_kind.PARTNER_AUTHORITY': 'Autoritate a unei țări partenere',
  'organisation_kind.COMMISSION_SERVICE': 'Serviciu al Comisiei',
  'organisation_kind.EU_AGENCY': 'Agenție a UE',
  'organisation_kind.INTERNATIONAL_ORGANISATION': 'Organizație internațională',
  'organisation_kind.ACADEMIA': 'Mediul academic',
};
