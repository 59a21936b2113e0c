/** When running cases are decided, as far as history tells. */
import type { Translated } from '../catalogue.js';
import type { forecasts as source } from '../en/forecasts.js';

export const forecasts: Translated<typeof source> = {
  'forecasts.expected': 'القرار المتوقع',
  'forecasts.half': 'البتّ في نصف هذه الملفات بحلول',
  'forecasts.most': 'البتّ في تسعة من كل عشرة بحلول',
  'forecasts.most_unknown': 'يتعذر تحديده: ملفات كثيرة تستغرق مدة أطول من كل ما انتهى منها',
  'forecasts.learned':
    'استناداً إلى حالات بقاء سابقة لا يقل عددها عن {{cases}} في كل مرحلة من المراحل المتبقية.',
  'forecasts.how': 'مدى دقة هذه التواريخ',
  'forecasts.range':
    'يُتوقع صدور القرار بين {{half}} و{{most}}، بالنظر إلى المدة التي استغرقتها ملفات مماثلة.',
  'forecasts.around': 'يُتوقع صدور القرار في حدود {{half}}، بالنظر إلى المدة التي استغرقتها ملفات مماثلة.',
  'forecasts.from':
    'يُتوقع صدور القرار بتاريخ {{half}} أو بعده، بالنظر إلى المدة التي استغرقتها ملفات مماثلة.',
  'forecasts.no_promise': 'هذا تقدير، وليس وعداً ولا مهلة.',
  'forecasts.refused.few_cases':
    'لا تاريخ بعد: عدد حالات البقاء السابقة المعروفة في إحدى المراحل المتبقية {{cases}}، والحد الأدنى المطلوب {{needed}}.',
  'forecasts.refused.outlasted': 'لا تاريخ: بقي الملف هنا مدة أطول مما بقيته الملفات الأخرى كلها تقريباً.',
  'forecasts.refused.resting': 'لا تاريخ: الملف متوقف مؤقتاً ولا يُطلب من أحد التصرف.',
  'forecasts.refused_outside.few_cases': 'عدد الملفات المماثلة التي جرى البتّ فيها لا يكفي لتحديد تاريخ.',
  'forecasts.refused_outside.outlasted': 'يستغرق الأمر مدة أطول من المعتاد، فيتعذر تحديد تاريخ.',
  'forecasts.refused_outside.resting': 'الملف متوقف مؤقتاً في الوقت الحالي، فيتعذر تحديد تاريخ.',
  'forecasts.column.most': 'في معظم الحالات بحلول {{date}}',
  'forecasts.column.open': 'أو بعد ذلك',

  'forecasts.title': 'مدى دقة التوقعات',
  'forecasts.tile': 'مدة بقاء الملفات في كل مرحلة، ومدى تحقق التواريخ المعلنة.',
  'forecasts.lead':
    'تُحسب كل ليلة من جديد مدة بقاء الملفات في كل مرحلة، استناداً إلى الملفات التي غادرتها والملفات التي لا تزال فيها.',
  'forecasts.workflow': 'سير العمل',
  'forecasts.show': 'عرض',
  'forecasts.stages': 'مدة بقاء الملفات في كل مرحلة قبل القرار',
  'forecasts.none': 'لم يُحسب شيء بعد بشأن سير العمل هذا. ويجري الحساب كل ليلة.',
  'forecasts.stage': 'المرحلة',
  'forecasts.ended': 'حالات البقاء المنتهية',
  'forecasts.open': 'الملفات الموجودة فيها وقت الحساب',
  'forecasts.median': 'يغادر النصف خلال (بالأيام)',
  'forecasts.ninety': 'يغادر تسعة من كل عشرة خلال (بالأيام)',
  'forecasts.unit': 'وحدة الاحتساب',
  'forecasts.unit.working': 'أيام عمل',
  'forecasts.unit.calendar': 'أيام تقويمية',
  'forecasts.tested': 'حالات البقاء المقارنة بتوقعاتها',
  'forecasts.within50': 'انتهت بحلول التاريخ المعلن للنصف',
  'forecasts.within90': 'انتهت بحلول التاريخ المعلن لتسعة من كل عشرة',
  'forecasts.calibration': 'مدى تحقق التواريخ',
  'forecasts.calibration_lead':
    'تُقارن كل حالة بقاء بما كان يمكن توقعه يوم بدايتها، متى بلغ عدد حالات البقاء المنتهية في المرحلة {{needed}} على الأقل.',
  'forecasts.calibration_none':
    'لم يبلغ في أي مرحلة عدد حالات البقاء المنتهية التي كانت المعطيات كافية عند بدايتها {{needed}}.',
  'forecasts.calibration_picture':
    'لكل مرحلة، عدد حالات البقاء من كل مئة التي انتهت بحلول التواريخ المعلنة؛ والخطّان عند 50 و90.',
  'forecasts.simulated': 'على سجل افتراضي معلوم المُدد',
  'forecasts.simulated_lead':
    'تمر ملفات محاكاة بسير العمل هذا، ويُتخذ نصفها سجلاً سابقاً. أما النصف الآخر فيُنظر فيه كل بضعة أسابيع، ويُقارن ما يُتوقع حينها بتاريخ البتّ الفعلي.',
  'forecasts.simulated_none':
    'يتعذر استخلاص أي نتيجة: إما أن عدد ملفات المحاكاة التي تبلغ القرار قليل جداً، وإما أن سير العمل يميّز بين وقائع أكثر مما يمكن محاكاته.',
  'forecasts.history': 'السجل السابق',
  'forecasts.times_told': 'التواريخ المعلنة',
  'forecasts.simulated_row': 'ملفات المحاكاة',
  'forecasts.learned_at': 'تاريخ الحساب: {{at}}.',
  'forecasts.download': 'تنزيل بصيغة CSV',
};
