/** The proof of the ledger and the end of the financial year. */
import type { Translated } from '../catalogue.js';
import type { ledger as source } from '../en/ledger.js';

export const ledger: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'notice.ledger_fault.headline': 'حسابات دفتر الأستاذ غير متوازنة',
  'notice.ledger_fault.text_zero':
    'قارن التحقق الليلي الأرصدة بالقيود ولم يجد أي فرق. ويبيّن دليل الإجراءات «The ledger does not add up» ما يجب فعله؛ وإلى ذلك الحين لا توقّعوا شيئاً على الأغلفة المالية المعنية.',
  'notice.ledger_fault.text_one':
    'قارن التحقق الليلي الأرصدة بالقيود ووجد فرقاً واحداً. ويبيّن دليل الإجراءات «The ledger does not add up» ما يجب فعله؛ وإلى ذلك الحين لا توقّعوا شيئاً على الغلاف المالي المعني.',
  'notice.ledger_fault.text_two':
    'قارن التحقق الليلي الأرصدة بالقيود ووجد فرقين. ويبيّن دليل الإجراءات «The ledger does not add up» ما يجب فعله؛ وإلى ذلك الحين لا توقّعوا شيئاً على الأغلفة المالية المعنية.',
  'notice.ledger_fault.text_few':
    'قارن التحقق الليلي الأرصدة بالقيود ووجد {{count}} فروق. ويبيّن دليل الإجراءات «The ledger does not add up» ما يجب فعله؛ وإلى ذلك الحين لا توقّعوا شيئاً على الأغلفة المالية المعنية.',
  'notice.ledger_fault.text_many':
    'قارن التحقق الليلي الأرصدة بالقيود ووجد {{count}} فرقاً. ويبيّن دليل الإجراءات «The ledger does not add up» ما يجب فعله؛ وإلى ذلك الحين لا توقّعوا شيئاً على الأغلفة المالية المعنية.',
  'notice.ledger_fault.text_other':
    'قارن التحقق الليلي الأرصدة بالقيود ووجد {{count}} فرق. ويبيّن دليل الإجراءات «The ledger does not add up» ما يجب فعله؛ وإلى ذلك الحين لا توقّعوا شيئاً على الأغلفة المالية المعنية.',
  'notice.year_end.headline': 'التزامات يجب توقيع عقودها في أجل أقصاه {{until}}',
  'notice.year_end.text_zero':
    'لا يوجد أي التزام ميزانية من دون عقد (المبلغ: {{amount}}). وما لا يُوقَّع في أجل أقصاه {{until}} يُعاد إلى الغلاف المالي.',
  'notice.year_end.text_one':
    'يوجد التزام ميزانية واحد بمبلغ {{amount}} لم يُبرم عقده بعد. وما لا يُوقَّع في أجل أقصاه {{until}} يُعاد إلى الغلاف المالي.',
  'notice.year_end.text_two':
    'يوجد التزاما ميزانية بمبلغ إجمالي قدره {{amount}} لم يُبرم عقداهما بعد. وما لا يُوقَّع في أجل أقصاه {{until}} يُعاد إلى الغلاف المالي.',
  'notice.year_end.text_few':
    'توجد {{count}} التزامات ميزانية بمبلغ إجمالي قدره {{amount}} لم تُبرم عقودها بعد. وما لا يُوقَّع في أجل أقصاه {{until}} يُعاد إلى الأغلفة المالية.',
  'notice.year_end.text_many':
    'يوجد {{count}} التزام ميزانية بمبلغ إجمالي قدره {{amount}} لم تُبرم عقودها بعد. وما لا يُوقَّع في أجل أقصاه {{until}} يُعاد إلى الأغلفة المالية.',
  'notice.year_end.text_other':
    'يوجد {{count}} التزام ميزانية بمبلغ إجمالي قدره {{amount}} لم تُبرم عقودها بعد. وما لا يُوقَّع في أجل أقصاه {{until}} يُعاد إلى الأغلفة المالية.',
  'notice.year_over.headline': 'التزامات لم تُوقَّع عقودها حتى {{until}}',
  'notice.year_over.text_zero':
    'لم يبقَ حتى {{until}} أي التزام ميزانية من دون عقد (المبلغ: {{amount}}). ويتولى الآمر بالصرف إعادة ما يتبقى إلى الغلاف المالي بعد معاينته.',
  'notice.year_over.text_one':
    'لم يُبرم حتى {{until}} عقد التزام ميزانية واحد بمبلغ {{amount}}. ويتولى الآمر بالصرف إعادته إلى الغلاف المالي بعد معاينته.',
  'notice.year_over.text_two':
    'لم يُبرم حتى {{until}} عقدا التزامَي ميزانية بمبلغ إجمالي قدره {{amount}}. ويتولى الآمر بالصرف إعادتهما إلى الغلاف المالي بعد معاينتهما.',
  'notice.year_over.text_few':
    'لم تُبرم حتى {{until}} عقود {{count}} التزامات ميزانية بمبلغ إجمالي قدره {{amount}}. ويتولى الآمر بالصرف إعادتها إلى الأغلفة المالية بعد معاينتها.',
  'notice.year_over.text_many':
    'لم تُبرم حتى {{until}} عقود {{count}} التزام ميزانية بمبلغ إجمالي قدره {{amount}}. ويتولى الآمر بالصرف إعادتها إلى الأغلفة المالية بعد معاينتها.',
  'notice.year_over.text_other':
    'لم تُبرم حتى {{until}} عقود {{count}} التزام ميزانية بمبلغ إجمالي قدره {{amount}}. ويتولى الآمر بالصرف إعادتها إلى الأغلفة المالية بعد معاينتها.',
  'cli.ledger.about':
    'يُثبت أن أرصدة الأغلفة المالية والمشاريع والدفعات تساوي مجموع قيود دفتر الأستاذ في كل لحظة.',
  'cli.ledger.proven':
    'الحسابات متوازنة: القيود {{entries}}، الأغلفة المالية {{envelopes}}، المشاريع {{actions}}.',
  'cli.ledger.faulty': 'الحسابات غير متوازنة؛ عدد الفروق {{count}}:',
  'cli.ledger.fault.balance_differs':
    '{{of}} {{id}}: الحساب {{account}} مسجّل بقيمة {{kept}}، والقيود تعطي {{derived}}',
  'cli.ledger.fault.went_negative':
    '{{of}} {{id}}: كان الحساب {{account}} بقيمة {{derived}} بعد القيد {{number}}',
  'cli.ledger.fault.numbers_differ':
    '{{of}} {{id}}: عدد القيود المحتسبة {{number}}، والموجود منها {{entries}}',
  'cli.ledger.fault.record_differs':
    '{{of}} {{id}}: الحركات الواردة في السجل غير تلك الواردة في دفتر الأستاذ',
  'cli.ledger.fault.not_recorded':
    '{{of}} {{id}}: قيود لا تذكر أي حدث من السجل، عددها {{entries}}، وأولها القيد {{number}}',
  'cli.ledger.fault.transfer_differs': '{{of}} {{id}}: خرج {{kept}} ودخل {{derived}}',
  'ledger.of.envelope': 'الغلاف المالي',
  'ledger.of.action': 'المشروع',
  'ledger.of.payment': 'الدفعة',
  'ledger.of.event': 'الحدث',
  'ledger.of.change': 'التغيير',
};
