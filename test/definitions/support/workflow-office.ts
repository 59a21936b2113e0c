/** Two administrators and a grant office: drafts, proposals and versions, through the real use cases. */
import type { PersonActor } from '../../../src/kernel/actor.js';
import type { WorkflowDefinition } from '../../../src/workflow/index.js';
import { GrantOffice } from '../../actions/support/grant-office.js';
import { behindTheWall } from '../../support/database.js';
import { proposedBy, publishedByTwo } from '../../support/publish-by-two.js';

export class WorkflowOffice {
  private constructor(
    readonly grants: GrantOffice,
    readonly admin: PersonActor,
    readonly colleague: PersonActor,
  ) {}

  static async open(): Promise<WorkflowOffice> {
    const grants = await GrantOffice.open();
    const id = await grants.programme.organisation({ code: 'IT', kind: 'COMMISSION_SERVICE' });
    const admin = await grants.programme.person('Ada Admin', { id }, 'administrator');
    const colleague = await grants.programme.person('Boris Admin', { id }, 'administrator');
    const office = new WorkflowOffice(grants, admin, colleague);
    // The programme's people hold their roles in memory alone; who publishes, and the verifier, ask the database.
    for (const one of [admin, colleague, ...Object.values(grants.people)]) await office.appoint(one);
    return office;
  }

  get runtime() {
    return this.grants.runtime;
  }

  get test() {
    return this.grants.test;
  }

  close(): Promise<void> {
    return this.grants.close();
  }

  async appoint(actor: PersonActor): Promise<void> {
    for (const { role } of actor.roles) {
      await behindTheWall(
        this.test,
        'INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)',
        [actor.accountId, role],
      );
    }
  }

  /** Another account of the same natural person, an administrator too. */
  async secondAccountOf(actor: PersonActor): Promise<PersonActor> {
    const [row] = await behindTheWall<{ id: string }>(
      this.test,
      `INSERT INTO account (id, person_id, organisation_id, email)
       VALUES (gen_random_uuid(), $1, $2, gen_random_uuid() || '@example.org') RETURNING id`,
      [actor.personId, actor.organisationId],
    );
    const other = { ...actor, accountId: row?.id ?? '' };
    await this.appoint(other);
    return other;
  }

  proposed(definition: WorkflowDefinition) {
    return proposedBy(this.runtime, this.admin, definition);
  }

  /** Published by the two. */
  published(definition: WorkflowDefinition) {
    return publishedByTwo(this.runtime, [this.admin, this.colleague], definition);
  }
}
