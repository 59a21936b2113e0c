/** An action on the whole application, brought as far as a test of pages needs it, through the real use cases. */
import type { ActionInput } from '../../src/actions/action-content.js';
import { draftAction } from '../../src/actions/draft-action.js';
import type { AssistanceInput } from '../../src/assistance/assistance-content.js';
import { editAssistance } from '../../src/assistance/edit-assistance.js';
import { requestAssistance } from '../../src/assistance/request-assistance.js';
import { openAssumedEnvelopes } from '../../src/calls/open-assumed-envelopes.js';
import { advanceCase } from '../../src/cases/advance-case.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { viewCase } from '../../src/cases/case-view.js';
import { addDocument } from '../../src/documents/add-document.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import type { TestApp } from './app.js';
import { behindTheWall } from './database.js';

export interface Drafted {
  readonly id: string;
  readonly requestId: string;
  readonly reference: string;
}

export class WebProgramme {
  readonly runtime: CaseRuntime;

  constructor(private readonly app: TestApp) {
    this.runtime = app.get(CaseRuntime);
  }

  async actor(persona: string): Promise<PersonActor> {
    const actor = await personOfDemoToken(this.app.database, `demo-${persona}`);
    if (!actor) throw new Error(`No persona ${persona}.`);
    return actor;
  }

  /** A complete application towards a country, led by a manager, not submitted yet. */
  async draft(
    title: string,
    lead: 'manager' | 'manager-es' = 'manager',
    country = lead === 'manager' ? 'MD' : 'MA',
    more: ActionInput = {},
  ): Promise<Drafted> {
    await openAssumedEnvelopes(this.runtime);
    const [found] = await behindTheWall<{ lotId: string; partnershipId: string }>(
      this.app.test,
      `SELECT e.lot_id AS "lotId", p.id AS "partnershipId" FROM envelope e, partnership p
       WHERE e.code = 'BS-2023-ISF' AND p.country = $1`,
      [country],
    );
    const drafted = await draftAction(this.runtime, await this.actor(lead), {
      title,
      lotId: found?.lotId,
      funds: ['ISF'],
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      summary: 'Experts compare how forged documents are found at the border.',
      objectives: 'Forged documents are found earlier.',
      activities: 'Two expert meetings and a shared list of findings.',
      indicators: 'Number of forged documents found.',
      startsOn: '2027-03-01',
      durationMonths: 12,
      countries: [{ country, partnershipId: found?.partnershipId }],
      grantCents: 29565525,
      totalCostCents: 31164251,
      budgetLines: [
        { heading: 'STAFF', description: 'Experts', amountCents: more.totalCostCents ?? 31164251 },
      ],
      milestones: [{ title: 'Kick-off', dueMonth: 1 }],
      fundingJustification: 'The amount is the grant asked for.',
      ...more,
    });
    return { id: drafted.id, requestId: drafted.fundingRequest.id, reference: drafted.reference };
  }

  /** With the money and the stage of a signed contract, without the way there; its reports count as set. */
  async contracted(title: string, more: ActionInput = {}): Promise<Drafted> {
    const drafted = await this.draft(title, 'manager', 'MD', more);
    await behindTheWall(
      this.app.test,
      `WITH a AS (UPDATE action SET awarded_at = now(), reports_set_at = now() WHERE id = $1),
         e AS (UPDATE envelope SET free_cents = free_cents - 29565525, contracted_cents = contracted_cents + 29565525
           WHERE id = (SELECT envelope_id FROM action WHERE id = $1)),
         m AS (INSERT INTO action_money (action_id, envelope_id, contracted_cents) SELECT id, envelope_id, grant_cents FROM action WHERE id = $1),
         p AS (INSERT INTO case_access (case_id, organisation_id, view)
           SELECT $1, id, 'partner' FROM organisation WHERE kind = 'PARTNER_AUTHORITY' AND country = 'MD')
       UPDATE case_file SET stage = 'implementation', outside_stage = 'implementation' WHERE id = $1`,
      [drafted.id],
    );
    return drafted;
  }

  /** One act by a persona; throws when it is refused. */
  async act(
    persona: string,
    caseId: string,
    transition: string,
    more: {
      subject?: string;
      visa?: string;
      reason?: string;
      inputs?: Record<string, string | string[]>;
    } = {},
  ): Promise<void> {
    const { subject = 'action', visa, reason, inputs } = more;
    const advanced = await advanceCase(this.runtime, await this.actor(persona), {
      subject,
      caseId,
      act: {
        transition,
        ...(visa ? { visa } : {}),
        ...(reason ? { reason } : {}),
        ...(inputs ? { inputs } : {}),
      },
    });
    if (!advanced.ok) throw new Error(`${persona} could not ${transition}: ${JSON.stringify(advanced)}`);
  }

  /** A draft that has come to the partner country and the consulted services. */
  async inConsultation(title: string, lead: 'manager' | 'manager-es' = 'manager'): Promise<Drafted> {
    const drafted = await this.draft(title, lead);
    await this.act(lead, drafted.id, 'submit_concept_note');
    await this.act('secretariat', drafted.id, 'confirm_receipt');
    await this.act('secretariat', drafted.id, 'confirm_eligible');
    return drafted;
  }

  /** Asked for by a partner country and approved: what is delivered is planned now. */
  async approvedAssistance(title: string, lines: readonly object[]): Promise<string> {
    await openAssumedEnvelopes(this.runtime);
    const subject = 'technical_assistance';
    const { id } = await requestAssistance(this.runtime, await this.actor('partner-md'), {
      title,
      summary: 'Forged documents are found late at two crossings.',
      objectives: 'They are found at the first check.',
      beneficiaries: 'Border police at Leuşeni and Palanca',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
    });
    await this.act('partner-md', id, 'submit', { subject });
    const [envelope] = await behindTheWall<{ lotId: string }>(
      this.app.test,
      `SELECT lot_id AS "lotId" FROM envelope WHERE code = 'BS-2023-ISF'`,
    );
    await this.editAssistance(id, { lotId: envelope?.lotId, fund: 'ISF', estimateCents: 4_500_000 });
    await this.act('secretariat', id, 'confirm_check', { subject });
    await this.act('head-of-unit', id, 'approve', { subject });
    await this.editAssistance(id, { lines });
    return id;
  }

  private async editAssistance(assistanceId: string, changes: AssistanceInput): Promise<void> {
    const secretariat = await this.actor('secretariat');
    const file = await this.app.database.asActor(secretariat, (transaction) =>
      viewCase(this.runtime, transaction, secretariat, 'technical_assistance', assistanceId),
    );
    await editAssistance(this.runtime, secretariat, {
      assistanceId,
      expectedVersion: file?.version ?? '',
      changes,
    });
  }

  async letter(persona: string, subject: string, caseId: string, kind: string): Promise<void> {
    await addDocument(this.runtime, await this.actor(persona), {
      subject,
      caseId,
      kind,
      title: `A ${kind.replaceAll('_', ' ')}`,
      fileName: 'letter.txt',
      content: Buffer.from('We support the action.'),
    });
  }
}
