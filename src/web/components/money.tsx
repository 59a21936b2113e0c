import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** An amount in euro, never broken over two lines. */
export function Money({ visit, cents }: { visit: Visit; cents: number }): Html {
  return (
    <span class="money" safe>
      {visit.money(cents)}
    </span>
  );
}
