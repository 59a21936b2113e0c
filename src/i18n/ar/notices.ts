/** What people are told: in the inbox and by mail. */
import type { Translated } from '../catalogue.js';
import type { notices as source } from '../en/notices.js';

export const notices: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'notice.task_opened.headline': 'في انتظاركم: {{ask}}',
  'notice.task_opened.text': 'الملف «{{title}}» ({{reference}}) في انتظاركم: {{ask}}.',
  'notice.task_reassigned.headline': 'أُسند إليكم: {{ask}}',
  'notice.task_reassigned.text':
    'أُسند إليكم عمل يخص «{{title}}» ({{reference}}): {{ask}}. وترد الأسباب في الملف.',
  'notice.dates_moved.headline': 'تاريخ جديد: {{ask}}',
  'notice.dates_moved.text':
    'تغيّر أحد تقاويم العمل، وتغيّر معه الموعد النهائي للمطلوب منكم بشأن «{{title}}» ({{reference}}): {{ask}}. ويرد السبب في الملف.',
  'notice.moved.headline': 'المرحلة الحالية: {{stage}}',
  'notice.moved.text': 'انتقل الملف «{{title}}» ({{reference}}) إلى مرحلة جديدة: {{stage}}.',
  'notice.awarded.headline': 'صدر قرار الإسناد',
  'notice.awarded.text': 'صدر قرار الإسناد بشأن «{{title}}» ({{reference}}). المرحلة التالية: {{stage}}.',
  'notice.refused.headline': 'لم يُقبل: {{stage}}',
  'notice.refused.text': 'لم يُقبل الملف «{{title}}» ({{reference}}): {{stage}}. وترد الأسباب في الملف.',
  'notice.ended.headline': 'انتهى: {{stage}}',
  'notice.ended.text': 'انتهى الملف «{{title}}» ({{reference}}): {{stage}}.',
  'notice.visa_given.headline': '{{visa}}: {{answer}}',
  'notice.visa_given.text': 'ورد ردّ بشأن «{{title}}» ({{reference}}): {{visa}}، {{answer}}.',
  'notice.watched.headline': '{{what}}',
  'notice.watched.text': 'في الملف «{{title}}» ({{reference}}) الذي تتابعونه: {{what}}.',
  'notice.what.case_edited': 'تحرير المحتوى',
  'notice.what.case_migrated': 'مواصلة الملف وفق نسخة أخرى من سير العمل',
  'notice.what.tasks_reassigned': 'إسناد العمل إلى شخص آخر',
  'notice.what.clocks_recalculated': 'تغيّر موعد نهائي بسبب تغيّر تقويم',
  'notice.what.document_added': 'إضافة وثيقة',
  'notice.what.document_removed': 'سحب وثيقة',
  'notice.reminder_before.headline': 'الموعد النهائي قريب: {{ask}}',
  'notice.reminder_before.text': 'لا يزال الملف «{{title}}» ({{reference}}) في انتظاركم: {{ask}}.',
  'notice.reminder_on.headline': 'حلّ الموعد النهائي: {{ask}}',
  'notice.reminder_on.text': 'حلّ الموعد النهائي للملف «{{title}}» ({{reference}}) وهو في انتظاركم: {{ask}}.',
  'notice.reminder_after.headline': 'متأخر: {{ask}}',
  'notice.reminder_after.text': 'الملف «{{title}}» ({{reference}}) متأخر وهو في انتظاركم: {{ask}}.',
  'notice.reminder_head.headline': 'لعنايتكم: {{ask}}',
  'notice.reminder_head.text': 'الملف «{{title}}» ({{reference}}) ينتظر في وحدتكم: {{ask}}.',
  'notice.reminder_nobody.headline': 'لا أحد يمكن الطلب منه: {{ask}}',
  'notice.reminder_nobody.text': 'الملف «{{title}}» ({{reference}}) ينتظر، وليس لأحد الدور المطلوب: {{ask}}.',
  'notice.task_unattended.headline': 'لعنايتكم: {{ask}}',
  'notice.task_unattended.text':
    'الملف «{{title}}» ({{reference}}) ينتظر: {{ask}}. ومن يمكنه القيام بذلك في حالة غياب، ولا أحد ينوب.',
  'notice.absence_set.headline': 'أنتم في حالة غياب من {{from}} إلى {{until}}',
  'notice.absence_set.text':
    'سجّل أحد الزملاء أنكم في حالة غياب من {{from}} إلى {{until}}. ويمكنكم تغيير هذا الغياب أو إنهاؤه.',
  'notice.absence_ended.headline': 'انتهى غيابكم',
  'notice.absence_ended.text':
    'أنهى أحد الزملاء غيابكم الذي كان مقرراً من {{from}} إلى {{until}}: يُعرض عليكم العمل من جديد.',
  'notice.stand_in_ended.headline': 'انتهت نيابتكم عن {{person}}',
  'notice.stand_in_ended.text': 'لم تعودوا تنوبون عن {{person}}. وما قمتم به نيابةً يبقى قائماً، مع الاسمين.',
  'notice.assistant_named.headline': 'عُيّنتم لمساعدة {{person}}',
  'notice.assistant_named.text': 'أصبح بإمكانكم تسجيل غياب {{person}} وتغييره وإنهاؤه، وتحديد من ينوب.',
  'notice.stand_in.headline': 'تنوبون عن {{person}} من {{from}} إلى {{until}}',
  'notice.stand_in.text_zero':
    'تنوبون عن {{person}} من {{from}} إلى {{until}}. ولا شيء ينتظر حالياً في إطار هذه الأدوار.',
  'notice.stand_in.text_one':
    'تنوبون عن {{person}} من {{from}} إلى {{until}}. ومهمة واحدة تنتظر حالياً في إطار هذه الأدوار.',
  'notice.stand_in.text_two':
    'تنوبون عن {{person}} من {{from}} إلى {{until}}. ومهمتان تنتظران حالياً في إطار هذه الأدوار.',
  'notice.stand_in.text_few':
    'تنوبون عن {{person}} من {{from}} إلى {{until}}. و{{count}} مهام تنتظر حالياً في إطار هذه الأدوار.',
  'notice.stand_in.text_many':
    'تنوبون عن {{person}} من {{from}} إلى {{until}}. و{{count}} مهمة تنتظر حالياً في إطار هذه الأدوار.',
  'notice.stand_in.text_other':
    'تنوبون عن {{person}} من {{from}} إلى {{until}}. و{{count}} مهمة تنتظر حالياً في إطار هذه الأدوار.',
  'notice.answer.yes': 'نعم',
  'notice.answer.no': 'لا',
  'notice.answer.abstain': 'امتناع',
  'notice.by.facility': 'المرفق',
  'notice.by.system': 'النظام',
  'notice.by.erased': 'مستخدم سابق',
  'notice.by.for': '{{name}} نيابةً عن {{behalf}}',
  'mail.subject': '{{reference}}: {{headline}}',
  'mail.headline_due': '{{headline}} (الموعد النهائي: {{day}})',
  'mail.subject_for': '{{reference}} (نيابةً عن {{name}}): {{headline}}',
  'mail.for': 'تتلقون هذه الرسالة لأنكم تنوبون عن {{name}}.',
  'mail.who': 'من: {{who}}',
  'mail.due': 'الموعد النهائي: {{due}}',
  'mail.clock': 'المهلة: {{clock}}',
  'mail.open': 'فتح الملف',
  'mail.open_no_case': 'فتح الصفحة',
  'mail.footer_no_case':
    'تتلقون هذه الرسالة لأنها تعنيكم أو تعني ما تتولّونه. وهي موجودة أيضاً في صندوق الوارد.',
  'mail.footer': 'تتلقون هذه الرسالة لأنكم تشاركون في هذا الملف. وهي موجودة أيضاً في صندوق الوارد.',
  'mail.footer_reply': 'إذا رددتم على هذه الرسالة، فإن ردّكم يصل إلى: {{name}}.',
  'mail.footer_no_reply': 'لا يقرأ أحد الردود على هذه الرسالة؛ اكتبوا في الملف بدلاً من ذلك.',
  'mail.footer_choose':
    'تختارون الرسائل التي تصلكم بالبريد الإلكتروني وأوقاتها في صفحة «الإشعارات» من حسابكم.',
};
