/** The day that it is where a working calendar holds, in SQL. */
import { COMMISSION } from './calendars.js';
import { countries } from './countries.js';

const COMMISSION_ZONE = 'Europe/Brussels';
const ZONES = JSON.stringify(Object.fromEntries(countries.map(({ code, zone }) => [code, zone])));

/**
 * SQL of the day that it is now by a calendar; `code` is SQL of its code, null stands for the Commission's. Whoever
 * counts days for a clock to run counts them from here: a clock lives in its calendar's zone, wherever its owner writes.
 */
export const todayByCalendar = (code: string): string =>
  `(entente_now() AT TIME ZONE coalesce('${ZONES}'::jsonb ->> coalesce(${code}, '${COMMISSION}'), '${COMMISSION_ZONE}'))::date`;
