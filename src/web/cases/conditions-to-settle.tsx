import type { ConditionToSettle } from '../../cases/conditions-to-settle.query.js';
import { type Column, Day, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { caseUrl, conditionUrl } from './case-links.js';

/** Conditions that wait for whoever set them; nothing where none does. */
export function ConditionsToSettle({
  visit,
  conditions,
  heading: Heading,
}: {
  visit: Visit;
  conditions: readonly ConditionToSettle[];
  heading: 'h2' | 'h3';
}): Html {
  if (conditions.length === 0) return '';
  return (
    <div class="waiting" id="conditions">
      <Heading safe>{visit.t('conditions.waiting.title')}</Heading>
      <p safe>{visit.t('conditions.waiting.lead')}</p>
      <Table
        caption={visit.t('conditions.waiting.title')}
        captionHidden
        columns={columnsFor(visit)}
        rows={conditions}
      />
    </div>
  );
}

function columnsFor(visit: Visit): readonly Column<ConditionToSettle>[] {
  return [
    {
      header: visit.t('conditions.waiting.case'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={caseUrl(one.subject, one.caseId)}>
          <span class="reference" safe>
            {one.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(one.subject, one.title)}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('conditions.waiting.condition'),
      cell: (one) => (
        <>
          <span safe>{one.text}</span>
          <span class="due-clock" safe>
            {one.report}
          </span>
        </>
      ),
    },
    {
      header: visit.t('conditions.waiting.reported'),
      cell: (one) => <Day visit={visit} at={one.reportedAt} />,
    },
    {
      header: visit.t('conditions.waiting.decide'),
      cell: (one) => (
        <a href={conditionUrl(one.subject, one.caseId, one.id, 'settle')}>
          <span safe>{visit.t('conditions.settle')}</span>
          <span class="visually-hidden" safe>{`: ${one.text}`}</span>
        </a>
      ),
    },
  ];
}
