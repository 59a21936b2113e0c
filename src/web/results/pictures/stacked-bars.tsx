/** Bars that lie below one another, each made of parts, with scales of the D3 project; numbers stand beside them. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Html } from '../../shell/answers.js';
import { fitting } from './picture.js';

export interface StackedBar {
  readonly label: string;
  /** One per part, none below 0. */
  readonly values: readonly number[];
  /** What stands at its end. */
  readonly total: string;
  /** Where a line crosses it, as a value: what may not be passed. */
  readonly limit?: number;
}

interface StackedBarsProps {
  /** Opens the ids within the picture. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The parts, from the left to the right. */
  readonly parts: readonly string[];
  readonly bars: readonly StackedBar[];
  readonly tick: (value: number) => string;
}

const WIDTH = 1060;
const LABELS = 290;
/** Wide enough for a bold letter. */
const LETTER = 8.6;
const ROW = 30;
const AXIS = 26;

export function StackedBars({ name, title, description, parts, bars, tick }: StackedBarsProps): Html {
  const height = bars.length * ROW + AXIS;
  const sums = bars.map(({ values, limit = 0 }) =>
    Math.max(
      limit,
      values.reduce((sum, one) => sum + one, 0),
    ),
  );
  const totals = 24 + LETTER * Math.max(4, ...bars.map(({ total }) => total.length));
  const along = scaleLinear()
    .domain([0, Math.max(1, ...sums)])
    .range([LABELS, WIDTH - totals])
    .nice(5);
  const down = scaleBand<number>()
    .domain(bars.map((_, row) => row))
    .range([0, bars.length * ROW])
    .padding(0.3);
  const layers = stack<StackedBar, number>()
    .keys(parts.map((_, part) => part))
    .value((bar, part) => bar.values[part] ?? 0)([...bars]);
  const ticks = along.ticks(4).filter((value) => Number.isInteger(value));
  return (
    <>
      <svg
        class="picture-drawing"
        role="img"
        aria-labelledby={`${name}-title ${name}-description`}
        width={String(WIDTH)}
        height={String(height)}
        viewBox={`0 0 ${WIDTH} ${height}`}
        focusable="false"
      >
        <title id={`${name}-title`} safe>
          {title}
        </title>
        <desc id={`${name}-description`} safe>
          {description}
        </desc>
        <defs>
          <pattern
            id={`${name}-hatch`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="picture-hatch" width="2" height="6" />
          </pattern>
        </defs>
        {ticks.map((value) => (
          <>
            <line
              class="picture-grid"
              x1={px(along(value))}
              x2={px(along(value))}
              y1="0"
              y2={String(height - AXIS)}
            />
            <text class="picture-tick" x={px(along(value))} y={String(height - 8)} text-anchor="middle" safe>
              {tick(value)}
            </text>
          </>
        ))}
        {bars.map((bar, row) => (
          <text
            class="picture-label"
            x={String(LABELS - 10)}
            y={middle(down(row), down.bandwidth())}
            text-anchor="end"
            safe
          >
            {fitting(bar.label, 36)}
          </text>
        ))}
        {layers.flatMap((layer) =>
          layer.flatMap(([from, to], row) => {
            if (to <= from) return [];
            const place = {
              x: px(along(from)),
              y: px(down(row) ?? 0),
              width: px(along(to) - along(from)),
              height: px(down.bandwidth()),
            };
            return [
              <rect class={`picture-part part-${layer.key + 1}`} {...place} />,
              ...(isHatched(layer.key) ? [<rect fill={`url(#${name}-hatch)`} {...place} />] : []),
            ];
          }),
        )}
        {bars.flatMap(({ limit }, row) =>
          limit === undefined
            ? []
            : [
                <line
                  class="picture-limit"
                  x1={px(along(limit))}
                  x2={px(along(limit))}
                  y1={px((down(row) ?? 0) - 3)}
                  y2={px((down(row) ?? 0) + down.bandwidth() + 3)}
                />,
              ],
        )}
        {bars.map((bar, row) => (
          <text
            class="picture-total"
            x={px(WIDTH - totals + 10)}
            y={middle(down(row), down.bandwidth())}
            safe
          >
            {bar.total}
          </text>
        ))}
      </svg>
      {parts.length > 1 ? <Legend parts={parts} /> : ''}
    </>
  );
}

/** Which colour, and which hatching, is what. */
function Legend({ parts }: { parts: readonly string[] }): Html {
  return (
    <ul class="picture-legend">
      {parts.map((part, place) => (
        <li>
          <span
            class={`picture-key part-${place + 1}${isHatched(place) ? ' hatched' : ''}`}
            aria-hidden="true"
          />
          <span safe>{part}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every second part, so that neighbours differ in more than colour. */
function isHatched(part: number): boolean {
  return part % 2 === 1;
}

function px(value: number): string {
  return value.toFixed(1);
}

function middle(top: number | undefined, height: number): string {
  return px((top ?? 0) + height / 2 + 5);
}
