/**
 * Calls of the demo beside the real windows: one that takes applications until its cut-offs, one that is paused, one that
 * waits for its approval and one that is being drafted; guidelines issued again, and questions with their answers.
 */
import { answerQuestion } from '../calls/answer-question.js';
import { askQuestion } from '../calls/ask-question.js';
import type { CallInput } from '../calls/call-content.js';
import { decideChange } from '../calls/decide-change.js';
import { draftCall } from '../calls/draft-call.js';
import type { GuidelineInput } from '../calls/guideline-content.js';
import { issueGuidelines } from '../calls/issue-guidelines.js';
import { proposeChange } from '../calls/propose-change.js';
import { writeGuidelines } from '../calls/write-guidelines.js';
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';

/** The day so many days from now, as a calendar day in Brussels. */
type DayIn = (days: number) => string;

interface People {
  readonly secretariat: PersonActor;
  readonly headOfUnit: PersonActor;
  readonly officer: PersonActor;
  readonly manager: PersonActor;
  readonly otherManager: PersonActor;
  readonly partner: PersonActor;
}

export class DemoCalls {
  constructor(private readonly runtime: CaseRuntime) {}

  /** A killed load goes on: a call that is there is not told again. */
  async haveCalls(): Promise<boolean> {
    const rows = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run('demo_calls', `SELECT 1 FROM call_for_proposals WHERE code = 'PROTECTION-2026'`),
    );
    return rows.length > 0;
  }

  /** Opened some time ago, with two lots and cut-offs to come. */
  async open({ secretariat, headOfUnit, officer }: People, dayIn: DayIn): Promise<void> {
    const id = await this.approved(secretariat, headOfUnit, {
      code: 'PROTECTION-2026',
      title: 'Protection and asylum systems (2026)',
      summary:
        'Quick-start actions that help partner countries to register, receive and protect people in need.\n\nTwin projects between asylum offices are welcome; equipment alone is not funded.',
      continuous: false,
      closesOn: dayIn(240),
      cutOffs: [dayIn(35), dayIn(150), dayIn(240)],
      lots: [
        { code: '1', title: 'Registration and reception' },
        { code: '2', title: 'Quality of asylum decisions' },
      ],
      funds: ['AMIF'],
    });
    await this.envelope([secretariat, officer], id, '1', 'PROT-1-AMIF', 350_000_000);
    await this.envelope([secretariat, officer], id, '2', 'PROT-2-AMIF', 250_000_000);
    await this.act(secretariat, id, 'open');
  }

  async pause({ secretariat, headOfUnit, officer }: People): Promise<void> {
    const id = await this.approved(secretariat, headOfUnit, {
      code: 'REINTEGRATION-2026',
      title: 'Reintegration of returnees (2026)',
      summary: 'Actions that help people who return to find work and a home again.',
      lots: [{ code: 'WHOLE', title: 'The whole call' }],
      funds: ['AMIF'],
    });
    await this.envelope([secretariat, officer], id, 'WHOLE', 'REINT-AMIF', 180_000_000);
    await this.act(secretariat, id, 'open');
    await this.act(secretariat, id, 'pause', {
      reason:
        'The minimum for equipment is looked at again; the call goes on with the next version of its guidelines.',
    });
  }

  /** One that waits for the head of unit, and one that is still written. */
  async prepare({ secretariat }: People, dayIn: DayIn): Promise<void> {
    const waiting = await this.drafted(secretariat, {
      code: 'LABOUR-2027',
      title: 'Labour migration and skills (2027)',
      summary: 'Recognition of skills, language courses before departure, and matching with employers.',
      opensOn: dayIn(60),
      cutOffs: [dayIn(160)],
      lots: [
        { code: '1', title: 'Skills and their recognition' },
        { code: '2', title: 'Matching with employers' },
      ],
      funds: ['AMIF'],
    });
    await this.act(secretariat, waiting, 'submit');
    await this.drafted(secretariat, {
      code: 'ROUTES-2027',
      title: 'Cooperation along the Atlantic route (2027)',
      summary: 'Joint work of border guards and investigators on smuggling by sea.',
      lots: [{ code: 'WHOLE', title: 'The whole call' }],
      funds: ['BMVI', 'ISF'],
    });
  }

  /** What was submitted before stays under the first version. */
  async issueAgain({ secretariat, headOfUnit }: People): Promise<void> {
    const callId = await this.call('BORDERS-SECURITY-2023');
    await this.write(secretariat, callId, 0, {
      changes:
        'Assumed for the demonstration: actions may last 36 months at most, and one grant takes at most EUR 3 million.',
      maximumDurationMonths: 36,
      maximumGrantCents: 300_000_000,
    });
    await issueGuidelines(this.runtime, headOfUnit, { callId, revision: 1 });
  }

  async draftNext({ secretariat }: People): Promise<void> {
    await this.write(secretariat, await this.call('MIGRATION-PARTNERSHIPS'), 0, {
      changes:
        'Assumed for the demonstration: a support letter of the partner country is asked for with the full application only.',
      needsPartnerSupportLetter: false,
      minimumDurationMonths: 6,
    });
  }

  async askAndAnswer(people: People): Promise<void> {
    const { secretariat, manager, otherManager, partner } = people;
    const callId = await this.call('BORDERS-SECURITY-2023');
    await this.answered(secretariat, callId, otherManager, {
      asked: 'We in Madrid wonder whether staff of our consulates may be charged as own staff.',
      question: 'May staff of consulates be charged as own staff?',
      answer:
        'Yes, for the hours that they work on the action, on the basis of time sheets. Their allowances abroad are not eligible.',
    });
    await this.answered(secretariat, callId, partner, {
      asked: 'Can equipment stay in Morocco after the end of the action?',
      question: 'Can equipment stay in the partner country after the end of the action?',
      answer: 'Yes. Its hand-over is confirmed by the receiving authority in the final report.',
    });
    await askQuestion(this.runtime, manager, {
      callId,
      text: 'Our second partner country is not ready to sign yet. May it join by an amendment?',
    });
  }

  private async answered(
    secretariat: PersonActor,
    callId: string,
    asker: PersonActor,
    { asked, question, answer }: Readonly<Record<'asked' | 'question' | 'answer', string>>,
  ): Promise<void> {
    const { id } = await askQuestion(this.runtime, asker, { callId, text: asked });
    await answerQuestion(this.runtime, secretariat, { callId, questionId: id, question, answer });
  }

  private async drafted(secretariat: PersonActor, content: CallInput): Promise<string> {
    const { id } = await draftCall(this.runtime, secretariat, content);
    await this.write(secretariat, id, 0, {
      summary: 'EU share of at most 95 % of the total cost; grants from EUR 100,000; 12 to 36 months.',
      minimumGrantCents: 10_000_000,
      minimumDurationMonths: 12,
      maximumDurationMonths: 36,
    });
    return id;
  }

  private async approved(secretariat: PersonActor, head: PersonActor, content: CallInput): Promise<string> {
    const id = await this.drafted(secretariat, content);
    await this.act(secretariat, id, 'submit');
    await this.act(head, id, 'approve', { visa: 'approval' });
    return id;
  }

  private async envelope(
    [proposer, approver]: readonly [PersonActor, PersonActor],
    callId: string,
    lot: string,
    code: string,
    amountCents: number,
  ): Promise<void> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>('demo_lot', 'SELECT id FROM lot WHERE call_id = $1 AND code = $2', [
        callId,
        lot,
      ]),
    );
    const { id } = await proposeChange(this.runtime, proposer, {
      kind: 'open',
      lotId: row?.id ?? '',
      fund: 'AMIF',
      code,
      amountCents,
      reason: 'Money of the call as it was approved.',
      source: 'Work programme 2026',
    });
    await decideChange(this.runtime, approver, { id, decision: 'approve', reason: '' });
  }

  private async write(
    secretariat: PersonActor,
    callId: string,
    revision: number,
    changes: GuidelineInput,
  ): Promise<void> {
    await writeGuidelines(this.runtime, secretariat, { callId, revision, changes });
  }

  private async act(
    actor: PersonActor,
    caseId: string,
    transition: string,
    more: { readonly reason?: string; readonly visa?: string } = {},
  ): Promise<void> {
    const act = { transition, ...more };
    const advanced = await advanceCase(this.runtime, actor, { subject: 'call', caseId, act });
    if (!advanced.ok) {
      throw new Error(`The demo's call stopped at ${transition}: ${JSON.stringify(advanced)}`);
    }
  }

  private async call(code: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>('demo_call', 'SELECT id FROM call_for_proposals WHERE code = $1', [
        code,
      ]),
    );
    if (!row) throw new Error(`The demo has no call ${code}.`);
    return row.id;
  }
}
