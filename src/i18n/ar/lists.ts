import type { Translated } from '../catalogue.js';
import type { lists as source } from '../en/lists.js';

/** Lists: their columns, the file of their rows, and views that are kept under a name. */
export const lists: Translated<typeof source> = {
  'lists.download': 'تنزيل هذه الصفوف (CSV)',
  'lists.columns': 'الأعمدة',
  'lists.columns_hint': 'اختاروا الأعمدة المعروضة وترتيبها. ويُعرض العمود الأول دائماً.',
  'lists.hidden': 'مخفي',
  'lists.show': 'عرض',
  'lists.usual_columns': 'الأعمدة المعتادة',
  'lists.reference': 'المرجع',
  'lists.views': 'طرق العرض المحفوظة',
  'lists.view_save': 'حفظ طريقة العرض هذه',
  'lists.view_name': 'اسم طريقة العرض',
  'lists.view_shared': 'مشاركتها مع مؤسستي',
  'lists.view_shared_hint':
    'يجدها جميع العاملين في مؤسستكم في هذه القائمة؛ ويرى كل منهم ما يحق له الاطلاع عليه.',
  'lists.view_default': 'فتح هذه القائمة بها',
  'lists.view_default_hint': 'لكم وحدكم، عند وصولكم إلى القائمة دون اختيار شيء.',
  'lists.view_own': 'خاصة بكم',
  'lists.view_of': 'مشاركة من {{name}}',
  'lists.view_is_default': 'تُفتح تلقائياً',
  'lists.view_change': 'تعديل طريقة العرض «{{view}}»',
  'lists.view_edit': 'تعديل',
  'lists.view_keep': 'حفظ',
  'lists.view_delete': 'حذف طريقة العرض',
  'lists.view_delete_ask': 'حذف طريقة العرض «{{view}}»؟ لا يطرأ شيء على الملفات المعروضة فيها.',
  'lists.view_saved': 'حُفظت طريقة العرض.',
  'lists.view_changed': 'عُدّلت طريقة العرض.',
  'lists.view_deleted': 'حُذفت طريقة العرض.',
  'lists.view_all': 'عرض القائمة كاملة',
  'lists.view_lead': 'تحفظ طريقة العرض تحت اسم واحد عوامل التصفية والترتيب والأعمدة.',
  'problem.field.view_name_taken': 'توجد طريقة عرض لهذه القائمة بهذا الاسم.',
};
