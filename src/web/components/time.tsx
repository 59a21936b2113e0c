import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** A calendar date, whole or only known in part. */
export function DateText({ visit, date }: { visit: Visit; date: string }): Html {
  return (
    <time datetime={date} safe>
      {visit.date(date)}
    </time>
  );
}

/** An instant, to the minute. */
export function Instant({ visit, at }: { visit: Visit; at: string }): Html {
  return (
    <time datetime={at} safe>
      {visit.dateTime(at)}
    </time>
  );
}

/** The day of an instant, with the hour on demand. */
export function Day({ visit, at }: { visit: Visit; at: string }): Html {
  return (
    <time datetime={at} title={visit.dateTime(at)} safe>
      {visit.day(at)}
    </time>
  );
}
