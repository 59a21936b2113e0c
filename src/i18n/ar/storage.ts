/** Files that were found harmful, and what is told of uploads. */
import type { Translated } from '../catalogue.js';
import type { storage as source } from '../en/storage.js';

export const storage: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'problem.field.file_harmful':
    'وجد برنامج كشف الفيروسات محتوى ضاراً في هذا الملف. لم يُقبل الملف، وأُبلغ من يتولى هذا القسم.',
  'problem.scanner_silent':
    'تعذّر حالياً فحص الملفات من الفيروسات، فلا يُقبل أي ملف. حاولوا من جديد بعد بضع دقائق.',
  'cases.trail.file_quarantined': '{{who}}: إرسال ملف تبيّن أنه ضار. لم يُقبل الملف.',
  'notice.what.file_quarantined': 'تبيّن أن ملفاً ضار ولم يُقبل',
  'hears.event.file_quarantined': 'تبيّن أن ملفاً ضار ولم يُقبل',
  'audit.party_file_quarantined': 'إرسال ملف إلى أحد الأطراف، تبيّن أنه ضار فلم يُقبل',
  'audit.quarantined_file_destroyed': 'إتلاف ملف محجور',
  'quarantine.title': 'الملفات المحجورة',
  'quarantine.tile': 'الملفات التي وجدها برنامج كشف الفيروسات ضارة، إلى حين إتلافها',
  'quarantine.lead':
    'أُرسلت هذه الملفات ولم تُقبل. وهي غير مرتبطة بأي ملف عمل ولا يمكن لأحد فتحها هنا؛ أتلفوها حين لا يحتاج إليها أحد في أي تحقيق.',
  'quarantine.none': 'لم يتبيّن أن أي ملف ضار.',
  'quarantine.no_scanner':
    'لا يوجد برنامج مهيّأ لكشف الفيروسات: تُقبل الملفات من دون فحص. يضبط مشغّل النظام ENTENTE_CLAMD.',
  'quarantine.caption_zero': 'لا ملفات',
  'quarantine.caption_one': 'ملف واحد',
  'quarantine.caption_two': 'ملفان',
  'quarantine.caption_few': '{{count}} ملفات',
  'quarantine.caption_many': '{{count}} ملفاً',
  'quarantine.caption_other': '{{count}} ملف',
  'quarantine.file': 'الملف',
  'quarantine.found': 'ما وُجد فيه',
  'quarantine.case': 'الوجهة',
  'quarantine.by': 'المرسِل',
  'quarantine.at': 'التاريخ',
  'quarantine.change': 'تغيير',
  'quarantine.destroy': 'إتلاف',
  'quarantine.destroy_of': 'إتلاف {{name}}',
  'quarantine.destroyed_on': 'أُتلف بتاريخ {{date}}',
  'quarantine.destroy_title': 'هل تريدون إتلاف هذا الملف؟',
  'quarantine.destroy_what':
    'يُحذف المحتوى نهائياً. ويبقى في السجل الاسم والمجموع الاختباري والمرسِل وما وُجد فيه.',
  'quarantine.destroyed': 'أُتلف الملف.',
  'quarantine.stayed':
    'لا تتيح وحدة التخزين حذف الملف حالياً. لا يُسلَّم الملف إلى أي أحد، ويُتلف فور أن تتيح ذلك: تُكرَّر المحاولة كل دقيقة.',
  'quarantine.destroying_since': 'قيد الإتلاف منذ {{at}}: لم تنفّذه وحدة التخزين بعد',
  'audit.quarantined_file_stayed': 'محاولة إتلاف ملف محجور لم تتح وحدة التخزين حذفه',
};
