/** The parts of a file, each with an address of its own, and the print view. */
import type { Translated } from '../catalogue.js';
import type { caseTabs as source } from '../en/case-tabs.js';

export const caseTabs: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'case_tabs.all': 'أجزاء الملف',
  'case_tabs.whole': 'الملف كاملاً',
  'case_tabs.facts': 'المعطيات',
  'case_tabs.application': 'الطلب',
  'case_tabs.budget': 'الميزانية',
  'case_tabs.documents': 'الوثائق',
  'case_tabs.people': 'الأشخاص',
  'case_tabs.trail': 'السجل',
  'case_tabs.title': '{{file}}: {{tab}}',
  'case_tabs.print': 'نسخة للطباعة',
  'case_tabs.print_lead': 'الملف كاملاً، بلا أزرار ولا استمارات. اطبعوه من المتصفح أو احفظوه بصيغة PDF.',
  'case_tabs.back': 'العودة إلى الملف',
  'case_tabs.now': 'لدى مَن هو الآن',
  'case_tabs.nobody': 'لا يُطلب من أحد التصرف حالياً.',
  'case_tabs.acted': 'مَن تصرّف فيه',
  'case_tabs.none_acted': 'لم يتصرف فيه أحد بعد.',
  'case_tabs.person': 'الشخص',
  'case_tabs.last': 'آخر إجراء',
  'case_tabs.acts': 'الإجراءات',
};
