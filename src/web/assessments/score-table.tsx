import { outcomeOf } from '../../assessment/outcome.js';
import { outliersOf } from '../../assessment/outliers.js';
import type { Assessor, Round } from '../../assessment/round.js';
import { present } from '../../assessment/settlement.js';
import { hundredthsOf, weightedTotal } from '../../assessment/weighted-points.js';
import { Badge, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { nameOf, pointsText } from './assessment-file.js';
import { outcomeIn } from './result-panel.js';

interface Line {
  readonly name: string;
  readonly weight: string;
  readonly threshold: string;
  readonly points: readonly string[];
  readonly apart: boolean;
  readonly counts: { readonly points: string; readonly met: boolean } | null;
}

/** Sheets that are in and open to whoever reads. */
export function sheetsShown(round: Round): readonly Assessor[] {
  return present(round).filter((one) => one.submittedAt !== null && one.sheet !== null);
}

/** Criterion by criterion what each assessor gave, where they lie apart, and what counts in the end. */
export function ScoreTable({ visit, round }: { visit: Visit; round: Round }): Html {
  const shown = sheetsShown(round);
  if (shown.length === 0) return '';
  const lines = linesOf(visit, round, shown);
  const columns: readonly Column<Line>[] = [
    {
      header: visit.t('assessment.criterion'),
      heads: true,
      cell: (line) => (
        <>
          <span safe>{line.name}</span>{' '}
          {line.apart ? <Badge text={visit.t('assessment.apart')} tone="waiting" /> : ''}
        </>
      ),
    },
    { header: visit.t('assessment.weight'), numeric: true, cell: ({ weight }) => <span safe>{weight}</span> },
    {
      header: visit.t('assessment.threshold'),
      numeric: true,
      cell: ({ threshold }) => <span safe>{threshold}</span>,
    },
    ...shown.map(
      (one, index): Column<Line> => ({
        header: nameOf(visit, one),
        numeric: true,
        cell: ({ points }) => <span safe>{points[index] ?? ''}</span>,
      }),
    ),
    ...(round.settled
      ? [
          {
            header: visit.t('assessment.counts'),
            numeric: true,
            cell: ({ counts }: Line) =>
              counts === null ? (
                ''
              ) : (
                <>
                  <strong safe>{counts.points}</strong>{' '}
                  {counts.met ? '' : <Badge text={visit.t('assessment.below')} tone="negative" />}
                </>
              ),
          },
        ]
      : []),
  ];
  return <Table caption={visit.t('assessment.scores')} captionHidden columns={columns} rows={lines} />;
}

function linesOf(visit: Visit, round: Round, shown: readonly Assessor[]): readonly Line[] {
  const { rules } = round.grid;
  const sheets = shown.map(({ sheet }) => (sheet?.points ?? []).map(Number));
  const first = shown.flatMap(({ tieBreaker }, index) => (tieBreaker ? [] : [sheets[index] ?? []]));
  const apart = outliersOf(rules, first);
  const outcome = outcomeIn(round);
  const criteria = rules.criteria.map((criterion, index): Line => {
    const counted = outcome?.criteria[index];
    return {
      name: visit.label(criterion.names),
      weight: visit.number(criterion.weight),
      threshold: `${pointsText(visit, criterion.thresholdHundredths)} / ${pointsText(visit, criterion.maximumHundredths)}`,
      points: sheets.map((sheet) => pointsText(visit, sheet[index] ?? 0)),
      apart: apart.criteria.includes(index),
      counts: counted ? { points: pointsText(visit, counted.pointsHundredths), met: counted.met } : null,
    };
  });
  return [
    ...criteria,
    {
      name: visit.t('assessment.total'),
      weight: visit.number(100),
      threshold: `${pointsText(visit, rules.thresholdHundredths)} / 100`,
      points: sheets.map((sheet) => pointsText(visit, hundredthsOf(weightedTotal(rules.criteria, sheet)))),
      apart: apart.total,
      counts: outcome ? { points: pointsText(visit, outcome.pointsHundredths), met: outcome.totalMet } : null,
    },
  ];
}

/** What each assessor wrote beside the points, for those who read the points. */
export function CommentList({ visit, round }: { visit: Visit; round: Round }): Html {
  const shown = sheetsShown(round);
  if (shown.length === 0) return '';
  return (
    <details class="mb-4">
      <summary safe>{visit.t('assessment.comments')}</summary>
      {shown.map((one) => (
        <section>
          <h4 safe>{nameOf(visit, one)}</h4>
          <Comments visit={visit} round={round} assessor={one} />
        </section>
      ))}
    </details>
  );
}

function Comments({ visit, round, assessor }: { visit: Visit; round: Round; assessor: Assessor }): Html {
  const { sheet } = assessor;
  const said = round.grid.rules.criteria.flatMap((criterion, index) => {
    const text = sheet?.comments[index] ?? '';
    const points = pointsText(visit, sheet?.points[index] ?? 0);
    const told = visit.t('assessment.comment_of', { criterion: visit.label(criterion.names), points });
    return text === '' ? [] : [{ told, text }];
  });
  const remark = sheet?.remark ? [{ told: visit.t('assessment.remark'), text: sheet.remark }] : [];
  const all = [...said, ...remark];
  if (all.length === 0) return <p safe>{visit.t('assessment.comments_none')}</p>;
  return (
    <>
      {all.map(({ told, text }) => (
        <figure class="trail-text">
          <figcaption safe>{told}</figcaption>
          <blockquote safe>{text}</blockquote>
        </figure>
      ))}
    </>
  );
}

/** One set of points, with its total, as a person confirms it. */
export function PointsSummary({
  visit,
  round,
  points,
  comments,
}: {
  visit: Visit;
  round: Round;
  points: readonly number[];
  comments?: readonly string[];
}): Html {
  const { rules } = round.grid;
  const { criteria, pointsHundredths, totalMet } = outcomeOf(rules, [points]);
  const rows = [
    ...rules.criteria.map((criterion, index) => ({
      name: visit.label(criterion.names),
      points: `${pointsText(visit, points[index] ?? 0)} / ${pointsText(visit, criterion.maximumHundredths)}`,
      met: criteria[index]?.met ?? true,
      comment: comments?.[index] ?? '',
    })),
    {
      name: visit.t('assessment.total'),
      points: `${pointsText(visit, pointsHundredths)} / 100`,
      met: totalMet,
      comment: '',
    },
  ];
  return (
    <Table
      caption={visit.t('assessment.scores')}
      captionHidden
      columns={[
        {
          header: visit.t('assessment.criterion'),
          heads: true,
          cell: ({ name }) => <span safe>{name}</span>,
        },
        {
          header: visit.t('assessment.points'),
          numeric: true,
          cell: (row) => (
            <>
              <span safe>{row.points}</span>{' '}
              {row.met ? '' : <Badge text={visit.t('assessment.below')} tone="negative" />}
            </>
          ),
        },
        ...(comments
          ? [
              {
                header: visit.t('assessment.sheet.comment'),
                cell: ({ comment }: { comment: string }) => <span safe>{comment}</span>,
              },
            ]
          : []),
      ]}
      rows={rows}
    />
  );
}
