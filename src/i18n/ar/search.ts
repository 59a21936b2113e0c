import type { Translated } from '../catalogue.js';
import type { search as source } from '../en/search.js';

export const search: Translated<typeof source> = {
  'search.title': 'البحث',
  'search.title_for': 'البحث: {{q}}',
  'search.lead':
    'الملفات برقمها وعنوانها ومضمونها وأطرافها ورمز البلد، والوثائق بأسمائها، والرسائل بكلماتها. يكفي أول الكلمة، ولا عبرة بالحركات وأشكال الألف.',
  'search.label': 'كلمات البحث',
  'search.submit': 'بحث',
  'search.kinds': 'نوع ما يُبحث عنه',
  'search.kind.all': 'الكل',
  'search.kind.case': 'الملفات',
  'search.kind.document': 'الوثائق',
  'search.kind.message': 'الرسائل',
  'search.more.case': 'كل الملفات التي عُثر عليها',
  'search.more.document': 'كل الوثائق التي عُثر عليها',
  'search.more.message': 'كل الرسائل التي عُثر عليها',
  'search.none':
    'لم يُعثر على شيء. جرّب كلمات أقل، أو أول الكلمة، أو رقم الملف؛ فالبحث لا يشمل إلا ما يجوز لك الاطلاع عليه.',
};
