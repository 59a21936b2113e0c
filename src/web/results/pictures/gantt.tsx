/** Actions over time, with what they promised to reach, and today; scales and signs of the D3 project. */
import { scaleBand, scaleUtc } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { ActionPlan } from '../../../insight/plans.query.js';
import type { Html } from '../../shell/answers.js';
import { fitting } from './picture.js';

interface GanttProps {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly plans: readonly ActionPlan[];
  /** Calendar day. */
  readonly today: string;
  readonly todayLabel: string;
  /** A month as people read it, from `2026-03`. */
  readonly month: (month: string) => string;
}

const WIDTH = 1060;
const LABELS = 340;
const ROW = 30;
const TOP = 24;
const AXIS = 26;
const DAY_MS = 86_400_000;

export function Gantt({ name, title, description, plans, today, todayLabel, month }: GanttProps): Html {
  const bottom = TOP + plans.length * ROW;
  const instants = [today, ...plans.flatMap(({ from, to }) => [from, to])].map((day) => Date.parse(day));
  const along = scaleUtc()
    .domain([new Date(Math.min(...instants)), new Date(Math.max(...instants) + DAY_MS)])
    .range([LABELS, WIDTH - 20]);
  const at = (day: string, days = 0) => along(new Date(Date.parse(day) + days * DAY_MS)).toFixed(1);
  const down = scaleBand<number>()
    .domain(plans.map((_, row) => row))
    .range([TOP, bottom])
    .padding(0.35);
  const sign = symbol(symbolDiamond, 60)() ?? '';
  return (
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
      {along.ticks(5).map((tick) => (
        <>
          <line
            class="picture-grid"
            x1={along(tick).toFixed(1)}
            x2={along(tick).toFixed(1)}
            y1={String(TOP)}
            y2={String(bottom)}
          />
          <text
            class="picture-tick"
            x={along(tick).toFixed(1)}
            y={String(bottom + 18)}
            text-anchor="middle"
            safe
          >
            {month(tick.toISOString().slice(0, 7))}
          </text>
        </>
      ))}
      {plans.map((plan, row) => {
        const top = down(row) ?? 0;
        const middle = top + down.bandwidth() / 2;
        return (
          <>
            <text
              class="picture-label"
              x={String(LABELS - 10)}
              y={(middle + 5).toFixed(1)}
              text-anchor="end"
              safe
            >
              {fitting(`${plan.reference} ${plan.title}`, 42)}
            </text>
            <rect
              class="picture-part part-1"
              x={at(plan.from)}
              y={top.toFixed(1)}
              width={(Number(at(plan.to, 1)) - Number(at(plan.from))).toFixed(1)}
              height={down.bandwidth().toFixed(1)}
              rx="3"
            />
            {plan.milestones.map(({ on, state }) => (
              <path
                class={`picture-milestone${state === 'done' ? ' done' : ''}`}
                d={sign}
                transform={`translate(${at(on)},${middle.toFixed(1)})`}
              />
            ))}
          </>
        );
      })}
      <line class="picture-today" x1={at(today)} x2={at(today)} y1={String(TOP - 4)} y2={String(bottom)} />
      <text class="picture-tick" x={at(today)} y={String(TOP - 8)} text-anchor="middle" safe>
        {todayLabel}
      </text>
    </svg>
  );
}
