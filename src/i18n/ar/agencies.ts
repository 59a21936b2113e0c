/** What an agency takes part in, and what it is told of that. */
import type { Translated } from '../catalogue.js';
import type { agencies as source } from '../en/agencies.js';

export const agencies: Translated<typeof source, 'zero' | 'two' | 'few' | 'many'> = {
  'notice.takes_part.headline': 'أنتم مشاركون: {{stage}}',
  'notice.takes_part.text':
    'تشارك وكالتكم من الآن فصاعداً في «{{title}}» ({{reference}}). المرحلة الحالية: {{stage}}.',
  'notice_kind.takes_part': 'وكالتهم مشاركة فيه',
  'hears.who.newcomers': 'خبراء الوكالات المشاركة منذ ذلك الحين',
  'hears.who.agencies': 'خبراء الوكالات المشاركة',
  'hears.stage.scheduled': 'مبرمج',
  'hears.stage.held': 'منعقد',
  'hears.stage.outcomes': 'تدوين نتائج الحوار',
  'hears.stage.delivered': 'منجز',
  'hears.stage.outcomes_recorded': 'تدوين نتائج المساعدة التقنية',
  'hears.stage.implementation': 'قيد التنفيذ',
  'hears.stage.suspended': 'معلّق',
  'assistance.plan.agency_hint':
    'عند اختيار وكالة تابعة للاتحاد باسمها كما هو معروض، تطّلع الوكالة منذ وضع البرنامج على الأماكن التي يتوجه إليها خبراؤها.',
  'taking_part.title': 'ما تشاركون فيه',
  'taking_part.lead':
    'المساعدة التقنية التي يتوجه إليها خبراؤكم، والحوارات التي دُعيتم إليها، والمشاريع التي أنتم شركاء فيها أو استُشرتم بشأنها.',
  'taking_part.none': 'لا تشاركون في أي شيء بعد. وستُبلَّغون بمجرد برمجة مشاركة خبرائكم أو دعوتكم أو استشارتكم.',
  'taking_part.what': 'الموضوع',
  'taking_part.stands': 'المرحلة الحالية',
  'taking_part.next': 'الموعد المقبل',
  'taking_part.no_date': 'لا موعد مقبلاً',
  'taking_part.kind.action': 'مشروع',
  'taking_part.kind.technical_assistance': 'مساعدة تقنية',
  'taking_part.kind.dialogue': 'حوار',
  'taking_part.date.reply': 'آخر أجل للرد',
  'taking_part.date.meeting': 'بداية الاجتماع',
  'taking_part.date.follow_up': 'موعد إنجاز مهمة مسندة إليكم',
  'taking_part.date.mission': 'سفر خبيركم',
  'taking_part.date.mission_end': 'عودة خبيركم',
  'taking_part.date.begin': 'البداية',
  'taking_part.date.end': 'النهاية',
};
