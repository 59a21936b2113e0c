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
  'sso.connected': 'من الآن فصاعداً يمكنكم تسجيل الدخول لدى مزوّد الهوية أيضاً. وأُنهيت جلسات دخولكم الأخرى.',
  'sso.is_connected': 'هذا الحساب مربوط: يمكنكم تسجيل الدخول لدى {{host}} أيضاً.',
  'sso.stays_connected':
    'لا يفتح هذا الحساب شيء آخر، ولذلك لا يمكن فك الربط. اتصلوا بأحد المسؤولين عن النظام إذا كان من المحتمل أن شخصاً آخر يستطيع الدخول بهويتكم هناك.',
  'sso.connect_needs_password': 'يستلزم ربط هذا الحساب بـ {{host}} إدخال كلمة مروره، وليست له كلمة مرور.',
  'sso.disconnect': 'فك الربط',
  'sso.disconnected': 'لم يعد تسجيل دخولكم ممكناً لدى {{host}}. وأُنهيت جلسات دخولكم الأخرى.',
  'sso.confirm.connect_title': 'هل تريدون تسجيل الدخول إلى هذا الحساب لدى {{host}} أيضاً؟',
  'sso.confirm.connect_what':
    'من الآن فصاعداً يفتح حسابكم لدى {{host}} هذا الحساب، من دون كلمة مروره وعامله الثاني.',
  'sso.confirm.disconnect_title': 'هل تريدون فك ربط هذا الحساب بـ {{host}}؟',
  'sso.confirm.disconnect_what':
    'لن يفتح أحد هذا الحساب لدى {{host}} بعد ذلك. تسجّلون الدخول بكلمة مروركم، ويمكنكم إعادة الربط متى شئتم.',
  'sso.confirm.besides': 'تُنهى جلسات دخولكم الأخرى، وتُبلَّغون بذلك برسالة بالبريد الإلكتروني.',
  'sso.not_of_party.title': 'لا يمكنكم الدخول',
  'sso.not_of_party.left': 'حسابكم هنا تابع لـ {{party}}، ولم يعد {{host}} يفيد بانتمائكم إلى هذا الطرف.',
  'sso.not_of_party.moved': 'حسابكم هنا تابع لـ {{party}}، ويفيد {{host}} بأنكم تنتمون إلى طرف آخر.',
  'sso.not_of_party.whom': 'بمن تتصلون',
  'sso.not_of_party.still':
    'إذا كنتم تنتمون إلى {{party}}: اطلبوا ممن يدير حسابكم لدى {{host}} أن يسجّل ذلك هناك.',
  'sso.not_of_party.elsewhere':
    'إذا أصبحتم تعملون لدى جهة أخرى: اطلبوا من أحد المسؤولين عن النظام في Entente حساباً لدى الطرف الجديد. ولا تُنقل إليه أدوار هذا الحساب.',
  'sso.not_of_party.back': 'العودة إلى تسجيل الدخول',
  'sso.not_of_party.sign_out': 'تسجيل الخروج لدى {{host}}',
  'sso.failed.flow': 'لم يكتمل تسجيل الدخول لدى مزوّد الهوية. ابدؤوا من جديد.',
  'sso.failed.mapping':
    'أنتم معروفون لدى مزوّد الهوية، لكن لا شيء يحدد الطرف الذي تنتمون إليه هنا. اسألوا أحد المسؤولين عن النظام.',
  'sso.failed.address':
    'لا يقدّم مزوّد الهوية عنواناً لكم غير مستعمل هنا. إذا كان لديكم حساب بالفعل، فسجّلوا الدخول بكلمة مروره واربطوه في «حسابكم».',
  'sso.failed.disabled': 'حسابكم معطّل.',
  'sso.failed.taken': 'تفتح هذه الهوية حساباً آخر بالفعل، أو لهذا الحساب هوية أخرى.',
  'problem.sso.no_password': 'ليست لهذا الحساب كلمة مرور، والربط يستلزم إدخالها.',
  'problem.sso.connected_already': 'هذا الحساب مربوط بالفعل.',
  'problem.sso.only_way_in': 'لا يفتح هذا الحساب شيء آخر: ليست له كلمة مرور.',
  'account_mail.identity.hello': 'تحية طيبة، {{name}}.',
  'account_mail.identity.button': 'حسابكم',
  'account_mail.identity_linked.subject': 'أصبح حسابكم يُفتح بتسجيل الدخول الموحد أيضاً',
  'account_mail.identity_linked.what':
    'بتاريخ {{when}} ربطتم حسابكم {{email}} بهويتكم لدى {{host}}: من يسجّل الدخول هناك بهذه الهوية يفتح حسابكم. وأُنهيت جلسات دخولكم الأخرى.',
  'account_mail.identity_linked.not_you':
    'لم تكونوا أنتم من قام بذلك؟ فكّوا الربط فوراً في «حسابكم»، وغيّروا كلمة المرور، وأبلغوا أحد المسؤولين عن النظام.',
  'account_mail.identity_unlinked.subject': 'لم يعد حسابكم يُفتح بتسجيل الدخول الموحد',
  'account_mail.identity_unlinked.what':
    'بتاريخ {{when}} فككتم ربط حسابكم {{email}} بـ {{host}}. تسجّلون الدخول الآن بكلمة مروركم. وأُنهيت جلسات دخولكم الأخرى.',
  'account_mail.identity_unlinked.not_you':
    'لم تكونوا أنتم من قام بذلك؟ غيّروا كلمة المرور، وأبلغوا أحد المسؤولين عن النظام.',
  'account_mail.identity_ended_by_password.subject': 'لم يعد حسابكم يُفتح بتسجيل الدخول الموحد',
  'account_mail.identity_ended_by_password.what':
    'بتاريخ {{when}} عُيّنت عبر رابط كلمة مرور جديدة لحسابكم {{email}}. وفُكّ بذلك ربطه بـ {{host}}؛ ويمكنكم إعادة الربط إذا رغبتم فيه.',
  'account_mail.identity_ended_by_password.not_you':
    'لم تكونوا أنتم من قام بذلك؟ عيّنوا كلمة مرور جديدة من صفحة نسيان كلمة المرور، وأبلغوا أحد المسؤولين عن النظام.',
  'account_mail.identity_ended_by_factors.subject': 'لم يعد حسابكم يُفتح بتسجيل الدخول الموحد',
  'account_mail.identity_ended_by_factors.what':
    'بتاريخ {{when}} أزال مسؤولون عن النظام العوامل الثانية لحسابكم {{email}}. وفُكّ بذلك ربطه بـ {{host}}؛ ويمكنكم إعادة الربط إذا رغبتم فيه.',
  'account_mail.identity_ended_by_factors.not_you': 'لم تطلبوا ذلك؟ أبلغوا أحد المسؤولين عن النظام فوراً.',
  'problem.provider.silent': 'لا يستجيب مزوّد الهوية. حاولوا لاحقاً أو سجّلوا الدخول بكلمة مرور.',
  'problem.field.claim_malformed': 'السمة اسم من دون فراغات، مثل org.',
  'audit.claim_mapping_added': 'قبول أشخاص من {{name}} عبر مزوّد الهوية',
  'audit.claim_mapping_removed': 'إزالة قاعدة ربط بين مزوّد الهوية و{{name}}',
  'audit.account_from_provider': 'إنشاء حساب لـ {{name}} عبر مزوّد الهوية',
  'audit.identity_linked': 'ربط الحساب بمزوّد الهوية',
  'audit.identity_unlinked': 'فك ربط الحساب بمزوّد الهوية',
  'audit.identity_ended_by_password': 'فك ربط الحساب بمزوّد الهوية بتعيين كلمة مرور جديدة',
  'audit.identity_ended_by_factors': 'فك ربط حساب {{name}} بمزوّد الهوية مع إزالة عوامله الثانية',
  'audit.signed_out_at_provider': 'تسجيل خروج {{name}} بعد تسجيل الخروج لدى مزوّد الهوية',
};
