/** What stands on the home page of each audience beside what waits. */
import type { Translated } from '../catalogue.js';
import type { desk as source } from '../en/desk.js';

export const desk: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'desk.waiting.whose': 'عمل مَن',
  'desk.waiting.me': 'لي',
  'desk.waiting.lent': 'المفوَّض إليّ',
  'desk.waiting.team': 'لدى زملائي',
  'desk.waiting.tab': '{{name}} ({{count}})',
  'desk.waiting.lent_none':
    'لا شيء ينتظر مما فُوِّض إليكم. عندما يغيب أحد الزملاء ويفوّض إليكم دوراً، يظهر عمله هنا.',
  'desk.waiting.lent_link': 'الغيابات والتفويضات',
  'desk.waiting.team_none': 'لا شيء ينتظر لدى زملائكم حالياً.',
  'desk.waiting.team_lead': 'ما على آخرين في مؤسستكم أن يقرروه. يمكنكم الاطلاع على كل ملف.',
  'desk.waiting.team_more': 'كل ما ينتظر لدى زملائي',
  'desk.waiting.with': 'لدى: {{who}}',
  'desk.money.title': 'الأموال المتبقية',
  'desk.money.lead': 'لمشاريعكم المتعاقد عليها: ما اتُّفق عليه، وما دُفع، وما لا يزال بإمكانكم طلبه.',
  'desk.money.none': 'لا يوجد بعد عقد لأي من مشاريعكم. بعد توقيع العقد تظهر أمواله هنا.',
  'desk.money.agreed': 'المتعاقد عليه',
  'desk.money.paid': 'المدفوع',
  'desk.money.ordered': 'منه المأمور بصرفه: {{money}}',
  'desk.money.left': 'المتبقي',
  'desk.money.all': 'طلبات الدفع',
  'desk.requests.title': 'الطلبات والاجتماعات التي تخص {{country}}',
  'desk.requests.none':
    'لا يشارك بلدكم حالياً في أي مساعدة تقنية أو اجتماع. يمكنكم طلب خبراء أو تدريب أو معدات.',
  'desk.requests.ask': 'طلب مساعدة تقنية',
  'desk.record.title': 'هل السجل سليم؟',
  'desk.record.holds': 'لم يجد آخر تحقق أي خلل.',
  'desk.record.fails': 'وجد آخر تحقق خللاً. اطّلعوا عليه الآن.',
  'desk.record.not_yet':
    'لم يُتحقق من شيء بعد: يجري ذلك كل ليلة. وحتى ذلك الحين يمكنكم تصدير السجل والتحقق منه بأنفسكم.',
  'desk.record.link': 'كيف يُتحقق منه، والتصدير',
};
