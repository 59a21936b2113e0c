/** Setting a password by a link, and the mails that bring it. */
import type { Translated } from '../catalogue.js';
import type { signingIn as source } from '../en/signing-in.js';

export const signingIn: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'set_password.forgotten': 'نسيتم كلمة المرور؟',
  'set_password.forgotten_lead':
    'أدخلوا العنوان الذي تسجّلون به الدخول. يُرسل إليه رابط لتعيين كلمة مرور جديدة.',
  'set_password.send': 'إرسال الرابط',
  'set_password.under_way': 'راجعوا بريدكم الإلكتروني',
  'set_password.under_way_lead':
    'إذا كان هذا العنوان مستعملاً لتسجيل الدخول، فثمة رابط في طريقه إليه. ويعمل مرة واحدة خلال ساعة.',
  'set_password.under_way_else':
    'لم يصل شيء؟ ابحثوا في البريد غير المرغوب فيه، أو تحققوا من العنوان، أو اسألوا أحد المسؤولين عن النظام.',
  'set_password.to_sign_in': 'إلى تسجيل الدخول',
  'set_password.title.invitation': 'تعيين كلمة المرور',
  'set_password.title.reset': 'تعيين كلمة مرور جديدة',
  'set_password.for': 'الحساب: {{name}}، عنوان تسجيل الدخول: {{email}}.',
  'set_password.reset_ends':
    'تنتهي بذلك كل جلسات هذا الحساب وكل رموز الوصول الخاصة به. أنشئوا بعدها رموزاً جديدة للبرامج.',
  'set_password.submit': 'تعيين كلمة المرور',
  'set_password.done': 'عُيّنت كلمة المرور. سجّلوا الدخول بها الآن.',
  'set_password.over': 'لم يعد هذا الرابط صالحاً',
  'set_password.over_lead': 'سبق استعماله، أو انقضت مدته، أو أُرسل رابط أحدث منه.',
  'set_password.ask_again': 'طلب رابط جديد',
  'account_mail.invitation.subject': 'حسابكم في Entente',
  'account_mail.invitation.lead':
    'تحية طيبة، {{name}}. أُنشئ لكم حساب. تسجّلون الدخول بالعنوان {{email}}؛ عيّنوا الآن كلمة المرور.',
  'account_mail.invitation.button': 'تعيين كلمة المرور',
  'account_mail.invitation.not_you': 'لم تكونوا تتوقعون هذه الرسالة؟ تجاهلوها إذن: لن يحدث شيء.',
  'account_mail.reset.subject': 'تعيين كلمة مرور جديدة',
  'account_mail.reset.lead':
    'تحية طيبة، {{name}}. ورد طلب كلمة مرور جديدة للعنوان {{email}}. إذا كان منكم، فعيّنوها الآن.',
  'account_mail.reset.button': 'تعيين كلمة مرور جديدة',
  'account_mail.reset.not_you':
    'لم يكن الطلب منكم؟ تجاهلوه إذن: تبقى كلمة المرور كما هي. وإذا تكرر ذلك فأبلغوا أحد المسؤولين عن النظام.',
  'account_mail.ends': 'يعمل الرابط مرة واحدة. مدة صلاحيته: {{time}}.',
  'account_mail.days_zero': 'أقل من يوم',
  'account_mail.days_one': 'يوم واحد',
  'account_mail.days_two': 'يومان',
  'account_mail.days_few': '{{count}} أيام',
  'account_mail.days_many': '{{count}} يوماً',
  'account_mail.days_other': '{{count}} يوم',
  'account_mail.hours_zero': 'أقل من ساعة',
  'account_mail.hours_one': 'ساعة واحدة',
  'account_mail.hours_two': 'ساعتان',
  'account_mail.hours_few': '{{count}} ساعات',
  'account_mail.hours_many': '{{count}} ساعة',
  'account_mail.hours_other': '{{count}} ساعة',
  'account_mail.footer': 'لن يطلب منكم أحد من جانبنا كلمة المرور أبداً، لا بالبريد الإلكتروني ولا بالهاتف.',
  'identity.user.invited': 'لم يعيّن هذا الشخص كلمة مرور بعد ولا يمكنه تسجيل الدخول بها.',
  'identity.user.invite_again': 'إعادة إرسال الدعوة',
  'identity.user.invited_again': 'تُرسل دعوة جديدة إلى {{name}}؛ ولم تعد الدعوة السابقة صالحة.',
  'identity.users.invited': 'تُرسل دعوة إلى {{name}}. أسندوا الأدوار الآن.',
  'problem.identity.has_password': 'سبق أن عيّن هذا الشخص كلمة مرور؛ وإذا نسيها فبإمكانه إعادة تعيينها بنفسه.',
  'audit.invitation_sent': 'إرسال دعوة إلى {{name}} لتعيين كلمة مرور',
  'audit.invitation_again': 'طلب دعوة جديدة لـ {{name}}',
  'audit.password_reset_sent': 'إرسال رابط إلى {{name}} لتعيين كلمة مرور جديدة',
  'audit.password_set': 'تعيين أول كلمة مرور',
  'audit.password_reset': 'تعيين كلمة مرور جديدة عبر رابط',
};
