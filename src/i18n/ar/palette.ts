/** The palette: going to a page, a case or a person from one field. */
import type { Translated } from '../catalogue.js';
import type { palette as source } from '../en/palette.js';

export const palette: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'palette.open': 'الانتقال إلى',
  'palette.key': 'Ctrl+K',
  'palette.title': 'الانتقال إلى صفحة أو ملف أو شخص',
  'palette.label': 'صفحة أو رقم ملف أو عنوان أو اسم',
  'palette.close': 'إغلاق',
  'palette.found': 'ما عُثر عليه',
  'palette.pages': 'الصفحات',
  'palette.cases': 'الملفات',
  'palette.people': 'الأشخاص',
  'palette.user_of': 'حساب، {{organisation}}',
  'palette.contact_of': '{{function}}، {{party}}',
  'palette.count_zero': 'لا نتائج',
  'palette.count_one': 'نتيجة واحدة',
  'palette.count_two': 'نتيجتان',
  'palette.count_few': '{{count}} نتائج',
  'palette.count_many': '{{count}} نتيجة',
  'palette.count_other': '{{count}} نتيجة',
  'palette.none': 'لم يُعثر على شيء. صفحة البحث تشمل الوثائق والرسائل أيضاً.',
  'palette.failed': 'تعذّر الاتصال بالخادم. أعيدوا المحاولة أو استخدموا صفحة البحث.',
  'palette.all': 'البحث في كل شيء',
  'palette.hint': 'الأسهم للاختيار، وEnter للفتح، وCtrl+Enter للفتح في تبويب جديد، وEsc للإغلاق.',
};
