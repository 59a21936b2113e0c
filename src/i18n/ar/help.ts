/** Help where it is needed: what newcomers misread. */
import type { Translated } from '../catalogue.js';
import type { help as source } from '../en/help.js';

export const help: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'help.words': 'معاني هذه المصطلحات',
  'help.grant':
    'ما يُطلب من الاتحاد الأوروبي دفعه. ولنسبة مساهمته من التكلفة الإجمالية حدّ يُحسب بدقة السنت؛ وتُظهر صفحة الميزانية نسبة مشروعكم.',
  'help.total':
    'كل ما يكلّفه المشروع، بما فيه مساهمتكم الذاتية. ويساوي مجموع بنود الميزانية هذا المبلغ تماماً.',
  'help.indirect':
    'التكاليف غير المباشرة نفقات عامة لا يتسبب بها نشاط بعينه، كالإيجار أو الإدارة. ولها باب خاص بها وتُقارن بالتكاليف المباشرة.',
  'help.paused': 'ما دامت المهلة متوقفة لا تُحسب أيامها. وعند انتهاء التوقف يُستأنف احتساب ما تبقى منها.',
};
