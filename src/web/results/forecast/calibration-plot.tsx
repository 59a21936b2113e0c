/** How many in a hundred stays ended by the dates told, as two dots for each row, beside lines at what was said. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolSquare } from 'd3-shape';
import type { Calibration } from '../../../workflow/index.js';
import type { Html } from '../../shell/answers.js';
import { fitting } from '../pictures/picture.js';

interface CalibrationPlotProps {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly half: string;
  readonly most: string;
  readonly rows: readonly { readonly label: string; readonly calibration: Calibration }[];
}

const WIDTH = 1060;
const LABELS = 300;
const ROW = 32;
const AXIS = 26;

export function CalibrationPlot({ name, title, description, half, most, rows }: CalibrationPlotProps): Html {
  const bottom = rows.length * ROW;
  const along = scaleLinear()
    .domain([0, 100])
    .range([LABELS, WIDTH - 30]);
  const down = scaleBand<number>()
    .domain(rows.map((_, row) => row))
    .range([0, bottom]);
  const signs = { half: symbol(symbolCircle, 90)() ?? '', most: symbol(symbolSquare, 80)() ?? '' };
  return (
    <>
      <svg
        class="picture-drawing"
        role="img"
        aria-labelledby={`${name}-title ${name}-description`}
        width={String(WIDTH)}
        height={String(bottom + AXIS)}
        viewBox={`0 0 ${WIDTH} ${bottom + AXIS}`}
        focusable="false"
      >
        <title id={`${name}-title`} safe>
          {title}
        </title>
        <desc id={`${name}-description`} safe>
          {description}
        </desc>
        {[0, 25, 50, 75, 90, 100].map((value) => (
          <>
            <line
              class={value === 50 || value === 90 ? 'picture-limit' : 'picture-grid'}
              x1={along(value).toFixed(1)}
              x2={along(value).toFixed(1)}
              y1="0"
              y2={String(bottom)}
            />
            <text
              class="picture-tick"
              x={along(value).toFixed(1)}
              y={String(bottom + 18)}
              text-anchor="middle"
              safe
            >
              {String(value)}
            </text>
          </>
        ))}
        {rows.map(({ label, calibration: { tested, within50, within90 } }, row) => {
          const middle = (down(row) ?? 0) + ROW / 2;
          const at = (count: number) =>
            `translate(${along((100 * count) / tested).toFixed(1)},${middle.toFixed(1)})`;
          return (
            <>
              <text
                class="picture-label"
                x={String(LABELS - 10)}
                y={(middle + 5).toFixed(1)}
                text-anchor="end"
                safe
              >
                {fitting(label, 36)}
              </text>
              <path class="picture-part part-1" d={signs.half} transform={at(within50)} />
              <path class="picture-part part-2" d={signs.most} transform={at(within90)} />
            </>
          );
        })}
      </svg>
      <ul class="picture-legend">
        <li>
          <span class="picture-key part-1 round" aria-hidden="true" />
          <span safe>{half}</span>
        </li>
        <li>
          <span class="picture-key part-2" aria-hidden="true" />
          <span safe>{most}</span>
        </li>
      </ul>
    </>
  );
}
