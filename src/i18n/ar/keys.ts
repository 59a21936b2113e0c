/** Keys that do something on every page and in lists. */
import type { Translated } from '../catalogue.js';
import type { keys as source } from '../en/keys.js';

export const keys: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'keys.title': 'مفاتيح لوحة المفاتيح',
  'keys.lead':
    'ما يمكن فعله بمفتاح أو مفتاحين، في كل صفحة وفي القوائم. ولا يحدث شيء من ذلك أثناء الكتابة في حقل.',
  'keys.here': 'المفاتيح في هذه الصفحة',
  'keys.are_on': 'المفاتيح المفردة مفعّلة.',
  'keys.are_off': 'المفاتيح المفردة موقوفة، ويبقى Ctrl+K عاملاً.',
  'keys.change': 'تغيير ذلك في حسابكم',
  'keys.everywhere': 'في كل مكان',
  'keys.lists': 'في القوائم',
  'keys.go': 'الانتقال إلى صفحة',
  'keys.then': 'ثم',
  'keys.palette': 'الانتقال إلى صفحة أو ملف أو شخص',
  'keys.search': 'إلى حقل البحث',
  'keys.help': 'عرض هذه المفاتيح',
  'keys.next': 'الصف التالي',
  'keys.previous': 'الصف السابق',
  'keys.open': 'فتح الصف، وكذلك Enter',
  'keys.choose': 'تأشير الصف أو إزالة التأشير',
  'keys.chosen': 'تم التأشير',
  'keys.not_chosen': 'أُزيل التأشير',
  'keys.link': 'ما المفاتيح المتاحة',
  'keys.account.on': 'المفاتيح المفردة تنقّل في القوائم وإلى الصفحات',
  'keys.account.hint':
    'أوقفوها إن كنتم تخاطبون جهازكم بالصوت أو تضغطون المفاتيح سهواً. ويبقى Ctrl+K. يسري ذلك على حسابكم في كل جهاز.',
  'keys.account.are_on': 'المفاتيح المفردة مفعّلة.',
  'keys.account.are_off': 'المفاتيح المفردة موقوفة.',
};
