/** Who of the holders of a role can be asked to do an open task, and how it is put to them. */
import type { LabelLike } from '../i18n/index.js';
import type { Addressee, Wanted } from './addressees.js';
import type { NoticeFile, OpenTask } from './notice-file.js';
import { stageLabel, visaLabel, type Wording } from './wordings.js';

export interface Asked {
  readonly to: Addressee;
  readonly task: OpenTask;
}

/**
 * Each person once, for the first of the tasks that they may do: not behind the wall, not having answered it, and not
 * standing on another side of a conflict.
 */
export function askedFor(
  file: NoticeFile,
  wording: Wording,
  tasks: readonly OpenTask[],
  holders: (one: Wanted) => readonly Addressee[],
): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const task of tasks) {
    for (const to of holders(task)) {
      if (asked.has(to.accountId) || !mayHear(file, to) || task.answered.includes(to.personId)) continue;
      if (!standsAgainst(file, wording, task, to)) asked.set(to.accountId, { to, task });
    }
  }
  return [...asked.values()];
}

/** The wall, for notices: staff, or somebody of an organisation that the case is open to. */
export function mayHear(file: NoticeFile, reader: Addressee): boolean {
  return reader.inside || reader.organisationId in file.access;
}

/** What a task asks for: its visa, or the stage's work. */
export function askLabel(file: NoticeFile, wording: Wording, task: OpenTask, inside: boolean): LabelLike {
  return visaLabel(wording, file.stage, task.code) ?? stageLabel(wording, file.stage, inside);
}

function standsAgainst(file: NoticeFile, wording: Wording, task: OpenTask, { personId }: Addressee): boolean {
  return file.duties.some((duty) => {
    if (duty.personId !== personId) return false;
    const conflict = wording.conflicts.find(({ code }) => code === duty.conflict);
    return conflict?.sides.some((side) => side.code !== duty.side && side.acts.includes(task.act)) ?? false;
  });
}
