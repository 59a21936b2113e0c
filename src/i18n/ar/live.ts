import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'حُدّث الملف. المرحلة: {{stage}}.',
  'live.moved': 'تقدّم هذا الملف.',
  'live.show': 'عرضه',
  'live.looking': 'يطّلع أيضاً على هذا الملف: {{names}}.',
  'live.writing': 'يكتب فيه الآن: {{names}}.',
  'live.account.title': 'ظهوركم للآخرين',
  'live.account.shown': 'إظهار أنني أطّلع على ملف',
  'live.account.hint':
    'داخل المرفق يرى ذلك الزملاء، وخارجه أفراد مؤسستكم. لا يُحتفظ به أكثر من دقيقة. إذا أوقفتموه فلن تُبلَّغوا أنتم أيضاً بوجود الآخرين.',
  'live.account.saved': 'تم الحفظ.',
};
