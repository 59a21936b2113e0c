import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

export interface BarPart {
  readonly label: string;
  readonly cents: number;
  readonly tone: 'reserved' | 'committed' | 'contracted' | 'ordered' | 'paid' | 'free' | 'wanted';
}

/** How an amount is divided: a bar, and the same in numbers for everybody. */
export function Bar({ visit, parts }: { visit: Visit; parts: readonly BarPart[] }): Html {
  const total = parts.reduce((sum, part) => sum + part.cents, 0);
  let from = 0;
  const drawn = parts.map((part) => {
    const width = total === 0 ? 0 : (part.cents / total) * 100;
    const rectangle = { part, x: from, width };
    from += width;
    return rectangle;
  });
  return (
    <div class="bar">
      <svg
        class="bar-drawing"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {drawn.map(({ part, x, width }) => (
          <rect class={`bar-${part.tone}`} x={x.toFixed(3)} y="0" width={width.toFixed(3)} height="6" />
        ))}
      </svg>
      <dl class="bar-legend">
        {parts.map((part) => (
          <div>
            <dt>
              <span class={`bar-key bar-${part.tone}`} aria-hidden="true" />
              <span safe>{part.label}</span>
            </dt>
            <dd safe>{visit.money(part.cents)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
