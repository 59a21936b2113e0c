/** The steps of making and ending a delegation, the same for oneself and for a colleague. */
import { awayNow } from '../../cases/away.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { confirmDelegation } from '../../cases/confirm-delegation.js';
import { isLendable } from '../../cases/delegation.js';
import { colleaguesOf, delegationOf } from '../../cases/delegations.query.js';
import { endDelegation } from '../../cases/end-delegation.js';
import { makeDelegations, tryDelegations } from '../../cases/make-delegation.js';
import type { Database } from '../../database/database.js';
import { loadPerson } from '../../identity/load-person.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { nameWithAway } from './absences/away-text.js';
import { ConfirmDelegationPage } from './confirm-delegation-page.js';
import { type DelegationForm, delegationLabels, readDelegation, wantedBy } from './delegation-form.js';
import { AgreeDelegationPage, DelegationPage, EndDelegationPage } from './delegation-page.js';
import { type Absent, NewDelegationPage } from './new-delegation-page.js';

export class DelegationSteps {
  private readonly database: Database;

  constructor(
    private readonly runtime: CaseRuntime,
    /** Where the list is. */
    private readonly base: string,
  ) {
    this.database = runtime.database;
  }

  async form(visit: SignedInVisit, form: DelegationForm): Promise<Answer> {
    const absent = await this.absent(visit, form);
    return NewDelegationPage({ visit, base: this.base, absent, form, errors: FormErrors.none });
  }

  async confirm(visit: SignedInVisit, body: unknown): Promise<Answer> {
    const form = readDelegation(body);
    const tried = await attempt(() => tryDelegations(this.database, visit.actor, wantedBy(form)));
    if (!tried.ok) return this.mend(visit, form, tried.problem);
    const absent = await this.absent(visit, form);
    const errors = FormErrors.none;
    return ConfirmDelegationPage({ visit, base: this.base, absent, form, errors, ...tried.value });
  }

  change(visit: SignedInVisit, body: unknown): Promise<Answer> {
    return this.form(visit, readDelegation(body));
  }

  async make(visit: SignedInVisit, body: unknown): Promise<Answer> {
    const form = readDelegation(body);
    const made = await attempt(() => makeDelegations(this.database, visit.actor, wantedBy(form)));
    if (!made.ok) return this.mend(visit, form, made.problem);
    const [id = ''] = made.value.ids;
    const several = made.value.ids.length > 1;
    return seeOther(several ? this.base : `${this.base}/${id}`, {
      key: made.value.waiting > 0 ? 'delegations.proposed_done' : 'delegations.made_done',
      params: { count: made.value.ids.length },
    });
  }

  async one(visit: SignedInVisit, id: string): Promise<Answer> {
    return DelegationPage({ visit, base: this.base, delegation: await this.known(visit, id) });
  }

  async askConfirm(visit: SignedInVisit, id: string): Promise<Answer> {
    const delegation = await this.known(visit, id);
    if (!delegation.mayConfirm) return DelegationPage({ visit, base: this.base, delegation });
    return AgreeDelegationPage({ visit, base: this.base, delegation });
  }

  async agree(visit: SignedInVisit, id: string): Promise<Answer> {
    await confirmDelegation(this.runtime, visit.actor, { id, expectedVersion: null });
    return seeOther(`${this.base}/${id}`, { key: 'delegations.agree.done' });
  }

  async askEnd(visit: SignedInVisit, id: string, errors = FormErrors.none): Promise<Answer> {
    const delegation = await this.known(visit, id);
    if (!delegation.mayEnd) return DelegationPage({ visit, base: this.base, delegation });
    return EndDelegationPage({ visit, base: this.base, delegation, errors });
  }

  async end(visit: SignedInVisit, id: string): Promise<Answer> {
    const done = await attempt(() =>
      endDelegation(this.database, visit.actor, { id, expectedVersion: null }),
    );
    if (!done.ok) return seeOther(`${this.base}/${id}`, { key: 'delegations.end.was', tone: 'notice' });
    return seeOther(`${this.base}/${id}`, { key: 'delegations.end.done' });
  }

  private async mend(visit: SignedInVisit, form: DelegationForm, problem: Problem): Promise<Answer> {
    const errors = errorsIn(problem, visit.locale, delegationLabels(visit));
    const absent = await this.absent(visit, form);
    const page = NewDelegationPage({ visit, base: this.base, absent, form, errors });
    return comesBack(page, problem.status);
  }

  private async known(visit: SignedInVisit, id: string) {
    const found = await delegationOf(this.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private async absent(visit: SignedInVisit, { delegatorId }: DelegationForm): Promise<Absent> {
    const id = delegatorId === '' ? visit.actor.accountId : delegatorId;
    if (!isId(id)) throw new Problem('not_found');
    if (id !== visit.actor.accountId && !visit.holds('administrator')) {
      throw new Problem('not_yours_to_do', [{ code: 'delegation.administrators_only' }]);
    }
    return this.database.asActor(visit.actor, async (transaction) => {
      const person = await loadPerson(transaction, id);
      if (!person) throw new Problem('not_found');
      const colleagues = await colleaguesOf(transaction, id);
      const away = await awayNow(
        transaction,
        colleagues.map((one) => one.id),
      );
      const own = person.roles.filter((held) => !held.onBehalfOf && isLendable(held.role));
      return {
        id,
        name: person.name,
        roles: [...new Set(own.map((held) => held.role))],
        colleagues: colleagues.map((one) => ({
          ...one,
          marked: nameWithAway(visit, one.name, away.get(one.id) ?? null),
        })),
      };
    });
  }
}
