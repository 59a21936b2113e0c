import type { Translated } from '../catalogue.js';
import type { drafts as en } from '../en/drafts.js';

export const drafts: Translated<typeof en> = {
  'drafts.state.offline':
    'لا يوجد اتصال. احتُفظ بما كتبتموه في هذا المتصفح عند {{at}}، وسيُرسَل فور عودة الاتصال.',
  'drafts.state.signed_out':
    'احتُفظ بما كتبتموه في هذا المتصفح عند {{at}} ولم يُرسَل: خرجتم من حسابكم أو أصبحت هذه الصفحة قديمة. سجّلوا الدخول وافتحوها من جديد.',
  'drafts.state.sent': 'أُرسل ما كتبتموه دون اتصال.',
  'drafts.state.conflict': 'لم يُرسَل: غيّرت نافذة أخرى لكم الجزء نفسه. ما كتبتموه محفوظ في هذا المتصفح.',
  'drafts.state.again': 'احتُفظ به. غيّرت نافذة أخرى لكم قائمة في هذه الاستمارة: أعيدوا تحميل الصفحة لرؤيتها.',
  'drafts.state.see_both': 'عرض النسختين',
  'drafts.count': 'الكلمات: {{words}}. الأحرف: {{characters}} من {{most}}.',
  'drafts.count_over': 'تجاوز الحد بـ {{over}}.',
  'drafts.taken_title': 'حفظ شخص آخر في هذه الأثناء',
  'drafts.taken': 'أُدرج في الاستمارة إلى جانب ما كتبتموه: {{fields}}.',
  'drafts.saved_with': 'تم الحفظ. كان شخص آخر قد غيّر في هذه الأثناء ما يلي، ويبقى كما هو: {{fields}}.',
  'drafts.clash.title': 'نسختان',
  'drafts.clash.saved_title': 'حفظ شخص آخر أثناء كتابتكم',
  'drafts.clash.window_title': 'غيّرتم الجزء نفسه في نافذة أخرى أو على جهاز آخر',
  'drafts.clash.lead': 'لم يضع شيء. اختاروا لكل جزء أدناه ثم احفظوا.',
  'drafts.clash.taken': 'تغيّر من الجانب الآخر وحده وأُدرج: {{fields}}.',
  'drafts.clash.saved': 'المحفوظ الآن',
  'drafts.clash.window': 'من النافذة الأخرى',
  'drafts.clash.yours': 'ما كتبتموه',
  'drafts.clash.take_theirs': 'اعتماد هذه النسخة',
  'drafts.clash.take_mine': 'اعتماد نسختي',
  'drafts.clash.take_both': 'اعتماد النص أدناه',
  'drafts.clash.take_both_lists': 'اعتماد أسطر النسختين',
  'drafts.clash.both': 'النصان معاً لدمجهما',
  'drafts.clash.empty': '(فارغ)',
  'drafts.clash.choose': 'اختاروا نسخة.',
  'drafts.clash.save': 'حفظ ما اخترته',
  'drafts.clash.go_on': 'مواصلة الكتابة بما اخترته',
};
