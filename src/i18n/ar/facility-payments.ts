/** Payments on what the facility buys itself: technical assistance and dialogues. */
import type { Translated } from '../catalogue.js';
import type { facilityPayments as source } from '../en/facility-payments.js';

export const facilityPayments: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'document_kind.invoice': 'فاتورة أو كشف تكاليف',
  'payments.gap.invoice': 'الرقم المرجعي للفاتورة أو كشف التكاليف',
  'payments.field.invoiceReference': 'الرقم المرجعي للفاتورة أو كشف التكاليف',
  'payments.field.invoicedCents': 'المبلغ المفوتر أو المصرَّح به تكلفةً',
  'payments.bought.title_new': 'طلب دفع: {{kind}}',
  'payments.bought.figures': 'وضعية أموال هذا العقد',
  'payments.bought.contract': 'العقد',
  'payments.bought.prefinancing_most':
    'التمويل المسبق، {{share}} من العقد على الأكثر (إعداد خاص بهذا النظام، وليس قاعدة قانونية)',
  'payments.bought.invoiced_hint': 'المبلغ الإجمالي لهذه الفاتورة. ويُخصم التمويل المسبق المدفوع تلقائياً.',
  'payments.bought.invoice_hint': 'كما يرد في الوثيقة، مثل INV-2026-041. وتُضاف الوثيقة نفسها بعد حفظ الطلب.',
  'payments.bought.hint.prefinancing': 'أموال قبل أي تسليم. الحد الأقصى الآن {{most}}.',
  'payments.bought.hint.interim': 'ما جرى تسليمه وفوترته حتى الآن. الحد الأقصى الآن {{most}}.',
  'payments.bought.hint.balance':
    'الفاتورة الأخيرة. ويعود إلى الغلاف المالي ما هو متعاقَد عليه ولم يُسحب. الحد الأقصى {{most}}.',
  'payments.new.hindrance.not_delivered': 'يمكن إعداد المسودة الآن، ويُسجَّل الطلب بعد اكتمال التسليم.',
  'payments.bought.saved': 'حُفظ الطلب مسودةً. أضيفوا الفاتورة أدناه ثم قدّموه؛ ويتولى أحد الزملاء تسجيله.',
  'payments.bought.entitled': 'ما يمكن دفعه إجمالاً: المبلغ المفوتر، في حدود العقد',
  'payments.bought.provenance': 'يدفع المرفق ما جرت فوترته وقبوله، في حدود العقد؛ ويُخصم التمويل المسبق أولاً.',
  'payments.bought.money': 'الأموال والمدفوعات',
  'payments.bought.asked': 'المطلوب',
  'payments.bought.none': 'لم يُطلب شيء بعد. تُطلب المدفوعات بعد توقيع العقد.',
  'payments.bought.ask.prefinancing': 'طلب تمويل مسبق',
  'payments.bought.ask.interim': 'طلب دفعة مرحلية',
  'payments.bought.ask.balance': 'طلب الرصيد',
  'payments.bought.statement': 'جميع الالتزامات والمدفوعات، مع كشف الحساب',
  'payments.bought.estimate': 'التكلفة التقديرية',
  'payments.bought.room.technical_assistance': 'المساعدة التقنية',
  'payments.bought.room.dialogue': 'الحوار',
  'payments.bought.money_title': 'أموال العقد',
  'payments.bought.no_money': 'لم تتحرك أي أموال لفائدته بعد. وأول حجز يكون بموجب طلب التمويل الخاص به.',
  'payments.bought.lead': 'المرفق',
  'cases.confirm.along.technical_assistance': 'تُشعَر المساعدة التقنية بذلك وتنتقل تبعاً له.',
  'cases.confirm.along.dialogue': 'يُشعَر الحوار بذلك وينتقل تبعاً له.',
  'refusal.payment_invoice_used': 'يستند طلب دفع آخر إلى هذه الفاتورة.',
  'refusal.balance_before_delivery':
    'يُسجَّل الرصيد بعد اكتمال التسليم: أي بعد تأكيد التسليمات أو انعقاد الاجتماع.',
  'refusal.contract_settled': 'جرت معالجة رصيد هذا العقد: لا يُدفع بموجبه شيء بعد ذلك.',
  'problem.payment.facility_asks': 'الأمانة وحدها تطلب المدفوعات الخاصة بالمساعدة التقنية والحوارات.',
  'problem.payment.workflow_without_facility':
    'النسخة السارية من سير عمل المدفوعات لا تعرف طلبات المرفق: انشروا نسخة تعرفها.',
  'problem.field.payment_without_invoice':
    'لا تُذكر الفاتورة إلا فيما يطلبه المرفق للمساعدة التقنية والحوارات.',
  'fact.actionWaits': 'ما إذا كان الملف ينتظر دفعته الأخيرة',
  'fact.invoiceNamed': 'ما إذا كانت الفاتورة مذكورة',
  'fact.invoicePaid': 'ما إذا كان دفع آخر يستند إلى الفاتورة',
  'fact.moneyOpen': 'ما إذا كانت هناك أموال متعاقَد عليها أو مطلوبة',
};
