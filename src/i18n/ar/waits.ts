/** What waits for somebody without being a step of a case, and how they are told. */
import type { Translated } from '../catalogue.js';
import type { waits as source } from '../en/waits.js';

export const waits: Translated<typeof source> = {
  'waits.title': 'مطلوب منكم أيضاً',
  'waits.part.asked_by': 'الجهة الطالبة: {{party}}',
  'waits.part.here': 'الجزء الخاص بكم في انتظاركم: بيّنوا ما يقوم به طرفكم وما يسهم به، ثم وقّعوه.',
  'waits.part.here_sign': 'الجزء الخاص بكم في انتظاركم: كُتب ولم يُوقَّع بعد.',
  'notice.part_asked.headline': 'مطلوب الجزء الخاص بكم',
  'notice.part_asked.text':
    'يذكركم مقدّم الطلب الرئيسي ({{party}}) بصفة مقدّم طلب مشارك في «{{title}}» ({{reference}}) ويطلب الجزء الخاص بكم: ما تقومون به وما تسهمون به وتوقيعكم. ولا يمكن تقديم المذكرة المفاهيمية قبل ذلك.',
  'notice.part_signed.headline': 'جرى توقيع الجزء الخاص بـ: {{party}}',
  'notice.part_signed.text':
    'وقّع مقدّم الطلب المشارك ({{party}}) الجزء الخاص به في «{{title}}» ({{reference}}). ويمكنكم تقديم الطلب بعد توقيع جميع مقدّمي الطلب المشاركين.',
  'notice_kind.part_asked': 'طلب جزء خاص في مسودة',
  'notice_kind.part_signed': 'توقيع مقدّم طلب مشارك الجزء الخاص به',
  'hears.who.co_applicants': 'من يتصرف باسم مقدّمي الطلب المشاركين المطلوب منهم ذلك',
  'notice.contested.headline': 'تفيد الجهة المستفيدة بوجود نقص',
  'notice.contested.text':
    'في «{{title}}» ({{reference}})، تفيد الجهة المستفيدة بوجود نقص؛ وأسبابها واردة في الملف. صحّحوا الأمر وسجّلوا التسليم من جديد، ثم اطلبوا التأكيد مرة أخرى.',
  'notice_kind.contested': 'إفادة الجهة المستفيدة بوجود نقص',
  'hears.when.answered_no': 'ورود ردّ بالرفض وعودة الملف فوراً',
  'hears.when.answered_no_into': 'ورود ردّ بالرفض وعودة الملف فوراً إلى: {{stages}}',
  'waits.dispute.mend': 'تصحيح ما هو متنازع عليه وتسجيله من جديد',
  'waits.dispute.ask_again': 'طلب التأكيد من جديد',
  'waits.dispute.disputed': 'متنازع عليه: {{deliveries}}',
  'waits.dispute.recorded': 'كانت الجهة المستفيدة قد أفادت بوجود نقص',
  'assistance.dispute.title': 'ما تعترض عليه الجهة المستفيدة',
  'assistance.dispute.secretariat':
    'متنازع عليه: {{deliveries}}. صحّحوا الأمر وسجّلوا التسليم من جديد، ثم اطلبوا التأكيد مرة أخرى.',
  'assistance.dispute.with_facility':
    'الملف لدى المرفق. متنازع عليه: {{deliveries}}؛ ويُعاد التسليم أو يُبتّ في الأمر.',
  'assistance.dispute.with_secretariat':
    'الملف لدى الأمانة. متنازع عليه: {{deliveries}}؛ ويُعاد التسليم أو يُبتّ في الأمر.',
  'assistance.foreword.contest':
    'رددتم بشأن كل التسليمات واعترضتم على: {{deliveries}}. اضغطوا الآن على «{{step}}»: يعود الملف بعدها إلى المرفق الذي يعيد التسليم.',
  'assistance.foreword.confirm_all': 'أكدتم كل التسليمات. اضغطوا الآن على «{{step}}».',
  'assistance.foreword.answered': 'ورد ردّكم؛ ويتولى المرفق ما بعد ذلك.',
  'assistance.foreword.disputed': 'اعترضتم على: {{deliveries}}. الملف لدى المرفق: يعيد التسليم ثم يسألكم.',
  'notice.bank_proposed.headline': 'حساب مصرفي ينتظر التأكيد: {{title}}',
  'notice.bank_proposed.text':
    'اقتُرح حساب مصرفي لـ {{title}} وهو في انتظار شخص ثانٍ. قارنوه بوثيقة الإثبات ثم أكدوه أو ارفضوه: لا يُدفع إليه شيء قبل ذلك.',
  'notice.bank_confirmed.headline': 'حساب مصرفي مؤكَّد: {{title}}',
  'notice.bank_confirmed.text':
    'أُكّد الحساب المصرفي الذي اقترحتموه لـ {{title}}. وتُوجَّه إليه الدفعات من الآن فصاعداً.',
  'notice.bank_refused.headline': 'حساب مصرفي مرفوض: {{title}}',
  'notice.bank_refused.text':
    'رُفض الحساب المصرفي الذي اقترحتموه لـ {{title}}. وترد الأسباب في صفحته؛ ويمكنكم اقتراح حساب آخر.',
  'notice_kind.bank_proposed': 'حساب مصرفي في انتظار شخص ثانٍ',
  'notice_kind.bank_confirmed': 'تأكيد الحساب المصرفي المقترح',
  'notice_kind.bank_refused': 'رفض الحساب المصرفي المقترح',
  'hears.when.bank_proposed': 'اقتراح حساب مصرفي',
  'hears.when.bank_confirmed': 'تأكيد حساب مصرفي',
  'hears.when.bank_refused': 'رفض حساب مصرفي',
  'hears.who.bank_confirmers': 'المُعِدّون الماليون والمتحقِّقون الماليون والآمرون بالصرف، دون من اقترحه',
  'hears.who.bank_proposer': 'من اقترحه',
  'waits.bank.about': 'الحساب المصرفي',
  'waits.bank.confirm': 'تأكيده أو رفضه',
  'waits.bank.by': 'صاحب الاقتراح: {{name}}',
  'waits.invitation.answer': 'الرد على الدعوة',
  'waits.invitation.meeting': 'اجتماع بتاريخ {{day}}',
  'waits.invitation.here': 'أنتم مدعوون إلى هذا الاجتماع: أفيدونا بما إذا كنتم ستحضرون.',
  'waits.invitation.here_by':
    'أنتم مدعوون إلى هذا الاجتماع: أفيدونا في أجل أقصاه {{day}} بما إذا كنتم ستحضرون.',
  'waits.invitation.change': 'تغيير ردّكم',
  'waits.follow_up.given': 'مهمة مترتبة على الاجتماع',
  'waits.follow_up.label': 'المهمة: {{title}}',
  'waits.invitation.answered': 'ردّكم: {{answer}}.',
  'waits.silence.yes': 'يُعدّ السكوت عدم اعتراض',
  'waits.silence.no': 'يُعدّ السكوت رفضاً',
  'waits.silence.abstain': 'يُعدّ السكوت امتناعاً',
  'notice.silence.yes': 'إذا لم يرد جواب حتى ذلك الحين، عُدّ السكوت عدم اعتراض.',
  'notice.silence.no': 'إذا لم يرد جواب حتى ذلك الحين، عُدّ السكوت رفضاً.',
  'notice.silence.abstain': 'إذا لم يرد جواب حتى ذلك الحين، عُدّ السكوت امتناعاً.',
  'notice.assess.headline': 'عُيّنتم لتقييم طلب',
  'notice.assess.text':
    'عُيّنتم لتقييم «{{title}}» ({{reference}}). قدّموا أولاً إقرار المصالح؛ ثم ضعوا الدرجات في بطاقة التقييم الخاصة بكم وسلّموها.',
  'notice_kind.assess': 'التعيين لتقييم طلب',
  'hears.who.named_assessor': 'من جرى تعيينه',
};
