/** What a change of an envelope is called on pages. */
import type { ChangeState } from '../../calls/envelope-change.js';
import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import type { BadgeTone } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

export const CHANGE_TONES: Readonly<Record<ChangeState, BadgeTone>> = {
  open: 'waiting',
  approved: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
};

/** One line: what it does, to which envelope, by how much. */
export function changeText(
  visit: Visit,
  change: Pick<EnvelopeChange, 'kind' | 'amountCents'> & {
    readonly envelope: { readonly code: string } | null;
    readonly receiver: { readonly code: string } | null;
    readonly opens: { readonly code: string } | null;
  },
): string {
  const envelope = change.envelope?.code ?? change.opens?.code ?? '';
  const said = { envelope, receiver: change.receiver?.code ?? '', amount: visit.money(change.amountCents) };
  return visit.t(`envelopes.change.is.${change.kind}`, said);
}

export function yearsText(
  visit: Visit,
  { firstYear, lastYear }: { readonly firstYear: number | null; readonly lastYear: number | null },
): string {
  const years = { first: String(firstYear), last: String(lastYear) };
  if (firstYear === null && lastYear === null) return visit.t('envelopes.years.any');
  if (lastYear === null) return visit.t('envelopes.years.from', years);
  if (firstYear === null) return visit.t('envelopes.years.until', years);
  return firstYear === lastYear
    ? visit.t('envelopes.years.one', years)
    : visit.t('envelopes.years.both', years);
}
