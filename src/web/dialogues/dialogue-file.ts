import { problemOfRefusals } from '../../cases/case-problem.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { type DialogueInFull, dialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import { type InvitationBehind, ownInvitation } from '../../dialogues/invitation-behind.query.js';
import { Problem } from '../../kernel/problem.js';
import { type AnsweredNeed, needsOfAction } from '../../needs/needs-of-action.query.js';
import { type CasePage, loadCasePage } from '../cases/load-case-page.js';
import { type BoughtMoney, loadBoughtMoney } from '../payment-requests/load-bought-money.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Everything that a meeting's page shows. */
export interface DialogueFile {
  readonly page: CasePage;
  readonly dialogue: DialogueInFull;
  /** Null for everybody outside. */
  readonly bought: BoughtMoney | null;
  /** The needs that it answers. */
  readonly needs: readonly AnsweredNeed[];
  /** Null where they were not invited under their account. */
  readonly invitation: InvitationBehind | null;
}

/** Throws `not_found` when there is no such meeting for whoever visits. */
export async function loadDialogueFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<DialogueFile> {
  const page = await loadCasePage(runtime, visit, 'dialogue', id);
  const dialogue = await dialogueInFull(runtime, visit.actor, id);
  if (!dialogue) throw new Problem('not_found');
  const needs = await needsOfAction(runtime.database, visit.actor, id, visit.locale);
  const invitation = await ownInvitation(runtime.database, visit.actor, id);
  return { page, dialogue, bought: await loadBoughtMoney(runtime, visit, id), needs, invitation };
}

/** For whoever may write on it now; the reason why not for everybody else. */
export async function openDialogueFile(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  id: string,
): Promise<DialogueFile> {
  const file = await loadDialogueFile(runtime, visit, id);
  const refused = file.page.file.editRefused;
  if (refused) throw problemOfRefusals([refused]);
  return file;
}
