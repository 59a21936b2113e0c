/** Where the pages of calendars are; every link to one comes from here. */
export const CALENDARS = '/calendars';
export const LIMITS = `${CALENDARS}/limits`;

export function calendarUrl(code: string, year?: number): string {
  return `${CALENDARS}/${code}${year === undefined ? '' : `?year=${year}`}`;
}

const ADMIN = '/admin/calendars';

/** The form of a change: `off`, `worked` or `year_confirmed`. */
export function changeUrl(code: string, kind: string): string {
  return `${ADMIN}/${code}/${kind}`;
}

export function takeBackUrl(code: string, changeId: string): string {
  return `${ADMIN}/${code}/changes/${changeId}/take-back`;
}

/** How far the clocks are taken over. */
export function progressUrl(code: string): string {
  return `${ADMIN}/${code}/progress`;
}
