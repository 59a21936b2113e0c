import type { Html } from '../shell/answers.js';

export interface ChartBar {
  readonly name: string;
  /** How long the bar is, from 0 to 1. */
  readonly share: number;
  /** What stands beside it. */
  readonly text: string;
}

/** A chart that is a table: every bar stands beside its number, so that nobody has to see it. */
export function BarChart({
  caption,
  header,
  valueHeader,
  bars,
}: {
  caption: string;
  header: string;
  valueHeader: string;
  bars: readonly ChartBar[];
}): Html {
  return (
    <table class="chart">
      <caption safe>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col" safe>
            {header}
          </th>
          <th scope="col" safe>
            {valueHeader}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, share, text }) => (
          <tr>
            <th scope="row" safe>
              {name}
            </th>
            <td>
              <svg
                class="chart-bar"
                viewBox="0 0 100 8"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
              >
                <rect class="chart-track" x="0" y="0" width="100" height="8" />
                <rect
                  class="chart-value"
                  x="0"
                  y="0"
                  width={(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}
                  height="8"
                />
              </svg>
              <span class="chart-text" safe>
                {text}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
