/** The way to everything that the programme is made of beside actions and money. */
import type { Translated } from '../catalogue.js';
import type { programmeHub as source } from '../en/programme-hub.js';

export const programmeHub: Translated<typeof source> = {
  'programme_hub.title': 'البرنامج',
  'programme_hub.lead': 'ما يتكون منه المرفق، إضافةً إلى مشاريعه وأمواله.',
  'programme_hub.calls_text': 'الدعوات إلى تقديم المقترحات مع حصصها ومبادئها التوجيهية وأغلفتها المالية.',
  'programme_hub.partnerships_text':
    'الشراكات من أجل التنقل والأجندات المشتركة، والموقّعون عليها، وما يُنفَّذ في إطارها.',
};
