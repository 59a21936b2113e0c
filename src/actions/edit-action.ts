/** Changes what an action says of itself, while its stage allows it; its funding request follows. */

import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { versionFor } from '../cases/case-version.js';
import { editCase, recordOnCase } from '../cases/edit-case.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import { setCountries } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { checkReferences, loadContent, writeContent } from './action.repository.js';
import {
  type ActionContent,
  type ActionInput,
  EMPTY_CONTENT,
  inOneOrder,
  mergedContent,
} from './action-content.js';

export interface EditActionCommand {
  readonly actionId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are. */
  readonly changes: ActionInput;
  /** What the funding request says, for as long as it is a draft beside the action; left out: as it is. */
  readonly funding?: FundingWords | undefined;
}

interface FundingWords {
  readonly justification: unknown;
  /** Of the funding request that was looked at: what somebody else has written since is not written over. */
  readonly expectedVersion: string;
}

/** Answers the new version and the fields that changed, the request's among them; none leaves no trace. */
export async function editAction(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: EditActionCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  const { actionId, expectedVersion, changes, funding } = command;
  if (!isId(actionId)) throw new Problem('not_found');
  const wanted = mergedContent(EMPTY_CONTENT, changes, new FieldChecks());
  let justified = false;
  const edited = await editCase(
    runtime,
    actor,
    {
      subject: 'action',
      caseId: actionId,
      expectedVersion,
      ...(changes.title === undefined ? {} : { title: wanted.title }),
      ...(changes.countries === undefined ? {} : { countries: countriesOf(wanted) }),
    },
    async (transaction, loaded) => {
      const fields = await change(runtime, transaction, actor, loaded, { changes, funding });
      justified = fields.includes(JUSTIFICATION);
      // The request's own record tells of it, so that an action that did not change gets no new version.
      return fields.filter((field) => field !== JUSTIFICATION);
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: [...edited.fields, ...(justified ? [JUSTIFICATION] : [])] };
}

/** What the form calls the justification of the funding request. */
const JUSTIFICATION = 'fundingJustification';

/** Answers the changed fields other than the title, which lies on the case. */
async function change(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  loaded: LoadedCase,
  { changes, funding }: Pick<EditActionCommand, 'changes' | 'funding'>,
): Promise<readonly string[]> {
  const before = await loadContent(transaction, loaded.id, loaded.title);
  if (!before) throw new Problem('not_found');
  const checks = new FieldChecks();
  const after = mergedContent(before, changes, checks);
  if (loaded.state.stage !== loaded.definition.initial) checkFrozen(before, after, checks);
  const justification =
    funding && checks.text(JUSTIFICATION, funding.justification, { max: 10_000, lines: true });
  checks.done();
  const envelopeId = await checkReferences(transaction, after, loaded.state.organisationId ?? '', checks);
  await checkTheme(transaction, before, after, checks);
  checks.done();

  const fields = changedFields(before, after);
  const words = funding && { justification: justification ?? '', expectedVersion: funding.expectedVersion };
  if (fields.length > 0) await writeContent(transaction, loaded.id, after, envelopeId, fields);
  if (fields.includes('coApplicantIds')) {
    await unshareWithOthers(transaction, loaded.id);
    if (loaded.state.stage !== loaded.definition.initial) await shareWithCoApplicants(transaction, loaded.id);
  }
  const justified = await followWithRequest(runtime, transaction, actor, loaded.id, after, fields, words);
  return [...fields.filter((field) => field !== 'title'), ...(justified ? [JUSTIFICATION] : [])];
}

/** The call and the countries were judged and endorsed as submitted; under which framework may still be put right. */
function checkFrozen(before: ActionContent, after: ActionContent, checks: FieldChecks): void {
  if (before.lotId !== after.lotId) checks.add('lotId', 'frozen_after_submission');
  if (before.funds.join() !== after.funds.join()) checks.add('funds', 'frozen_after_submission');
  if (countriesOf(before).join() !== countriesOf(after).join()) {
    checks.add('countries', 'frozen_after_submission');
  }
}

function countriesOf(content: ActionContent): readonly string[] {
  return inOneOrder(content).countries.map((one) => one.country);
}

function changedFields(before: ActionContent, after: ActionContent): readonly string[] {
  const [one, other] = [inOneOrder(before), inOneOrder(after)];
  return (Object.keys(other) as (keyof ActionContent)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

/** Whoever is no co-applicant any more sees it no more; the part that was asked for goes too. */
async function unshareWithOthers(transaction: Transaction, actionId: string): Promise<void> {
  await transaction.run(
    'co_applicant_parts_end',
    `DELETE FROM action_part x WHERE x.action_id = $1
       AND NOT EXISTS (SELECT FROM action_applicant p WHERE p.action_id = $1 AND p.organisation_id = x.organisation_id)`,
    [actionId],
  );
  await transaction.run(
    'co_applicants_unshare',
    `DELETE FROM case_access x WHERE x.case_id = $1 AND x.view = 'participant'
       AND NOT EXISTS (SELECT FROM action_applicant p WHERE p.action_id = $1 AND p.organisation_id = x.organisation_id)`,
    [actionId],
  );
}

async function shareWithCoApplicants(transaction: Transaction, actionId: string): Promise<void> {
  await transaction.run(
    'co_applicants_share',
    `INSERT INTO case_access (case_id, organisation_id, view)
     SELECT action_id, organisation_id, 'participant' FROM action_applicant WHERE action_id = $1 ON CONFLICT DO NOTHING`,
    [actionId],
  );
}

/** The request carries the action's title, countries and grant for as long as it is a draft beside it; answers whether it says something else. */
async function followWithRequest(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  actionId: string,
  content: ActionContent,
  fields: readonly string[],
  words: { readonly justification: string; readonly expectedVersion: string } | undefined,
): Promise<boolean> {
  const followed = fields.filter((field) => ['title', 'countries', 'grantCents'].includes(field));
  if (followed.length === 0 && !words) return false;
  const [request] = await transaction.run<{ id: string; justification: string }>(
    'funding_request_of_action_locked',
    `SELECT c.id, f.justification FROM funding_request f JOIN case_file c ON c.id = f.id WHERE f.action_id = $1 FOR UPDATE OF c`,
    [actionId],
  );
  const loaded = request && (await loadCase(runtime, transaction, 'funding_request', request.id));
  if (!loaded || loaded.state.stage !== loaded.definition.initial) return false;
  const justified = words !== undefined && words.justification !== request.justification;
  const version = versionFor(actor, loaded);
  if (justified && words.expectedVersion !== version) throw problemOf({ ok: false, why: 'stale', version });
  if (followed.length === 0 && !justified) return false;
  await transaction.run(
    'funding_request_follow',
    'UPDATE funding_request SET amount_cents = $2, justification = $3 WHERE id = $1',
    [loaded.id, content.grantCents, words?.justification ?? request.justification],
  );
  await setCountries(transaction, loaded.id, countriesOf(content));
  await recordOnCase(transaction, actor, loaded, {
    kind: 'case_edited',
    data: {
      fields: [...followed, ...(justified ? ['justification'] : [])],
      contentVersion: loaded.contentVersion + 1,
    },
    contentVersion: loaded.contentVersion + 1,
    title: content.title,
    outside: true,
  });
  return justified;
}
