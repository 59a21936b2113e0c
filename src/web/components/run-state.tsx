import type { PropsWithChildren } from '@kitajs/html';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface RunStateProps {
  readonly visit: Visit;
  /** How many are still to come; nothing is renewed once there is none. */
  readonly waiting: number;
  /** How far it is, for who listens. */
  readonly told: string;
}

/**
 * How far something is that is under way: the one part that every page has to have that is so (`isUnderWay` of its
 * layout). What else is to be renewed of it is a `data-run-part` with a name of its own.
 */
export function RunState({ visit, waiting, told, children }: PropsWithChildren<RunStateProps>): Html {
  return (
    <>
      <p class="visually-hidden" role="status" data-run-said="" data-lost={visit.t('web.run.lost')} />
      <div data-run-part="state" data-run-waiting={String(waiting)} data-run-told={told}>
        {children}
      </div>
    </>
  );
}
