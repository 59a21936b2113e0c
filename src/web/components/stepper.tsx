import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { Icon } from './icon.js';

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** Below the label: when it was reached, or until when it has to be done. */
  readonly note?: string;
}

const STATES = {
  done: 'web.stepper.done',
  current: 'web.stepper.current',
  ahead: 'web.stepper.ahead',
} as const;

/** The usual way through a workflow, and where this case stands on it. */
export function Stepper({ visit, steps }: { visit: Visit; steps: readonly Step[] }): Html {
  return (
    <ol class="stepper" aria-label={visit.t('web.stepper.title')}>
      {steps.map((step) => (
        <li class={`step step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="step-mark">{step.state === 'done' ? <Icon name="check-lg" /> : ''}</span>
          <span class="step-label" safe>
            {step.label}
          </span>
          <span class="visually-hidden" safe>
            {`(${visit.t(STATES[step.state])})`}
          </span>
          {step.note === undefined ? (
            ''
          ) : (
            <span class="step-note" safe>
              {step.note}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
