/** Deadlines in people's own calendars: the page of the links, and what an entry says. */
import type { Translated } from '../catalogue.js';
import type { feeds as source } from '../en/feeds.js';

export const feeds: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'feeds.title': 'المواعيد النهائية في تقويمكم',
  'feeds.lead':
    'رابط يشترك فيه برنامج التقويم لديكم. ويعرض المواعيد التي يحق لكم الاطلاع عليها، ويواكب كل تغيير فيها.',
  'feeds.secret':
    'كل من لديه الرابط يطّلع على ما يعرضه من دون تسجيل الدخول. احتفظوا به لأنفسكم؛ وأنهوه عند الشك.',
  'feeds.none': 'لم تُنشئوا أي رابط بعد.',
  'feeds.caption_zero': 'لا روابط',
  'feeds.caption_one': 'رابط واحد',
  'feeds.caption_two': 'رابطان',
  'feeds.caption_few': '{{count}} روابط',
  'feeds.caption_many': '{{count}} رابطاً',
  'feeds.caption_other': '{{count}} رابط',
  'feeds.name': 'الاسم',
  'feeds.name_hint': 'لاستعمالكم، مثل «الهاتف». وهو اسم التقويم هناك.',
  'feeds.shows': 'ما يعرضه',
  'feeds.shows_mine': 'ما هو مطلوب مني',
  'feeds.shows_organisation': 'ما هو مطلوب من مؤسستي',
  'feeds.shows_country': 'ملفات بلد معيّن',
  'feeds.shows_of_country': 'ملفات {{country}}',
  'feeds.country': 'البلد',
  'feeds.made_at': 'تاريخ الإنشاء',
  'feeds.last_read': 'آخر قراءة',
  'feeds.never_read': 'ليس بعد',
  'feeds.change': 'تغيير',
  'feeds.new': 'إنشاء رابط',
  'feeds.make': 'إنشاء الرابط',
  'feeds.made': 'أُنشئ الرابط. انسخوه الآن: لن يُعرض من جديد.',
  'feeds.your_link': 'الرابط الخاص بكم',
  'feeds.your_link_hint':
    'اختاروا في برنامج التقويم لديكم الاشتراك في تقويم بواسطة عنوانه، وألصقوا هذا الرابط.',
  'feeds.renew': 'رابط جديد',
  'feeds.renew_of': 'رابط جديد: {{name}}',
  'feeds.renew_title': 'هل تريدون إنشاء رابط جديد: {{name}}؟',
  'feeds.renew_what':
    'يتوقف الرابط الحالي عن العمل على الفور. وتشتركون في الرابط الجديد في برنامج التقويم لديكم.',
  'feeds.end': 'إنهاء',
  'feeds.end_of': 'إنهاء الرابط {{name}}',
  'feeds.end_title': 'هل تريدون إنهاء الرابط {{name}}؟',
  'feeds.end_what':
    'لن تجد التقاويم التي تقرؤه شيئاً بعد ذلك. ولا يمكن التراجع عن ذلك؛ ويمكنكم إنشاء رابط آخر.',
  'feeds.ended': 'انتهى الرابط.',
  'feeds.gone': 'لم يعد مستحقاً: {{summary}}',
  'feeds.calendar_name': 'Entente: {{name}}',
  'feeds.entry.summary': '{{reference}}: {{label}}',
  'feeds.entry.stage': 'المرحلة: {{stage}}',
  'feeds.entry.owed_by': 'لدى: {{roles}}',
  'problem.feeds.too_many': 'بلغ عدد روابطكم {{max}}: أنهوا أحدها أولاً.',
  'problem.field.country_not_yours': 'لا يحق لكم متابعة ملفات هذا البلد.',
  'audit.feed_made': 'إنشاء رابط للمواعيد النهائية في تقويم',
  'audit.feed_ended': 'إنهاء رابط للمواعيد النهائية في تقويم',
};
