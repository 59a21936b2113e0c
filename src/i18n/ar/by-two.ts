/** What one administrator alone sets for somebody else, or weakens, and a second person confirms. */
import type { Translated } from '../catalogue.js';
import type { byTwo as source } from '../en/by-two.js';

export const byTwo: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'audit.delegation_proposed': 'اقتراح إعارة دور حساس لشخص آخر',
  'audit.delegation_confirmed': 'تأكيد إعارة دور حساس',
  'audit.delegation_refused': 'رفض إعارة دور حساس أو سحبها',
  'audit.assistant_proposed': 'اقتراح مساعد لشخص له دور حساس',
  'audit.assistant_confirmed': 'تأكيد تعيين مساعد',
  'audit.assistant_refused': 'رفض تعيين مساعد أو سحبه',
  'audit.setting_proposed': 'اقتراح قيمة أقل صرامة لإعداد من إعدادات الحماية',
  'audit.setting_proposal_refused': 'رفض قيمة أقل صرامة لإعداد من إعدادات الحماية',
  'audit.setting_proposal_withdrawn': 'سحب اقتراح قيمة أقل صرامة لإعداد من إعدادات الحماية',
  'absences.stand_in_waits': '{{name}} ({{role}})، بانتظار التأكيد',
  'delegations.state.proposed': 'بانتظار التأكيد',
  'delegations.waiting.title': 'بانتظار ردّكم',
  'delegations.waiting.lead':
    'سجّل ذلك نيابةً عنكم أحد المسؤولين عن النظام. ولا يُعار أي دور ولا ينوب عنكم أحد ما لم تؤكدوا ذلك أنتم أو يؤكده مسؤول آخر عن النظام؛ ويمكنكم الرفض.',
  'delegations.waits_text':
    'صاحب اقتراح إعارة هذا الدور: {{proposer}}. ولا يُعار الدور قبل تأكيد من {{delegator}} أو من مسؤول آخر عن النظام.',
  'delegations.lapsed_text':
    'صاحب اقتراح إعارة هذا الدور: {{proposer}}، ولم يؤكده أحد خلال أسبوعين. ولا يُعار الدور إلا بموافقة من {{delegator}} أو باقتراح جديد.',
  'delegations.confirm.waits':
    'هذا دور حساس: لا يُعار قبل تأكيد من {{delegator}} أو من مسؤول آخر عن النظام. ويُبلَّغ الشخص المعني ({{delegator}}) بإشعار وبرسالة بالبريد الإلكتروني.',
  'delegations.confirm.propose': 'اقتراح الإعارة',
  'delegations.proposed_done_zero': 'لم يُقترح أي دور.',
  'delegations.proposed_done_one': 'سُجّل الاقتراح: يجب أن يؤكده شخص آخر قبل إعارة الدور.',
  'delegations.proposed_done_two': 'جرى التسجيل لدورين. والحساس منهما لا يُعار إلا بعد أن يؤكد ذلك شخص آخر.',
  'delegations.proposed_done_few':
    'جرى التسجيل لـ {{count}} أدوار. والحساسة منها لا تُعار إلا بعد أن يؤكد ذلك شخص آخر.',
  'delegations.proposed_done_many':
    'جرى التسجيل لـ {{count}} دوراً. والحساسة منها لا تُعار إلا بعد أن يؤكد ذلك شخص آخر.',
  'delegations.proposed_done_other':
    'جرى التسجيل لـ {{count}} دور. والحساسة منها لا تُعار إلا بعد أن يؤكد ذلك شخص آخر.',
  'delegations.confirmed': 'التأكيد',
  'delegations.agree.link': 'تأكيد',
  'delegations.agree.title': 'هل تريدون تأكيد إعارة هذا الدور؟',
  'delegations.agree.submit': 'تأكيد إعارة الدور',
  'delegations.agree.done': 'جرى التأكيد: الدور مُعار في هذه الأيام.',
  'delegations.refuse.link': 'رفض',
  'delegations.refuse.title': 'هل تريدون رفض إعارة هذا الدور؟',
  'delegations.refuse.acts':
    'لن يكون بإمكان {{delegate}} التصرف نيابةً عن {{delegator}} بهذا الدور؛ ويبقى الاقتراح محفوظاً في السجل.',
  'delegations.refuse.submit': 'رفض الإعارة',
  'assistants.waiting': 'مساعدون بانتظار التأكيد',
  'assistants.agree.of': 'المساعدة: {{assistant}} لفائدة {{person}}',
  'assistants.agree.title': 'هل تريدون تعيين {{assistant}} لمساعدة {{person}}؟',
  'assistants.agree.can':
    'سيكون بإمكان {{assistant}} تسجيل غياب {{person}} وتغييره وإنهاؤه، وإعارة الأدوار المعنية في أيام الغياب.',
  'assistants.agree.waits':
    'اقترح ذلك أحد المسؤولين عن النظام. ولا يمكن لـ {{assistant}} القيام بأي شيء من ذلك قبل تأكيد من {{person}} أو من مسؤول آخر عن النظام.',
  'assistants.agree.lapsed':
    'اقترح ذلك أحد المسؤولين عن النظام، ولم يؤكده أحد خلال أسبوعين. ولا يمكن لـ {{assistant}} القيام بأي شيء من ذلك إلا بموافقة من {{person}} أو باقتراح جديد.',
  'assistants.agree.submit': 'تأكيد المساعد',
  'assistants.agree.done': 'جرى التأكيد.',
  'assistants.refuse.link': 'رفض',
  'assistants.refuse.title': 'هل تريدون رفض تعيين {{assistant}} لمساعدة {{person}}؟',
  'assistants.refuse.acts': 'لن يجري تعيين {{assistant}} لمساعدة {{person}}؛ ويبقى الاقتراح محفوظاً في السجل.',
  'notice.assistant_proposed.headline': 'للتأكيد: اقتراح تعيين {{person}} لمساعدتكم',
  'notice.assistant_proposed.text':
    'يقترح أحد المسؤولين عن النظام أن يكون بإمكان {{person}} تسجيل غيابكم وإعارة أدواركم. ولا يسري شيء من ذلك ما لم تؤكدوه أنتم أو يؤكده مسؤول آخر عن النظام؛ ويمكنكم الرفض.',
  'notice.assistant_set.headline': 'جرى تعيين {{person}} لمساعدتكم',
  'notice.assistant_set.text':
    'عيّن أحد المسؤولين عن النظام {{person}} لمساعدتكم، مع إمكان تسجيل غيابكم وتغييره وإنهائه. ويمكنكم إنهاء هذه المساعدة.',
  'notice.lending_proposed.headline': 'للتأكيد: اقتراح إعارة أحد أدواركم لـ {{person}}',
  'notice.lending_proposed.text':
    'يقترح أحد الزملاء إعارة أحد أدواركم لـ {{person}} من {{from}} إلى {{until}}. ولا يُعار الدور ما لم تؤكدوا ذلك أنتم أو يؤكده مسؤول آخر عن النظام؛ ويمكنكم الرفض.',
  'notice.role_lent.headline': 'أُعير أحد أدواركم لـ {{person}}',
  'notice.role_lent.text':
    'أعار أحد الزملاء أحد أدواركم لـ {{person}} من {{from}} إلى {{until}}، أو أكد إعارته. ويمكنكم إنهاء ذلك في أي وقت.',
  'notice_kind.assistant_proposed': 'تعيين مساعد لكم بانتظار التأكيد',
  'notice_kind.assistant_set': 'عيّن المسؤول عن النظام مساعداً لكم',
  'notice_kind.lending_proposed': 'إعارة أحد أدواركم بانتظار التأكيد',
  'notice_kind.role_lent': 'أُعير أحد أدواركم',
  'hears.when.assistant_proposed': 'تعيين مسؤول عن النظام مساعداً لشخص له دور حساس',
  'hears.when.assistant_set': 'بدء مهام مساعد عيّنه مسؤول عن النظام',
  'hears.when.lending_proposed': 'اقتراح إعارة دور حساس من شخص آخر',
  'hears.when.role_lent': 'إعارة دور من شخص آخر أو تأكيد إعارته',
  'hears.who.lender': 'صاحب الدور، أو من عُيّن المساعد لمساعدته',
  'identity.users.by_invitation':
    'تُرسل إلى العنوان دعوة تتضمن رابطاً يعمل مرة واحدة خلال سبعة أيام. ويعيّن الشخص كلمة المرور بنفسه؛ ولا يعرفها غيره.',
  'identity.proposal.state.expired': 'منقضٍ بعد أسبوعين',
  'identity.proposals.roles': 'الأدوار',
  'identity.proposals.lent': 'أدوار مُعارة ومساعدون بانتظار التأكيد',
  'identity.proposals.lent_lead':
    'سجّل ذلك أحد المسؤولين عن النظام نيابةً عن زميل له دور حساس. ويؤكده الزميل نفسه أو مسؤول آخر عن النظام.',
  'identity.proposals.settings': 'إعدادات بانتظار التأكيد',
  'identity.proposals.settings_lead': 'توفر هذه القيم حماية أقل من القيم السارية حالياً.',
  'settings.guarded':
    'تحديد من يلزمه عامل ثانٍ، ومدة حفظ الوثائق: يكفي للتشديد مسؤول واحد عن النظام، أما التخفيف فيستلزم مسؤولَين.',
  'settings.proposed': 'هذه القيمة توفر حماية أقل من القيمة الحالية: يجب أن يؤكدها مسؤول آخر عن النظام.',
  'settings.proposal.list': 'إعدادات بانتظار مسؤول آخر عن النظام',
  'settings.proposal.kept': 'مدة الحفظ: {{name}}',
  'settings.proposal.before': 'القيمة الحالية',
  'settings.proposal.after': 'القيمة المقترحة',
  'settings.proposal.state.open': 'بانتظار مسؤول آخر عن النظام',
  'settings.proposal.state.confirmed': 'مؤكد',
  'settings.proposal.state.refused': 'مرفوض',
  'settings.proposal.state.withdrawn': 'مسحوب',
  'settings.proposal.state.expired': 'منقضٍ بعد أسبوعين',
  'settings.proposal.confirm': 'تأكيد',
  'settings.proposal.refuse': 'رفض',
  'settings.proposal.withdraw': 'سحب الاقتراح',
  'settings.proposal.confirm.title': 'هل تريدون تأكيد هذه القيمة؟',
  'settings.proposal.refuse.title': 'هل تريدون رفض هذه القيمة؟',
  'settings.proposal.withdraw.title': 'هل تريدون سحب هذا الاقتراح؟',
  'settings.proposal.confirm.what': 'تصبح القيمة ابتداءً من التصرف التالي: {{value}}',
  'settings.proposal.stays': 'تبقى القيمة كما هي: {{value}}',
  'settings.proposal.done.confirm': 'جرى تغيير الإعداد.',
  'settings.proposal.done.refuse': 'رُفضت القيمة.',
  'settings.proposal.done.withdraw': 'سُحب الاقتراح.',
  'problem.lent.not_waiting': 'لم يعد هنا ما ينتظر التأكيد: سبق تأكيده أو رفضه، أو انقضى أجله.',
  'problem.lent.not_yours':
    'يؤكد ذلك صاحب الدور أو مسؤول عن النظام غير صاحب الاقتراح؛ ولا يؤكده أبداً من سيستفيد منه.',
  'problem.lent.role_not_held': 'لم يعد الدور مسنداً إلى الشخص الغائب.',
  'problem.lent.account_disabled': 'جرى في غضون ذلك تعطيل أحد الحسابين.',
  'problem.lent.delegate_does_not_act': 'أصبح من كان سينوب مكلّفاً بإدارة هذا النظام أو بتدقيقه.',
  'problem.identity.by_invitation':
    'لا أحد يختار كلمة مرور غيره: اتركوها فارغة، وستُرسل دعوة إلى الشخص المعني.',
  'problem.identity.proposal_expired':
    'مضى على هذا الاقتراح أكثر من أسبوعين، وقد انقضى: قدّموا الاقتراح من جديد.',
  'problem.identity.proposer_gone':
    'لم يعد صاحب هذا الاقتراح مسؤولاً عن النظام، أو أن حسابه معطّل: قدّموا الاقتراح من جديد.',
  'problem.identity.role_to_disabled': 'الحساب الذي كان سيُسند إليه الدور معطّل.',
  'problem.identity.role_fits_no_longer': 'لم يعد الدور يناسب مؤسسة هذا الشخص.',
  'problem.setting.already_proposed': 'توجد قيمة مقترحة لهذا الإعداد بانتظار مسؤول آخر عن النظام.',
  'problem.setting.changed_since': 'تغيّر الإعداد منذ تقديم هذا الاقتراح: قدّموا الاقتراح من جديد.',
  'problem.setting.needs_another': 'أنتم من اقترح هذه القيمة: يبتّ فيها مسؤول آخر عن النظام.',
  'problem.setting.of_another': 'لا يمكن سحب الاقتراح إلا من طرف صاحبه.',
  'problem.field.second_factor_least': 'يُشترط العامل الثاني دائماً للمسؤولين عن النظام والآمرين بالصرف.',
};
