/** Drafts a need for the country of the actor's authority. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { usualLanguage } from '../reference/languages.js';
import { checkWishedDay } from './check-wished-day.js';
import { checkPartnership, insertNeed } from './need.repository.js';
import { emptyNeed, mergedNeed, type NeedInput } from './need-content.js';

/** A title is all it needs. Refuses with 422 and a pointer to each field that is wrong. */
export async function draftNeed(runtime: CaseRuntime, actor: PersonActor, input: NeedInput): Promise<Opened> {
  const { country } = actor;
  if (!holdsOwnRole(actor, 'partner_authority') || country === null) {
    throw new Problem('not_yours_to_do', [
      { code: 'role_missing', params: { roles: ['partner_authority'] } },
    ]);
  }
  const checks = new FieldChecks();
  const content = mergedNeed(
    emptyNeed(usualLanguage(country)),
    { ...input, title: input.title ?? '' },
    checks,
  );
  checks.done();
  const opened = await runtime.database.asActor(actor, async (transaction) => {
    await checkPartnership(transaction, content, country, checks);
    await checkTheme(transaction, null, content, checks);
    await checkWishedDay(transaction, null, content, checks);
    checks.done();
    const need = await openCase(runtime, transaction, actor, {
      subject: 'need',
      title: content.title,
      organisationId: actor.organisationId,
      countries: [country],
    });
    await insertNeed(transaction, need.id, country, content);
    return need;
  });
  runtime.wakeOutbox();
  return opened;
}
