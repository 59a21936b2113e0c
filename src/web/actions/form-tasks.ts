/** What of the application is done and what it still lacks, part by part, as it is typed. Pure. */
import {
  isSection,
  tooLong as judged,
  type SectionLimits,
  type TooLong,
} from '../../actions/section-limits.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { budgetTotal, isList, usedLines } from './form-fields.js';
import { readCents } from './read-cents.js';

export interface FormTask {
  /** The sentence that heads the part in the form. */
  readonly heading: `actions.form.${string}`;
  /** When it has to be complete. */
  readonly by: 'concept' | 'full';
  /** Fields and lists that are empty. */
  readonly missing: readonly string[];
  /** Sections that say more than they may. */
  readonly tooLong: readonly TooLong[];
  /** Of the budget: its lines add up to something else than the total cost. */
  readonly differs: boolean;
}

interface Part {
  readonly heading: FormTask['heading'];
  readonly by: FormTask['by'];
  readonly fields: readonly string[];
}

/** What the guards ask for before a submission: the concept note's, and then the full application's. */
const PARTS: readonly Part[] = [
  {
    heading: 'actions.form.about',
    by: 'concept',
    fields: ['title', 'lotId', 'funds', 'pillar', 'theme', 'summary', 'objectives'],
  },
  { heading: 'actions.form.where', by: 'concept', fields: ['countries'] },
  { heading: 'actions.form.when', by: 'concept', fields: ['startsOn', 'durationMonths'] },
  { heading: 'actions.form.money', by: 'concept', fields: ['grantCents', 'totalCostCents'] },
  { heading: 'actions.form.full', by: 'full', fields: ['activities', 'indicators', 'fundingJustification'] },
  { heading: 'actions.form.budget', by: 'full', fields: ['budgetLines'] },
  { heading: 'actions.form.milestones', by: 'full', fields: ['milestones'] },
];

/** `hidden` are parts that the form does not ask for at the moment. */
export function tasksOf(
  fields: DraftFields,
  limits: SectionLimits,
  hidden: readonly string[] = [],
): readonly FormTask[] {
  return PARTS.flatMap(({ heading, by, fields: wanted }) => {
    const asked = wanted.filter((field) => !hidden.includes(field));
    if (asked.length === 0) return [];
    const missing = asked.filter((field) => isEmpty(fields, field));
    const differs =
      asked.includes('budgetLines') &&
      missing.length === 0 &&
      budgetTotal(fields) !== readCents(fields['totalCostCents'] ?? '');
    const tooLong = asked.flatMap((field) =>
      isSection(field) ? (judged(field, fields[field] ?? '', limits) ?? []) : [],
    );
    return [{ heading, by, missing, tooLong, differs }];
  });
}

function isEmpty(fields: DraftFields, field: string): boolean {
  return isList(field) ? usedLines(fields, field).length === 0 : (fields[field] ?? '').trim() === '';
}
