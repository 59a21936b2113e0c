/** Two administrators and a grant office: drafts, proposals and versions, through the real use cases. */
import { confirmProposal } from '../../../src/definitions/confirm-proposal.js';
import { makeDraft } from '../../../src/definitions/make-draft.js';
import { proposeDraft } from '../../../src/definitions/propose-draft.js';
import type { PersonActor } from '../../../src/kernel/actor.js';
import type { WorkflowDefinition } from '../../../src/workflow/index.js';
import { GrantOffice } from '../../actions/support/grant-office.js';
import { behindTheWall } from '../../support/database.js';

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

  async proposed(definition: WorkflowDefinition, by = this.admin) {
    const source = JSON.stringify(definition, null, 2);
    const draft = await makeDraft(this.runtime, by, { code: definition.code, source });
    const { revision } = await proposeDraft(this.runtime, by, { ...draft, warningsSeen: true });
    return { id: draft.id, revision };
  }

  /** Published by the two. */
  async published(definition: WorkflowDefinition) {
    const proposal = await this.proposed(definition);
    return confirmProposal(this.runtime, this.colleague, { ...proposal, warningsSeen: true });
  }
}
