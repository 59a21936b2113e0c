import type { PathStep } from '../../cases/case-view.js';
import type { Step } from '../components/index.js';
import type { Visit } from '../shell/visit.js';

/** The steps of a case's way, each that was reached with its day; `enteredAt` is by stage code. */
export function stepsOf(
  visit: Visit,
  path: readonly PathStep[],
  enteredAt: Readonly<Record<string, string>>,
): readonly Step[] {
  return path.map((step) => {
    const at = step.state === 'ahead' ? undefined : enteredAt[step.code];
    const shown = { label: visit.label(step.label), state: step.state };
    return at === undefined ? shown : { ...shown, note: visit.day(at) };
  });
}
