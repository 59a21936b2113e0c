/** The way to everything that has to do with money. */
import type { Translated } from '../catalogue.js';
import type { money as source } from '../en/money.js';

export const money: Translated<typeof source> = {
  'money.title': 'الأموال',
  'money.lead': 'من الإسناد إلى آخر دفعة، ثم العودة إلى الغلاف المالي.',
  'money.funding_requests': 'طلبات التمويل',
  'money.funding_requests_text': 'ما تطلبه المشاريع المسنَدة، عبر المسار المالي حتى العقد.',
  'money.payment_requests': 'طلبات الدفع',
  'money.payment_requests_text':
    'التمويل المسبق والدفعات المرحلية والأرصدة وعمليات الاسترداد، مع الأيام المتبقية.',
  'money.amendments': 'التعديلات',
  'money.amendments_text': 'ما يتغيّر من أموال ومدة وشركاء بعد توقيع العقد.',
  'money.envelopes': 'الأغلفة المالية',
  'money.envelopes_text': 'المتاح والمحجوز والملتزَم به والمدفوع، حتى كل قيد من قيود دفتر الأستاذ.',
  'money.year_end_text':
    'الالتزامات الواجب توقيع عقودها في أجل أقصاه 31 ديسمبر، والعقود التي لا يُدفع عنها شيء.',
  'money.payment_report': 'آجال الدفع',
  'money.payment_report_text': 'التقرير السنوي عن المدد التي استغرقتها الدفعات وعن حالات التعليق.',
};
