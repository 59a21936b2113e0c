/** How what an amendment changes is put to people. */
import type { TermChange } from '../../funding/amendment-changes.js';
import type { Visit } from '../shell/visit.js';

export interface ChangeTold {
  /** "Grant", "Budget line: Staff – Experts". */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** "+ EUR 10,000.00 (+ 3.38 %)"; empty where there is nothing to count. */
  readonly difference: string;
}

/** `parties` are the names of co-applicants, by id. */
export function changeTold(
  visit: Visit,
  change: TermChange,
  parties: ReadonlyMap<string, string>,
): ChangeTold {
  if (change.of === 'grant' || change.of === 'total_cost') {
    const amount = signed(change.differenceCents, visit.money(Math.abs(change.differenceCents)));
    const share = signed(change.differenceBasisPoints, visit.share(Math.abs(change.differenceBasisPoints)));
    return {
      what: visit.t(`amendments.term.${change.of}`),
      before: visit.money(change.beforeCents),
      after: visit.money(change.afterCents),
      difference: `${amount} (${share})`,
    };
  }
  if (change.of === 'share') {
    return told(visit, 'share', visit.share(change.before), visit.share(change.after), '');
  }
  if (change.of === 'budget_line') {
    const heading = visit.sentence(`actions.heading.${change.heading}`);
    const amountOf = (cents: number | null) =>
      cents === null ? visit.t('amendments.none') : visit.money(cents);
    return {
      what: `${heading} – ${change.description}`,
      before: amountOf(change.beforeCents),
      after: amountOf(change.afterCents),
      difference: signed(change.differenceCents, visit.money(Math.abs(change.differenceCents))),
    };
  }
  if (change.of === 'start') {
    const days = visit.t('amendments.days', { count: Math.abs(change.differenceDays) });
    return told(
      visit,
      'start',
      visit.date(change.before),
      visit.date(change.after),
      signed(change.differenceDays, days),
    );
  }
  if (change.of === 'duration') {
    const months = (count: number) => visit.t('amendments.months', { count: Math.abs(count) });
    return told(
      visit,
      'duration',
      months(change.before),
      months(change.after),
      signed(change.differenceMonths, months(change.differenceMonths)),
    );
  }
  const name = change.of === 'country' ? visit.country(change.country) : (parties.get(change.id) ?? '');
  const part = visit.t('amendments.takes_part');
  const none = visit.t('amendments.none');
  return {
    what: visit.t(`amendments.term.${change.of}`, { name }),
    before: change.change === 'added' ? none : part,
    after: { added: part, removed: none, framework: visit.t('amendments.other_framework') }[change.change],
    difference: '',
  };
}

function told(
  visit: Visit,
  term: 'share' | 'start' | 'duration',
  before: string,
  after: string,
  difference: string,
): ChangeTold {
  return { what: visit.t(`amendments.term.${term}`), before, after, difference };
}

/** With its sign, in the width of a figure: what is added and what is taken away are told apart without colour. */
function signed(value: number, text: string): string {
  return value < 0 ? `− ${text}` : `+ ${text}`;
}
