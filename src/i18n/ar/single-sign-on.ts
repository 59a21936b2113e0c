/** Signing in at a provider, and to which party its people belong. */
import type { Translated } from '../catalogue.js';
import type { singleSignOn as source } from '../en/single-sign-on.js';

export const singleSignOn: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'sso.title': 'تسجيل الدخول الموحد',
  'sso.tile': 'الطرف الذي ينتمي إليه من يسجّل الدخول لدى مزوّد الهوية.',
  'sso.lead':
    'من يأتي من مزوّد الهوية أول مرة يحصل على حساب لدى الطرف المناسب، من دون أي دور. وتُسنَد الأدوار هنا كالمعتاد.',
  'sso.set_up': 'يُسجَّل الدخول لدى {{host}}.',
  'sso.not_set_up': 'لم يُهيَّأ أي مزوّد هوية: يضبط مشغّل النظام OIDC_ISSUER وOIDC_CLIENT_ID.',
  'sso.none': 'لا يُقبل أحد بعد عبر مزوّد الهوية: لا توجد قاعدة ربط تحدد الطرف الذي ينتمي إليه الأشخاص.',
  'sso.caption_zero': 'لا قواعد ربط',
  'sso.caption_one': 'قاعدة ربط واحدة',
  'sso.caption_two': 'قاعدتا ربط',
  'sso.caption_few': '{{count}} قواعد ربط',
  'sso.caption_many': '{{count}} قاعدة ربط',
  'sso.caption_other': '{{count}} قاعدة ربط',
  'sso.claim': 'السمة (claim)',
  'sso.claim_hint': 'اسمها لدى مزوّد الهوية، مثل org أو groups.',
  'sso.value': 'القيمة',
  'sso.add': 'إضافة قاعدة ربط',
  'sso.added': 'أُضيفت قاعدة الربط.',
  'sso.remove': 'إزالة',
  'sso.remove_of': 'إزالة قاعدة الربط: {{value}}',
  'sso.removed': 'أُزيلت قاعدة الربط. وتبقى الحسابات التي أُنشئت بها.',
  'sso.sign_in': 'تسجيل الدخول لدى {{host}}',
  'sso.sign_in_hint': 'بحساب إدارتكم.',
  'sso.or_password': 'بكلمة مرور',
  'sso.sign_out_too': 'ربما لا يزال دخولكم مسجّلاً لدى {{host}}: سجّلوا الخروج هناك أيضاً',
  'sso.connect': 'الربط بتسجيل الدخول الموحد',
  'sso.connect_text': 'بعد ذلك يمكنكم تسجيل الدخول لدى {{host}} أيضاً.',
  'sso.connect_how': 'سجّلوا الدخول لدى {{host}} بالهوية التي ستفتح هذا الحساب.',
  'sso.go_on': 'متابعة إلى {{host}}',
  'sso.connected': 'من الآن فصاعداً يمكنكم تسجيل الدخول لدى مزوّد الهوية أيضاً.',
  'sso.is_connected': 'هذا الحساب مربوط: يمكنكم تسجيل الدخول لدى {{host}} أيضاً.',
  'sso.failed.flow': 'لم يكتمل تسجيل الدخول لدى مزوّد الهوية. ابدؤوا من جديد.',
  'sso.failed.mapping':
    'أنتم معروفون لدى مزوّد الهوية، لكن لا شيء يحدد الطرف الذي تنتمون إليه هنا. اسألوا أحد المسؤولين عن النظام.',
  'sso.failed.address':
    'لا يقدّم مزوّد الهوية عنواناً لكم غير مستعمل هنا. إذا كان لديكم حساب بالفعل، فسجّلوا الدخول بكلمة مروره واربطوه في «حسابكم».',
  'sso.failed.moved':
    'يفيد مزوّد الهوية بأنكم تنتمون الآن إلى طرف غير الذي ينتمي إليه حسابكم هنا. اطلبوا من أحد المسؤولين عن النظام حساباً لدى الطرف الجديد.',
  'sso.failed.disabled': 'حسابكم معطّل.',
  'sso.failed.taken': 'تفتح هذه الهوية حساباً آخر بالفعل، أو لهذا الحساب هوية أخرى.',
  'problem.provider.silent': 'لا يستجيب مزوّد الهوية. حاولوا لاحقاً أو سجّلوا الدخول بكلمة مرور.',
  'problem.field.claim_malformed': 'السمة اسم من دون فراغات، مثل org.',
  'audit.claim_mapping_added': 'قبول أشخاص من {{name}} عبر مزوّد الهوية',
  'audit.claim_mapping_removed': 'إزالة قاعدة ربط بين مزوّد الهوية و{{name}}',
  'audit.account_from_provider': 'إنشاء حساب لـ {{name}} عبر مزوّد الهوية',
  'audit.identity_linked': 'ربط الحساب بمزوّد الهوية',
};
