/** Tasks that meetings gave stand among the dates that run, though no clock of a case runs for them. */

import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type Deadline, type Deadlines, deadlinesAfter } from '../../cases/deadlines.query.js';
import { type OpenFollowUp, openFollowUps } from '../../dialogues/follow-ups-open.query.js';
import { translate } from '../../i18n/index.js';
import { followUpUrl } from '../dialogues/dialogue-urls.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { DeadlinesAsked } from './deadlines-asked.js';

export type DeadlineShown = Deadline & {
  /** Where it leads, when that is not the page of the case. */
  readonly href?: string;
  /** The party that owes it, by name. */
  readonly owner?: string;
};
export type DeadlinesShown = Omit<Deadlines, 'items'> & { readonly items: readonly DeadlineShown[] };

/** Those that belong on this page of the list, in its order; `own` are those of the reader's organisation. */
export async function withFollowUps(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  asked: DeadlinesAsked,
  page: Deadlines,
): Promise<DeadlinesShown> {
  if (asked.kind !== '' && asked.kind !== 'dialogue') return page;
  const own = asked.whose !== 'all' || visit.actor.view === 'outside';
  const tasks = await openFollowUps(runtime.database, visit.actor, own);
  const after = deadlinesAfter(asked.cursor.cursor);
  const last = page.next === null ? null : page.items.at(-1)?.dueAt;
  const shown = tasks
    .filter((task) => asked.country === '' || task.countries.includes(asked.country))
    .filter((task) => after === null || Date.parse(task.dueAt) > Date.parse(after))
    .filter((task) => !last || task.dueAt <= last)
    .map(asDeadline);
  const items = [...page.items, ...shown].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  return { ...page, items };
}

function asDeadline(task: OpenFollowUp): DeadlineShown {
  const { id, dialogueId, reference, dialogueTitle: title, dueAt, dueOn: dueDate, owner, own } = task;
  return {
    id,
    kind: 'task',
    caseId: dialogueId,
    subject: 'dialogue',
    reference,
    title,
    label: {
      en: translate('en', 'waits.follow_up.label', task),
      fr: translate('fr', 'waits.follow_up.label', task),
    },
    stage: {
      code: 'follow_up',
      label: { en: translate('en', 'waits.follow_up.given'), fr: translate('fr', 'waits.follow_up.given') },
    },
    dueAt,
    dueDate,
    timeZone: 'Europe/Brussels',
    elapsed: null,
    owedBy: [],
    mine: own,
    countries: task.countries,
    href: followUpUrl(task),
    owner,
  };
}
