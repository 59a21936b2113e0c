/** Who can sign in to an account, and what is told of the ways into it. */
import type { Translated } from '../catalogue.js';
import type { waysIn as source } from '../en/ways-in.js';

export const waysIn: Translated<typeof source> = {
  'identity.proposal.way_in': 'تسجيل الدخول',
  'identity.proposal.can_sign_in': 'يمكنه تسجيل الدخول',
  'identity.proposal.no_way_in': 'لم تُعيَّن كلمة مرور بعد',
  'identity.proposal.account_made': 'الحساب',
  'identity.proposal.made_on': 'أُنشئ بتاريخ {{day}} من مشغّل النظام أو عند القدوم من مزوّد الهوية',
  'identity.proposal.invited_by': 'دعوة من {{name}} بتاريخ {{day}}',
  'identity.proposal.once_they_can': 'لم تُعيَّن كلمة مرور لحساب {{name}} بعد. ويمكن إسناد الدور عندما تُعيَّن.',
  'identity.proposal.whose_address':
    'من يقرأ بريد هذا العنوان يمكنه التصرف باسم {{name}}. إن لم تكونوا على يقين من أن العنوان يخص هذا الشخص، فاسألوه قبل إسناد الدور.',
  'problem.identity.role_to_nobody': 'لم تُعيَّن كلمة مرور لهذا الحساب بعد: يمكن إسناد الدور عندما تُعيَّن.',
  'tokens.sign_in_again':
    'ليست لحسابكم كلمة مرور. وكي لا ينشئ أحد رمز وصول من متصفح تركتموه مفتوحاً، سجّلوا الدخول من جديد؛ ويمكنكم بعدها إنشاء رمز في غضون الدقائق التالية (عددها {{minutes}}).',
  'tokens.sign_in_again_link': 'تسجيل الدخول من جديد',
  'problem.tokens.sign_in_again':
    'سجّلوا الدخول من جديد أولاً: ليست لحسابكم كلمة مرور، ولا يُنشأ رمز الوصول إلا في الدقائق الأولى بعد تسجيل الدخول (عددها {{minutes}}).',
  'account_mail.token_made.subject': 'أُنشئ رمز وصول لحسابكم',
  'account_mail.token_made.what':
    'بتاريخ {{when}} أُنشئ رمز وصول لحسابكم {{email}}. من لديه هذا الرمز يتصرف باسمكم في حدود الغرض منه إلى أن ينتهي.',
  'account_mail.token_made.not_you':
    'لم تكونوا أنتم من قام بذلك؟ أنهوا رمز الوصول فوراً في «حسابكم»، وأنهوا جلسات دخولكم الأخرى، وأبلغوا أحد المسؤولين عن النظام.',
  'account_mail.program_token_made.subject': 'أنشأتم رمز وصول لبرنامج',
  'account_mail.program_token_made.what':
    'بتاريخ {{when}} أُنشئ من حسابكم {{email}} رمز وصول للبرنامج {{program}}. من لديه هذا الرمز يتصرف باسم هذا البرنامج إلى أن ينتهي.',
  'account_mail.program_token_made.not_you':
    'لم تكونوا أنتم من قام بذلك؟ أنهوا جلسات دخولكم الأخرى في «حسابكم»، واطلبوا فوراً من مسؤول آخر عن النظام إنهاء رمز الوصول.',
  'account_mail.identity_ended_by_operator.subject': 'لم يعد حسابكم يُفتح بتسجيل الدخول الموحد',
  'account_mail.identity_ended_by_operator.what':
    'بتاريخ {{when}} فكّ مشغّل النظام ربط حسابكم {{email}} بـ {{host}}، وأُنهيت جلسات دخولكم. تسجّلون الدخول الآن بكلمة مرور؛ وإن لم تكن لديكم كلمة مرور فستصلكم رسالة أخرى فيها رابط لتعيينها.',
  'account_mail.identity_ended_by_operator.not_you': 'لا تعرفون السبب؟ اسألوا مشغّل النظام.',
  'audit.identity_ended_by_operator': 'فك ربط حساب {{name}} بمزوّد الهوية',
  'audit.sign_in_refused_by_party': 'رفض دخول {{name}} لأن مزوّد الهوية لم يعد يؤكد الانتماء إلى الجهة',
  'cli.unlink_identity.about':
    'يفك ربط حساب بمزوّد تسجيل الدخول الموحد إذا اختفى المزوّد أو تغيّر عنوانه، ويدعو صاحب الحساب إلى تعيين كلمة مرور.',
  'cli.unlink_identity.email': 'عنوان البريد الإلكتروني للحساب',
  'cli.unlink_identity.nobody': 'لا يوجد شخص له حساب صالح للاستعمال بالعنوان {{email}}.',
  'cli.unlink_identity.not_linked': 'الحساب {{email}} غير مرتبط بأي مزوّد هوية.',
  'cli.unlink_identity.done': 'لم يعد حساب {{name}} مرتبطاً بأي مزوّد هوية، وأُنهيت جميع جلسات دخوله.',
  'cli.unlink_identity.invited': 'تُرسل إلى {{email}} مع الرسائل التالية دعوة إلى تعيين كلمة مرور.',
  'cli.unlink_identity.by_password': 'يُسجَّل الدخول بكلمة المرور.',
};
