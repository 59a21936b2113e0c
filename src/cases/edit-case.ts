/** Changes a case's content while its stage allows it: a new content version and an event that names the fields. */
import { chained, salted } from '../audit/chain.js';
import type { Transaction } from '../database/database.js';
import { type Actor, holdsRole } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import {
  type CaseState,
  conflictingDuty,
  type DutyRecord,
  dutiesTaken,
  editingAs,
  nameOf,
  type Principal,
  principalOf,
  type Refusal,
  refusal,
  slippedVisas,
  tasksWanted,
  type WorkflowDefinition,
  withoutSlipped,
} from '../workflow/index.js';
import { actingAs, dutiesNotHeld, inTheNameOf } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';
import { versionFor } from './case-version.js';
import { factsNow, type LoadedCase, loadCase } from './load-case.js';
import { setCountries } from './open-case.js';
import type { ExtraStatement } from './subject.js';
import { taskChanges } from './task-rows.js';
import { writeCase } from './write-case.js';

export interface EditCommand {
  readonly subject: string;
  readonly caseId: string;
  readonly expectedVersion: string;
  readonly title?: string;
  readonly countries?: readonly string[];
  /** Whether outsiders read of an edit of these fields; left out: of every edit. */
  readonly isOutside?: (fields: readonly string[]) => boolean;
}

export type Edited =
  | { readonly ok: true; readonly version: string; readonly fields: readonly string[] }
  | { readonly ok: false; readonly why: 'not_found' }
  | { readonly ok: false; readonly why: 'stale'; readonly version: string }
  | {
      readonly ok: false;
      readonly why: 'refused';
      readonly refusals: readonly Refusal[];
      readonly wordedBy?: WorkflowDefinition;
    };

/**
 * Edits one case under its lock. `write` changes the subject's own rows and answers the names of the fields that
 * changed; none and no new title is no edit, and leaves no trace.
 */
export async function editCase(
  runtime: CaseRuntime,
  actor: Actor,
  command: EditCommand,
  write: (transaction: Transaction, loaded: LoadedCase) => Promise<readonly string[]>,
): Promise<Edited> {
  const edited = runtime.database.asActor(
    actor,
    async (transaction): Promise<Edited> => {
      const loaded = await loadCase(runtime, transaction, command.subject, command.caseId);
      if (!loaded) return { ok: false, why: 'not_found' };
      const version = versionFor(actor, loaded);
      if (command.expectedVersion !== version) return { ok: false, why: 'stale', version };
      const editing = editingAs(loaded.definition, loaded.state, actingAs(actor), loaded.subject.registry);
      if (!editing.ok)
        return { ok: false, why: 'refused', refusals: [editing.refusal], wordedBy: loaded.definition };
      const duties = dutiesTaken(loaded.definition, `${loaded.state.stage}.edit`, editing.acting);
      const refused = conflictingDuty(loaded.state, duties, editing.acting);
      if (refused) return { ok: false, why: 'refused', refusals: [refused], wordedBy: loaded.definition };

      const title = command.title ?? loaded.title;
      const fields = [...(title === loaded.title ? [] : ['title']), ...(await write(transaction, loaded))];
      if (command.countries) await setCountries(transaction, loaded.id, command.countries);
      if (fields.length === 0) return { ok: true, version, fields };
      const after = { ...loaded.state, facts: await factsNow(transaction, loaded) };
      const slipped = slippedVisas(loaded.definition, after);
      if (slipped?.refuses) throw new VouchedFor(loaded.definition, after, slipped.void);
      const taken = dutiesNotHeld(loaded, duties);
      await saveEdit(
        transaction,
        actor,
        loaded,
        {
          title,
          fields,
          principal: principalOf(editing.acting),
          outside: command.isOutside?.(fields) ?? true,
        },
        taken,
        after,
      );
      return {
        ok: true,
        version: versionFor(actor, { ...loaded, contentVersion: loaded.contentVersion + 1 }),
        fields,
      };
    },
    { lockCase: command.caseId },
  );
  return edited.catch((error: unknown) => {
    if (!(error instanceof VouchedFor)) throw error;
    return { ok: false, why: 'refused', refusals: [error.refusal], wordedBy: error.definition };
  });
}

/** Takes the transaction back: something was changed that a visa speaks for and does not let go of. */
class VouchedFor extends Error {
  readonly refusal: Refusal;

  constructor(
    readonly definition: WorkflowDefinition,
    state: CaseState,
    ids: readonly string[],
  ) {
    super('A visa speaks for what was changed.');
    const names = state.visas.filter((visa) => ids.includes(visa.id)).map(nameOf);
    this.refusal = refusal('state', 'vouched_for', { visa: [...new Set(names)] });
  }
}

interface Edit {
  readonly title: string;
  readonly fields: readonly string[];
  /** For whom it is edited; null in the own name. */
  readonly principal: Principal | null;
  readonly outside: boolean;
}

async function saveEdit(
  transaction: Transaction,
  actor: Actor,
  loaded: LoadedCase,
  { title, fields, principal, outside }: Edit,
  duties: readonly DutyRecord[],
  after: CaseState,
): Promise<void> {
  const slipped = slippedVisas(loaded.definition, after);
  const now = withoutSlipped(after, slipped);
  const running = loaded.clocks.filter((row) => row.state.stoppedAt === null);
  const tasks = taskChanges(loaded.tasks, tasksWanted(loaded.definition, now), now.visit, running);
  const invalidated = slipped?.void ?? [];
  await recordOnCase(transaction, actor, loaded, {
    duties,
    kind: 'case_edited',
    data: {
      fields,
      contentVersion: loaded.contentVersion + 1,
      ...inTheNameOf(principal),
      ...(slipped ? { definition: loaded.definitionId, invalidated } : {}),
    },
    ...(slipped ? { invalidated, tasks } : {}),
    contentVersion: loaded.contentVersion + 1,
    title,
    outside: outside && loaded.outsideStage !== loaded.subject.unseenIn,
  });
}

/** Records an event on a case that stays in its stage: an edit, a document, a share, a finding, work given to somebody else. */
export async function recordOnCase(
  transaction: Transaction,
  actor: Actor,
  loaded: LoadedCase,
  what: {
    readonly kind:
      | 'case_edited'
      | 'document_added'
      | 'document_removed'
      | 'tasks_reassigned'
      | 'finding_raised'
      | 'finding_replied'
      | 'finding_settled'
      | 'note_filed'
      | 'message_written'
      | 'message_edited'
      | 'message_withdrawn'
      | 'condition_reported'
      | 'condition_settled'
      | 'draft_shared'
      | 'part_written'
      | 'part_signed'
      | 'guidelines_issued'
      | 'question_answered'
      | 'signatory_acceded'
      | 'signatory_left'
      | 'framework_suspended'
      | 'framework_resumed'
      | 'delivery_confirmed'
      | 'delivery_disputed'
      | 'party_added'
      | 'party_removed'
      | 'letter_sent'
      | 'tracking_link_made'
      | 'tracking_link_ended'
      | 'file_quarantined'
      | 'document_held'
      | 'document_released'
      | 'document_destroyed'
      | 'assessor_named'
      | 'assessor_taken_off'
      | 'interest_declared'
      | 'scores_handed_in'
      | 'consensus_proposed'
      | 'consensus_agreed'
      | 'assessment_settled';
    readonly data: Readonly<Record<string, unknown>>;
    readonly contentVersion?: number;
    readonly title?: string;
    readonly duties?: readonly DutyRecord[];
    readonly invalidated?: readonly string[];
    readonly tasks?: ReturnType<typeof taskChanges>;
    readonly outside: boolean;
    /** Free text, by field: it lies beside the chain. */
    readonly texts?: Readonly<Record<string, string>>;
    readonly statements?: readonly ExtraStatement[];
  },
): Promise<void> {
  const texts = Object.fromEntries(
    Object.entries(what.texts ?? {}).map(([field, text]) => [field, salted(text)]),
  );
  const person = actor.kind === 'person' ? actor : null;
  const event = chained(
    {
      id: newId(),
      chain: loaded.id,
      seq: loaded.lastSeq + 1,
      kind: what.kind,
      at: loaded.now,
      account: person?.accountId ?? null,
      person: person?.personId ?? null,
      case: loaded.id,
      data: {
        subject: loaded.subject.code,
        ...what.data,
        purpose: actor.kind === 'system' ? actor.purpose : null,
      },
      digests: Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.digest])),
    },
    loaded.lastHash,
  );
  const write = {
    caseId: loaded.id,
    stage: loaded.state.stage,
    outsideStage: loaded.outsideStage,
    visit: loaded.state.visit,
    outsideVisit: loaded.outsideVisit,
    contentVersion: what.contentVersion ?? loaded.contentVersion,
    title: what.title ?? loaded.title,
    closed: loaded.closedAt !== null,
    moved: false,
    // What a partner country adds would tell others, by the time of the change, that there is one.
    outsideMoved: what.outside && !(actor.kind === 'person' && holdsRole(actor, 'partner_authority')),
    visas: [],
    invalidated: what.invalidated ?? [],
    duties: what.duties ?? [],
    clocksStarted: [],
    clocksChanged: [],
    clocksVoided: [],
    reminders: [],
    tasksDone: what.tasks?.done ?? [],
    tasks: what.tasks?.opened ?? [],
    event,
    eventOutside: what.outside,
    texts,
    outbox: [{ kind: 'event', payload: {} }],
  };
  await writeCase(transaction, write, { statements: what.statements ?? [] });
}
