/** Who of the holders of a role can be asked to do an open task, and how it is put to them. */
import { type LabelLike, LOCALES, type Locale, labelIn, translate } from '../i18n/index.js';
import { MOST_STEPS } from '../workflow/index.js';
import type { Addressee, Wanted } from './addressees.js';
import type { NoticeParams } from './notice.js';
import type { NoticeFile, OpenTask } from './notice-file.js';
import { askPresent } from './present.js';
import { levelsAbove } from './wanted.js';
import { silence, stageLabel, stepLabels, visaLabel, type Wording } from './wordings.js';

export interface Asked {
  readonly to: Addressee;
  readonly task: OpenTask;
  /** Told for their attention: nobody who could do it is there. */
  readonly above: boolean;
}

/**
 * Each person once, for the first of the tasks that they may do: not behind the wall, not having answered it, and not
 * standing on another side of a conflict; the same goes for whom they stand in for. A task that was given to somebody by
 * name is put to them and their deputy alone, as long as one of them can do it and is there. Whoever is away is passed over;
 * with nobody left, it goes to the next level.
 */
export function askedFor(
  file: NoticeFile,
  wording: Wording,
  tasks: readonly OpenTask[],
  holders: (one: Wanted) => readonly Addressee[],
): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const task of tasks) {
    const able = holders(task).filter((to) => isAble(file, wording, task, to));
    const named = able.filter((to) => isHolder(task, to));
    const levels = levelsAbove(task).map((level) => level.flatMap(holders).filter((to) => mayHear(file, to)));
    const { to: people, above } = askPresent(able, named, levels);
    for (const to of people) {
      const before = asked.get(to.accountId);
      if (!before || (before.above && !above)) asked.set(to.accountId, { to, task, above });
    }
  }
  return [...asked.values()];
}

function isAble(file: NoticeFile, wording: Wording, task: OpenTask, to: Addressee): boolean {
  if (!mayHear(file, to)) return false;
  const bound = to.onBehalfOf ? [to.personId, to.onBehalfOf.personId] : [to.personId];
  return bound.every((id) => !task.answered.includes(id) && !standsAgainst(file, wording, task, id));
}

function isHolder({ holderId }: OpenTask, to: Addressee): boolean {
  return holderId !== null && [to.accountId, to.onBehalfOf?.accountId].includes(holderId);
}

/** The wall, for notices: staff, or somebody of an organisation that the case is open to. */
export function mayHear(file: NoticeFile, reader: Pick<Addressee, 'inside' | 'organisationId'>): boolean {
  return reader.inside || reader.organisationId in file.access;
}

/** What a task asks for: its visa, the steps there are to take, or the stage's work where these are none or many. */
export function askLabel(file: NoticeFile, wording: Wording, task: OpenTask, inside: boolean): LabelLike {
  const visa = visaLabel(wording, file.stage, task.code);
  if (visa) return visa;
  const steps = stepLabels(wording, file.stage, task.role);
  if (steps.length === 0 || steps.length > MOST_STEPS) return stageLabel(wording, file.stage, inside);
  const inLocale = (locale: Locale) =>
    steps
      .map((step) => labelIn(step, locale))
      .map((step, n) => (n === 0 ? step : translate(locale, 'cases.waiting.or', { step })))
      .join(', ');
  const others = LOCALES.filter((locale) => locale !== 'en').map((locale) => [locale, inLocale(locale)]);
  return { en: inLocale('en'), ...Object.fromEntries(others) };
}

/** What happens where the reader does not answer in time, for a task that asks for a visa. */
export function silenceParams(
  file: NoticeFile,
  wording: Wording,
  task: OpenTask,
): Pick<NoticeParams, 'silence'> {
  const found = task.act.startsWith('visa:') && task.dueAt ? silence(wording, file.stage, task.code) : null;
  return found ? { silence: found } : {};
}

function standsAgainst(file: NoticeFile, wording: Wording, task: OpenTask, personId: string): boolean {
  return file.duties.some((duty) => {
    if (duty.personId !== personId) return false;
    const conflict = wording.conflicts.find(({ code }) => code === duty.conflict);
    return conflict?.sides.some((side) => side.code !== duty.side && side.acts.includes(task.act)) ?? false;
  });
}
