/** Technical assistance of the demo: asked for, checked, endorsed, planned, delivered and answered to, each by whose turn it is. */
import { answerDelivery } from '../assistance/answer-delivery.js';
import type { AssistanceInput } from '../assistance/assistance-content.js';
import { editAssistance } from '../assistance/edit-assistance.js';
import { requestAssistance } from '../assistance/request-assistance.js';
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { type AssistanceStory, assistanceStories } from './demo-assistance-stories.js';
import { DemoFacilityMoney, type DemoHands } from './demo-facility-money.js';

const SUBJECT = 'technical_assistance';

interface AssistanceHands extends DemoHands {
  /** The calendar day so many days ago. */
  dayBefore(days: number): string;
}

export class DemoAssistance {
  private readonly money: DemoFacilityMoney;

  constructor(
    private readonly runtime: CaseRuntime,
    private readonly hands: AssistanceHands,
  ) {
    this.money = new DemoFacilityMoney(runtime, hands);
  }

  /** Those that are told already are left alone. */
  async load(): Promise<void> {
    const rows = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ title: string }>(
        'demo_assistance_told',
        'SELECT title FROM case_file WHERE subject = $1',
        [SUBJECT],
      ),
    );
    const told = new Set(rows.map((row) => row.title));
    for (const story of assistanceStories((days) => this.hands.dayBefore(days))) {
      if (!told.has(story.request.title)) await this.tell(story);
    }
  }

  private async tell(story: AssistanceStory): Promise<void> {
    const { hands } = this;
    hands.daysBefore(story.askedDaysAgo);
    const { id } = await requestAssistance(this.runtime, await hands.person(story.by), story.request);
    await this.act(story.by, id, 'submit');
    if (story.to === 'check') return hands.drain();
    hands.daysBefore(story.checkedDaysAgo);
    await this.edit('secretariat', id, { ...story.check, ...(await this.envelope(story.envelope)) });
    await this.act('secretariat', id, 'confirm_check');
    await hands.drain();
    if (story.to === 'endorsement') return;
    // What a country asks for itself needs no yes of its own.
    if (story.by === 'secretariat-2') {
      hands.daysBefore(story.checkedDaysAgo - 2);
      await this.act('partner-md', id, 'endorse', { visa: 'endorsement:MD' });
      await this.act('secretariat', id, 'note_answers', { visa: 'answers_noted' });
      await hands.drain();
    }
    hands.daysBefore(story.checkedDaysAgo - 3);
    await this.act('head-of-unit', id, 'approve');
    await hands.drain();
    if (story.to === 'approved') return;
    await this.money.fund(id, story.justification, story.checkedDaysAgo - 5);
    hands.daysBefore(story.scheduledDaysAgo);
    await this.edit('secretariat', id, { lines: story.lines ?? [] });
    await this.act('secretariat', id, 'schedule');
    const [advance, balance] = story.invoices ?? [];
    if (advance) await this.money.pay(id, advance);
    if (story.to === 'scheduled') return hands.drain();
    hands.daysBefore(story.deliveredDaysAgo);
    await this.deliver(story, id);
    await hands.drain();
    if (story.to === 'confirmation') return;
    await this.act(story.by, id, 'confirm_receipt');
    await this.act('secretariat', id, 'certify');
    hands.daysBefore(story.deliveredDaysAgo - 8);
    await this.edit('secretariat', id, story.outcome ?? {});
    await this.act('secretariat', id, 'record_outcomes');
    await hands.drain();
    if (balance) await this.money.pay(id, balance);
  }

  /** Records what was delivered, asks, and lets the receiving side answer to as much as the story says. */
  private async deliver({ by, deliveries = {} }: AssistanceStory, id: string): Promise<void> {
    const lines = await this.linesOf(id);
    await this.edit('secretariat', id, {
      lines: lines.map(({ kind, name, ...line }) => ({
        ...line,
        kind,
        name,
        ...(kind === 'travel' ? {} : deliveries[String(name)]?.delivered),
      })),
    });
    await this.act('secretariat', id, 'ask_confirmation');
    for (const { id: lineId, kind, name } of await this.linesOf(id)) {
      const said = kind === 'travel' ? undefined : deliveries[String(name)]?.said;
      if (!said) continue;
      await answerDelivery(this.runtime, await this.hands.person(by), {
        assistanceId: id,
        lineId: String(lineId),
        told: null,
        answer: said.answer,
        reason: said.reason ?? '',
      });
    }
  }

  private async act(
    persona: string,
    caseId: string,
    transition: string,
    more: { subject?: string; visa?: string; inputs?: Record<string, string[]> } = {},
  ): Promise<void> {
    const { subject = SUBJECT, ...act } = more;
    const actor = await this.hands.person(persona);
    const advanced = await advanceCase(this.runtime, actor, { subject, caseId, act: { transition, ...act } });
    if (!advanced.ok)
      throw new Error(`The demo's assistance stopped at ${transition}: ${JSON.stringify(advanced)}`);
  }

  private async edit(persona: string, assistanceId: string, changes: AssistanceInput): Promise<void> {
    const actor = await this.hands.person(persona);
    const expectedVersion = await this.version(actor, SUBJECT, assistanceId);
    await editAssistance(this.runtime, actor, { assistanceId, expectedVersion, changes });
  }

  private async version(actor: PersonActor, subject: string, id: string): Promise<string> {
    const { runtime } = this;
    const view = await runtime.database.asActor(actor, (transaction) =>
      viewCase(runtime, transaction, actor, subject, id),
    );
    if (!view) throw new Error(`The demo's case ${id} is not there.`);
    return view.version;
  }

  private async envelope(code: string): Promise<{ lotId: string; fund: string }> {
    return this.one(
      'demo_assistance_envelope',
      'SELECT lot_id AS "lotId", fund FROM envelope WHERE code = $1',
      code,
    );
  }

  /** As they are stored, in the shape in which they are sent. */
  private async linesOf(id: string): Promise<readonly Readonly<Record<string, string>>[]> {
    const sql = `SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'country', l.country, 'name', l.name,
        'organisation', l.organisation, 'details', l.details, 'origin', l.origin, 'place', l.place, 'startsOn', l.starts_on,
        'endsOn', l.ends_on, 'quantity', l.quantity, 'unitCents', coalesce(l.value_cents, s.unit_cents)) ORDER BY l.kind, l.position), '[]') AS lines
      FROM assistance_line l LEFT JOIN assistance_cost s ON s.line_id = l.id WHERE l.assistance_id = $1`;
    const { lines } = await this.one<{ lines: Readonly<Record<string, string>>[] }>(
      'demo_assistance_lines',
      sql,
      id,
    );
    return lines;
  }

  private async one<Row>(name: string, sql: string, value: string): Promise<Row> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<Row & Record<string, unknown>>(name, sql, [value]),
    );
    if (!row) throw new Error(`The demo has no ${value}.`);
    return row;
  }
}
