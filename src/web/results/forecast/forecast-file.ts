/** What was learned as rows, for the page and for other programs. */
import type { PaperColumn, PaperPart } from '../../../exchange/paper.js';
import type { StageStatistic } from '../../../insight/stage-statistics.query.js';
import type { Calibration } from '../../../workflow/index.js';
import type { Visit } from '../../shell/visit.js';

type Rows = Pick<PaperPart, 'columns' | 'rows'>;

const column = (header: string, kind: PaperColumn['kind']): PaperColumn => ({ header, kind, width: 20 });
const tenths = (days: number | null) => (days === null ? null : Math.round(days * 10));
const share = (part: number, all: number) => (all === 0 ? null : Math.round((part / all) * 10_000));

export function stageRows(visit: Visit, stages: readonly StageStatistic[]): Rows {
  return {
    columns: [
      column(visit.t('forecasts.stage'), 'text'),
      column(visit.t('forecasts.ended'), 'count'),
      column(visit.t('forecasts.open'), 'count'),
      column(visit.t('forecasts.median'), 'tenths'),
      column(visit.t('forecasts.ninety'), 'tenths'),
      column(visit.t('forecasts.unit'), 'text'),
    ],
    rows: stages.map(({ label, ended, running, half, most, unit }) => ({
      values: [
        visit.label(label),
        ended,
        running,
        tenths(half),
        tenths(most),
        visit.t(`forecasts.unit.${unit}`),
      ],
    })),
  };
}

export function calibrationRows(
  visit: Visit,
  rows: readonly { readonly label: string; readonly calibration: Calibration }[],
): Rows {
  return {
    columns: [
      column(visit.t('forecasts.history'), 'text'),
      column(visit.t('forecasts.times_told'), 'count'),
      column(visit.t('forecasts.within50'), 'share'),
      column(visit.t('forecasts.within90'), 'share'),
    ],
    rows: rows.map(({ label, calibration: { tested, within50, within90 } }) => ({
      values: [label, tested, share(within50, tested), share(within90, tested)],
    })),
  };
}
