/** What the end of the financial year asks for: dates and rounds, all pure. Days are calendar days in Brussels. */

/**
 * The last day on which a budgetary commitment can be put under contract: 31 December of the year in which it was made.
 * As the facility has it; a global commitment may have a year more under the Financial Regulation, which was not read.
 */
export function signatureDeadline(committedOn: string): string {
  return `${committedOn.slice(0, 4)}-12-31`;
}

export type YearEndRound = 'october' | 'november' | 'december' | 'over';

/** From which day of the year each round of reminders is told; `over` is told of the year before. */
const ROUNDS: readonly { readonly round: YearEndRound; readonly from: string; readonly until: string }[] = [
  { round: 'over', from: '01-07', until: '03-31' },
  { round: 'october', from: '10-01', until: '11-14' },
  { round: 'november', from: '11-15', until: '12-09' },
  { round: 'december', from: '12-10', until: '12-31' },
];

/** The round of reminders that a day belongs to, and the financial year it is about; null between the rounds. */
export function yearEndRoundOn(
  day: string,
): { readonly round: YearEndRound; readonly financialYear: number } | null {
  const found = ROUNDS.find(({ from, until }) => day.slice(5) >= from && day.slice(5) <= until);
  if (!found) return null;
  const year = Number(day.slice(0, 4));
  return { round: found.round, financialYear: found.round === 'over' ? year - 1 : year };
}
