import { type Outcome, outcomeOf } from '../../assessment/outcome.js';
import type { Round } from '../../assessment/round.js';
import { settlementOf } from '../../assessment/settlement.js';
import { formatList } from '../../i18n/index.js';
import { Badge, Banner, SummaryList } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { pointsText } from './assessment-file.js';

/** What a settled round came to, criterion by criterion; null before. */
export function outcomeIn(round: Round): Outcome | null {
  const settlement = round.settled ? settlementOf(round) : null;
  return settlement ? outcomeOf(round.grid.rules, settlement.sheets) : null;
}

/** Says plainly where an application fell short; whoever decides on it may still see it otherwise. */
export function BelowThreshold({ visit, round }: { visit: Visit; round: Round }): Html {
  if (!round.settled || round.settled.thresholdsMet) return '';
  const points = pointsText(visit, round.settled.pointsHundredths);
  return (
    <Banner tone="warning" title={visit.t('assessment.not_met')}>
      <p safe>{visit.t('assessment.not_met_lead', { points, where: shortfalls(visit, round) })}</p>
    </Banner>
  );
}

function shortfalls(visit: Visit, round: Round): string {
  const outcome = outcomeIn(round);
  const { rules } = round.grid;
  const parts = (outcome?.criteria ?? []).flatMap(({ met, pointsHundredths }, index) => {
    const criterion = rules.criteria[index];
    if (met || !criterion) return [];
    return [
      visit.t('assessment.part', {
        criterion: visit.label(criterion.names),
        points: pointsText(visit, pointsHundredths),
        threshold: pointsText(visit, criterion.thresholdHundredths),
      }),
    ];
  });
  const whole =
    outcome && !outcome.totalMet
      ? [
          visit.t('assessment.whole', {
            points: pointsText(visit, outcome.pointsHundredths),
            threshold: pointsText(visit, rules.thresholdHundredths),
          }),
        ]
      : [];
  return formatList([...whole, ...parts], visit.locale);
}

/** The result in three facts. */
export function ResultPanel({ visit, round }: { visit: Visit; round: Round }): Html {
  const { settled } = round;
  if (!settled) return '';
  return (
    <>
      <BelowThreshold visit={visit} round={round} />
      <SummaryList
        rows={[
          {
            term: visit.t('assessment.result'),
            value: (
              <>
                <strong safe>
                  {visit.t('assessment.points_of', { points: pointsText(visit, settled.pointsHundredths) })}
                </strong>{' '}
                <Badge
                  text={visit.t(settled.thresholdsMet ? 'assessment.met' : 'assessment.not_met')}
                  tone={settled.thresholdsMet ? 'positive' : 'negative'}
                />
              </>
            ),
          },
          {
            term: visit.t('assessment.how'),
            value: <span safe>{visit.t(`assessment.by.${settled.by}`)}</span>,
          },
          { term: visit.t('assessment.settled_on'), value: <span safe>{visit.day(settled.at)}</span> },
        ]}
      />
    </>
  );
}
