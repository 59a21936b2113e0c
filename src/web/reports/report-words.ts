/** How reports and their answers are put to people. */
import { decimalMark } from '../../i18n/index.js';
import type { IndicatorAnswer, MilestoneAnswer, MilestoneState } from '../../reporting/report-content.js';
import type { ReportKind } from '../../reporting/report-schedule.js';
import type { BadgeTone } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

export function reportName(
  visit: Visit,
  { kind, number }: { readonly kind: ReportKind; readonly number: number },
): string {
  return visit.t(`reports.kind.${kind}`, { number });
}

/** "1 March 2027 to 29 February 2028". */
export function periodText(
  visit: Visit,
  { periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string },
): string {
  return visit.t('reports.period', { from: visit.date(periodFrom), to: visit.date(periodTo) });
}

/** A milestone's answer in one sentence: "done on 20 January 2024". */
export function milestoneText(
  visit: Visit,
  answer: Pick<MilestoneAnswer, 'state' | 'doneOn' | 'newDate'> | null,
): string {
  if (answer === null) return visit.t('reports.milestone.unanswered');
  const on = answer.doneOn ?? answer.newDate;
  return visit.t(`reports.milestone.told.${answer.state}`, { on: on === null ? '' : visit.date(on) });
}

export const MILESTONE_TONES: Readonly<Record<MilestoneState, BadgeTone>> = {
  on_track: 'active',
  done: 'positive',
  late: 'waiting',
};

/** A decimal text as the reader's language writes it, to its last digit. */
export function decimalText(visit: Visit, value: string): string {
  const [whole = '', part] = value.split('.');
  const grouped = visit.number(Number(whole.replace('-', '')));
  const sign = value.startsWith('-') ? '−' : '';
  const point = decimalMark(visit.locale);
  return `${sign}${grouped}${part === undefined ? '' : `${point}${part}`}`;
}

export function indicatorText(visit: Visit, answer: IndicatorAnswer | null): string {
  if (answer === null) return visit.t('reports.indicator.unanswered');
  const parts = [decimalText(visit, answer.value), answer.comment, answer.source];
  return parts.filter((part) => part !== '').join(' – ');
}
