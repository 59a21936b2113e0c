import { type Budget, budgetSums, sumOfLines } from '../../../actions/budget.js';
import type { BudgetLimits } from '../../../actions/budget-limits.query.js';
import { atMostShare, shareBasisPoints } from '../../../kernel/money.js';
import { Banner, Money, SummaryList, type SummaryRow } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

interface BudgetSumsProps {
  readonly visit: Visit;
  readonly budget: Budget;
  readonly limits: BudgetLimits;
}

/** Who pays how much, and which shares that makes. */
export function BudgetSumsList({ visit, budget, limits }: BudgetSumsProps): Html {
  const sums = budgetSums(budget.lines, budget.grantCents);
  const money = (cents: number | null) =>
    cents === null ? (
      <span safe>{visit.t('actions.page.not_stated')}</span>
    ) : (
      <Money visit={visit} cents={cents} />
    );
  const share = budget.grantCents === null ? null : shareBasisPoints(budget.grantCents, sums.totalCents);
  const rows: readonly SummaryRow[] = [
    { term: visit.t('budget.direct'), value: money(sums.directCents) },
    {
      term: visit.t('budget.indirect'),
      value: (
        <>
          {money(sums.indirectCents) as 'safe'}
          {sums.indirectBasisPoints === null ? (
            ''
          ) : (
            <span class="second-line" safe>
              {visit.t('budget.indirect_share', { share: visit.share(sums.indirectBasisPoints) })}
            </span>
          )}
        </>
      ),
    },
    { term: visit.t('budget.total'), value: money(sums.totalCents) },
    { term: visit.t('budget.grant'), value: money(budget.grantCents) },
    { term: visit.t('budget.own'), value: money(sums.ownCents) },
    {
      term: visit.t('budget.share'),
      value: (
        <>
          <span safe>{shareText(visit, share, isAbove(budget, limits), limits.shareBasisPoints)}</span>
          {limits.shareBasisPoints === null ? (
            ''
          ) : (
            <span class="second-line" safe>
              {visit.t('budget.share_limit', { limit: visit.share(limits.shareBasisPoints) })}
            </span>
          )}
        </>
      ),
    },
  ];
  return <SummaryList rows={rows} />;
}

/** What of a budget stands against its being submitted, and what somebody should look at. */
export function BudgetWarnings({ visit, budget, limits }: BudgetSumsProps): Html {
  const sums = budgetSums(budget.lines, budget.grantCents);
  if (budget.lines.length === 0) return '';
  const { totalCostCents } = budget;
  const above = isAbove(budget, limits);
  const apart = totalCostCents !== null && totalCostCents !== sums.totalCents;
  const indirect = !atMostShare(sums.indirectCents, sums.directCents, limits.indirectBasisPoints);
  return (
    <>
      {apart ? (
        <Banner tone="warning" title={visit.t('budget.apart')}>
          <p safe>
            {visit.t('budget.apart_lead', {
              sum: visit.money(sums.totalCents),
              total: visit.money(totalCostCents),
            })}
          </p>
        </Banner>
      ) : (
        ''
      )}
      {above ? (
        <Banner tone="warning" title={visit.t('budget.share_above')}>
          <p safe>
            {visit.t('budget.share_above_lead', {
              limit: visit.share(limits.shareBasisPoints ?? 0),
              most: visit.money(largestGrant(sums.totalCents, limits.shareBasisPoints ?? 0)),
            })}
          </p>
        </Banner>
      ) : (
        ''
      )}
      {indirect ? (
        <Banner tone="notice" title={visit.t('budget.indirect_above')}>
          <p safe>
            {visit.t(limits.indirectInGuidelines ? 'budget.indirect_guidelines' : 'budget.indirect_setting', {
              limit: visit.share(limits.indirectBasisPoints),
            })}
          </p>
        </Banner>
      ) : (
        ''
      )}
    </>
  );
}

function isAbove({ lines, grantCents }: Budget, { shareBasisPoints: limit }: BudgetLimits): boolean {
  return grantCents !== null && limit !== null && !atMostShare(grantCents, sumOfLines(lines), limit);
}

/** A share that is cut off to the limit although it is above it says so. */
export function shareText(visit: Visit, share: number | null, above: boolean, limit: number | null): string {
  if (share === null) return '–';
  return above && share === limit
    ? visit.t('budget.share_more', { share: visit.share(share) })
    : visit.share(share);
}

/** The most that is still within the share, cut off to the cent. */
function largestGrant(totalCents: number, limitBasisPoints: number): number {
  return Number((BigInt(totalCents) * BigInt(limitBasisPoints)) / 10_000n);
}
