/**
 * The demo's partnerships over the years: a review that both sides concluded, one that waits for the partner country, and a
 * framework that is only talked about. What is written is invented; the frameworks are real but for that one, which says so.
 */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { addDocument } from '../documents/add-document.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { proposePartnership } from '../partnerships/propose-partnership.js';
import { setPriorities } from '../partnerships/set-priorities.js';
import { tickFollowUp, writeConclusions } from '../partnerships/write-conclusions.js';

export interface DemoPeople {
  readonly head: PersonActor;
  readonly partnerMd: PersonActor;
}

const PRIORITIES = [
  {
    words: 'Forged documents are found at the first check',
    pillar: 'IRREGULAR_THB',
    theme: 'DOCUMENT_FRAUD',
  },
  { words: 'Smugglers are prosecuted on both sides', pillar: 'IRREGULAR_THB', theme: 'MIGRANT_SMUGGLING' },
  { words: 'Those who return find work', pillar: 'DEVELOPMENT', theme: 'REINTEGRATION' },
] as const;

export class DemoPartnerships {
  constructor(private readonly runtime: CaseRuntime) {}

  async areTold(): Promise<boolean> {
    const rows = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run('demo_reviews_told', 'SELECT FROM partnership_review LIMIT 1'),
    );
    return rows.length > 0;
  }

  /** `daysBefore` moves the clock, `drain` does what waits in the background. */
  async tell(
    { head, partnerMd }: DemoPeople,
    daysBefore: (days: number) => void,
    dayAhead: (days: number) => string,
    drain: () => Promise<void>,
  ): Promise<void> {
    const [moldova, morocco] = [await this.framework('MD'), await this.framework('MA')];
    daysBefore(80);
    await this.setPriorities(head, moldova, PRIORITIES.slice(0, 2));
    await this.annex(head, moldova, dayAhead(-81));
    daysBefore(70);
    await this.act(partnerMd, moldova, 'open_review', {
      reason: 'A year has passed since the last joint committee.',
    });
    await drain();
    daysBefore(58);
    await this.act(partnerMd, moldova, 'assess_as_partner', {
      assessment:
        'Officers of both border services know each other by name. What we still miss is equipment in the smaller posts, and earlier word of new forgeries.',
    });
    daysBefore(52);
    await this.act(head, moldova, 'assess', {
      assessment:
        'Trainings were held as planned and reports came in time. Fewer requests than hoped concern reintegration.',
    });
    daysBefore(45);
    await this.setPriorities(head, moldova, PRIORITIES);
    await writeConclusions(this.runtime, head, {
      ...(await this.target(head, moldova)),
      conclusions:
        'Both sides want to go on. Reintegration becomes the third priority; an alert on new forgeries is shared within a week.',
      followUps: [
        { words: 'Share alerts on new forgeries within a week', side: 'both', dueOn: dayAhead(-10) },
        { words: 'Name a contact for reintegration', side: 'partner', dueOn: dayAhead(60) },
        { words: 'Propose a call that covers small border posts', side: 'facility', dueOn: dayAhead(120) },
      ],
    });
    daysBefore(40);
    await this.act(head, moldova, 'continue_unchanged');
    await drain();
    daysBefore(31);
    const { id: talked } = await proposePartnership(this.runtime, head, {
      kind: 'MP',
      country: 'EG',
      title: 'Demonstration: a framework with Egypt that is only talked about',
      pillars: ['IRREGULAR_THB', 'PROTECTION'],
      signatories: [{ country: 'CY' }, { country: 'FR' }, { country: 'IT' }],
      note: 'Invented for the demonstration: no such talks are reported.',
    });
    daysBefore(24);
    await this.act(head, talked, 'open_talks');
    daysBefore(16);
    await this.act(head, morocco, 'open_review', { reason: 'The yearly review.' });
    daysBefore(9);
    await this.act(head, morocco, 'assess', {
      assessment: 'Three actions run and their reports came in time. Visa questions took longer than agreed.',
    });
    daysBefore(5);
    await tickFollowUp(this.runtime, head, {
      ...(await this.target(head, moldova)),
      review: 1,
      followUp: 1,
      doneOn: dayAhead(-6),
    });
    await drain();
  }

  private async framework(country: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>('demo_framework', 'SELECT id FROM partnership WHERE country = $1', [
        country,
      ]),
    );
    if (!row) throw new Error(`The demo has no framework with ${country}.`);
    return row.id;
  }

  private async target(actor: PersonActor, partnershipId: string) {
    const file = await this.runtime.database.asActor(actor, (transaction) =>
      viewCase(this.runtime, transaction, actor, 'partnership', partnershipId),
    );
    return { partnershipId, expectedVersion: file?.version ?? '' };
  }

  private async setPriorities(actor: PersonActor, id: string, priorities: readonly object[]): Promise<void> {
    await setPriorities(this.runtime, actor, { ...(await this.target(actor, id)), priorities });
  }

  private async annex(actor: PersonActor, caseId: string, datedOn: string): Promise<void> {
    await addDocument(this.runtime, actor, {
      subject: 'partnership',
      caseId,
      kind: 'annex',
      title: 'Work programme of the joint committee (demonstration)',
      datedOn,
      fileName: 'work-programme.txt',
      content: Buffer.from('Work programme of the joint committee. Invented for the demonstration.\n'),
    });
  }

  private async act(
    actor: PersonActor,
    caseId: string,
    transition: string,
    { reason, ...inputs }: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const advanced = await advanceCase(this.runtime, actor, {
      subject: 'partnership',
      caseId,
      act: { transition, inputs, ...(reason ? { reason } : {}) },
    });
    if (!advanced.ok)
      throw new Error(`The demo's framework stopped at ${transition}: ${JSON.stringify(advanced)}`);
  }
}
