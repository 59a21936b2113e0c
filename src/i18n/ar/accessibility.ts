/** The accessibility statement, after the model of the European Union. */
import type { Translated } from '../catalogue.js';
import type { accessibility as source } from '../en/accessibility.js';

export const accessibility: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'accessibility.title': 'بيان سهولة الوصول',
  'accessibility.lead': 'يسري هذا البيان على صفحات هذا النظام من «إنتانت».',
  'accessibility.status': 'مدى المطابقة',
  'accessibility.status_text':
    'صُممت الصفحات لاستيفاء إرشادات النفاذ إلى محتوى الويب 2.2 بالمستوى AA والمعيار الأوروبي EN 301 549. واختبرها مطوّرو المنتج ووسائل آلية. ولم تفحصها أي جهة مستقلة، ولذلك نقول: إنها مطابقة جزئياً.',
  'accessibility.works': 'ما يمكنكم الاعتماد عليه',
  'accessibility.works.keyboard': 'يمكن إنجاز كل شيء بلوحة المفاتيح وحدها، وموضع التركيز ظاهر دائماً.',
  'accessibility.works.keys':
    'يقود Ctrl+K إلى أي صفحة أو ملف، والمفاتيح المفردة تنقّل في القوائم ويمكن إيقافها في حسابكم.',
  'accessibility.works.scripts': 'تعمل كل الصفحات دون برامج نصية، ما عدا إعداد مفتاح المرور.',
  'accessibility.works.zoom': 'يمكن تكبير النص إلى 400 %، وتُقرأ الصفحات على الهاتف دون تمرير أفقي.',
  'accessibility.works.colours': 'التباين محفوظ في المظهر الفاتح والداكن، ولا يُعبَّر عن شيء باللون وحده.',
  'accessibility.works.pictures': 'إلى جانب كل رسم جدوله.',
  'accessibility.fails': 'ما ليس ميسّراً بعد',
  'accessibility.fails.uploads':
    'الملفات التي رفعها آخرون كالرسائل الممسوحة ضوئياً: لا نغيّرها. اطلبوها بصيغة أخرى.',
  'accessibility.fails.pdf':
    'ملفات PDF التي يصدرها النظام بلا وسوم لقارئات الشاشة؛ والمحتوى نفسه موجود في الصفحة.',
  'accessibility.fails.process':
    'مخططات سير العمل الكبيرة والتقويم الشهري تُمرَّر داخل إطارها؛ وقائمة أو جدول يقول الشيء نفسه.',
  'accessibility.fails.words': 'العناوين والنصوص التي كتبها مقدّمو الطلبات تبقى بلغتها، وهي غير مبيَّنة دائماً.',
  'accessibility.tell': 'أخبرونا',
  'accessibility.tell_text':
    'إذا منعكم شيء من العمل فأخبروا القائمين على هذا النظام بعنوان الصفحة وبما تستعملونه. ويصلكم الرد خلال 15 يوم عمل.',
  'accessibility.enforce': 'إذا لم يرضكم الرد',
  'accessibility.enforce_text':
    'يمكنكم اللجوء إلى الجهة المعنية في بلدكم بسهولة الوصول إلى المواقع العمومية، وإلى أمين المظالم الأوروبي إذا كانت مؤسسة من الاتحاد تدير هذا النظام.',
  'accessibility.made': 'كيف أُعدّ هذا البيان',
  'accessibility.made_text':
    'كُتب في 26 نوفمبر 2026 بعد تقييم ذاتي. ومع كل تغيير في المنتج تُفحص صفحاته بأداة آلية وبلوحة المفاتيح وحدها ودون برامج نصية.',
};
