/** On which day a framework's yearly review is due: the anniversary of its signature. Pure; days are ISO texts. */

/**
 * The latest anniversary of `signed` on or before `today`, or null while a year is not over. What was signed on 29
 * February has its anniversary on the 28th in other years.
 */
export function latestAnniversary(signed: string, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const day = [year, year - 1].map((one) => inYear(signed, one)).find((one) => one <= today);
  return day !== undefined && day > signed ? day : null;
}

function inYear(signed: string, year: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = signed.slice(5) === '02-29' && !isLeap ? '02-28' : signed.slice(5);
  return `${year}-${day}`;
}
