/** What codes of people and organisations are called. */
import type { Translated } from '../catalogue.js';
import type { names as source } from '../en/names.js';

export const names: Translated<typeof source> = {
  'role.programme_manager': 'مسؤول البرنامج',
  'role.facility': 'المرفق',
  'role.secretariat': 'الأمانة',
  'role.assessor_technical': 'المقيّم التقني',
  'role.assessor_financial': 'المقيّم المالي',
  'role.consulted_service': 'الجهة المُستشارة',
  'role.steering_member': 'عضو اللجنة التوجيهية',
  'role.steering_chair': 'رئيس اللجنة التوجيهية',
  'role.operational_initiator': 'المُعِدّ التشغيلي',
  'role.operational_verifier': 'المتحقِّق التشغيلي',
  'role.financial_initiator': 'المُعِدّ المالي',
  'role.financial_verifier': 'المتحقِّق المالي',
  'role.authorising_officer': 'الآمر بالصرف',
  'role.head_of_unit': 'رئيس الوحدة',
  'role.partner_authority': 'سلطة البلد الشريك',
  'role.agency_expert': 'خبير الوكالة',
  'role.auditor': 'المدقق',
  'role.administrator': 'المسؤول عن النظام',
  'organisation_kind.MEMBER_STATE_AUTHORITY': 'سلطة دولة عضو',
  'organisation_kind.PARTNER_AUTHORITY': 'سلطة بلد شريك',
  'organisation_kind.COMMISSION_SERVICE': 'مصلحة تابعة للمفوضية',
  'organisation_kind.EU_AGENCY': 'وكالة تابعة للاتحاد الأوروبي',
  'organisation_kind.INTERNATIONAL_ORGANISATION': 'منظمة دولية',
  'organisation_kind.ACADEMIA': 'الأوساط الأكاديمية',
};
