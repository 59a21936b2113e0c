import type { Translated } from '../catalogue.js';
import type { live as en } from '../en/live.js';

export const live: Translated<typeof en> = {
  'live.updated': 'حُدّث الملف. المرحلة: {{stage}}.',
  'live.moved': 'تقدّم هذا الملف.',
  'live.show': 'عرضه',
};
