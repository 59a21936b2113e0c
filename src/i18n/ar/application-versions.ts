/** What an application said each time it was handed in. */
import type { Translated } from '../catalogue.js';
import type { applicationVersions as source } from '../en/application-versions.js';

export const applicationVersions: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'application_versions.title': 'نسخ الطلب',
  'application_versions.lead': 'ما ورد في الطلب كلما قُدّم، أو غيّره تعديل موقّع. ولا تُغيَّر النسخة أبداً.',
  'application_versions.empty': 'لا توجد نسخة بعد: تُحفظ الأولى عند تقديم المذكرة المفاهيمية.',
  'application_versions.before_kept': 'ما قُدّم قبل بدء حفظ النسخ لم يعد معروفاً.',
  'application_versions.link': 'مقارنة النسخ',
  'application_versions.now': 'كما هو محفوظ الآن',
  'application_versions.cause': 'المناسبة',
  'application_versions.part': 'الجزء',
  'application_versions.differ': 'أوجه الاختلاف',
  'application_versions.budget_link': 'أوجه الاختلاف في الميزانية، سطراً سطراً',
  'application_versions.milestone': '{{title}} (الشهر {{month}})',
  'application_versions.indicator': '{{name}} ({{unit}}): من {{baseline}} إلى {{target}}. {{adds}}',
};
