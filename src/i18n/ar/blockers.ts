/** What a case waits for. */
import type { Translated } from '../catalogue.js';
import type { blockers as source } from '../en/blockers.js';

export const blockers: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'blockers.title': 'ما ينتظره هذا الملف',
  'blockers.since': 'في مرحلة «{{stage}}» منذ {{date}}.',
  'blockers.closed': 'لا شيء: هذا الملف مغلق.',
  'blockers.nobody': 'لا شيء مطلوب حالياً من أي أحد.',
  'blockers.awaited': 'بانتظار',
  'blockers.awaited_for': '{{role}}: {{visa}}',
  'blockers.may_act': 'من يمكنهم التصرف: {{people}}.',
  'blockers.may_act_more_zero': 'من يمكنهم التصرف: {{people}}.',
  'blockers.may_act_more_one': 'من يمكنهم التصرف: {{people}}، وشخص آخر.',
  'blockers.may_act_more_two': 'من يمكنهم التصرف: {{people}}، وشخصان آخران.',
  'blockers.may_act_more_few': 'من يمكنهم التصرف: {{people}}، و{{count}} آخرون.',
  'blockers.may_act_more_many': 'من يمكنهم التصرف: {{people}}، و{{count}} شخصاً آخر.',
  'blockers.may_act_more_other': 'من يمكنهم التصرف: {{people}}، و{{count}} شخص آخر.',
  'blockers.no_one_may':
    'لا أحد ممن لهم هذا الدور يمكنه التصرف في هذا الملف. ويمكن للمسؤول عن النظام إسناد الدور إلى شخص آخر.',
  'blockers.person': '{{name}} ({{organisation}})',
  'blockers.barred': 'لا يمكن لهذا الشخص التصرف ({{person}}): {{reason}}',
  'blockers.barred_title': 'من لهم الدور ولا يمكنهم التصرف هنا',
  'blockers.obstacles': 'ما يحول دون ذلك',
  'blockers.no_obstacle': 'لا شيء يحول دون ذلك: يمكن القيام بالمطلوب.',
  'blockers.by_itself': 'ما يحدث تلقائياً',
  'blockers.by_clock': '«{{step}}» عند انقضاء المهلة: {{clock}}، حتى {{date}}.',
  'blockers.by_clock_standing': '«{{step}}» عند انقضاء المهلة؛ وهي موقوفة الآن: {{clock}}.',
  'blockers.by_system': '«{{step}}» عند تحرّك ملف آخر.',
  'blockers.limit': 'المهلة: {{clock}}، حتى {{date}}.',
  'blockers.limit_stands': 'مهلة موقوفة: {{clock}}.',
  'blockers.limit_elsewhere': 'توجد مهلة سارية لمن لديهم الملف حالياً.',
  'blockers.duty': 'سبق لهذا الشخص التصرف في الملف: {{conflict}}.',
  'blockers.already': 'سبق لهذا الشخص الرد.',
};
