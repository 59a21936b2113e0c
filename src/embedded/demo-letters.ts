/** Letters of the demo: some written by people, and the rules by which others go out by themselves from now on. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { systemActor } from '../kernel/actor.js';
import { ensureTemplates } from '../letters/ensure-templates.js';
import { makeRule } from '../letters/letter-rules.js';
import { BY_DAY } from '../letters/placeholders.js';
import { templatesOf } from '../letters/templates.query.js';
import { draftLetter, sendLetter } from '../letters/write-letter.js';

/** By the stage that a case is in: the letter that goes with it, and what is written into it by hand. */
const WRITTEN = [
  { stage: 'rejected', template: 'rejection', free: {} },
  { stage: 'clarification', template: 'clarification_request', free: {} },
  { stage: 'contracting', template: 'award', free: {} },
  {
    stage: 'suspended',
    template: 'formal_notice',
    free: { 'free.remarks': '- send the missing travel documents\n- say how the work goes on' },
  },
] as const;

const RULES = [
  { when: 'action.confirm_receipt', template: 'receipt', addressees: 'lead' },
  { when: 'action.reject', template: 'rejection', addressees: 'lead' },
  { when: 'action.ask_clarification', template: 'clarification_request', addressees: 'lead' },
] as const;

interface DemoCase {
  readonly id: string;
  readonly lead: string;
  /** A day by which the addressee can act. */
  readonly byDay: string;
}

export class DemoLetters {
  constructor(
    private readonly runtime: CaseRuntime,
    private readonly publicUrl: string,
  ) {}

  async write(secretariat: PersonActor, admin: PersonActor): Promise<void> {
    const { runtime } = this;
    await ensureTemplates(runtime.database);
    const templates = await templatesOf(runtime.database, admin);
    const idOf = (code: string) => templates.find((one) => one.code === code)?.id ?? '';
    for (const { stage, template, free } of WRITTEN) {
      const found = await this.caseIn(stage);
      if (found) await this.send(secretariat, found, idOf(template), free);
    }
    for (const { when, template, addressees } of RULES) {
      await makeRule(runtime, admin, { when, templateId: idOf(template), addressees });
    }
  }

  private async caseIn(stage: string): Promise<DemoCase | undefined> {
    const [found] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<DemoCase>(
        'demo_letter_case',
        `SELECT id, organisation_id AS lead, ((entente_now() AT TIME ZONE 'Europe/Brussels')::date + 42)::text AS "byDay" FROM case_file WHERE subject = 'action' AND stage = $1 ORDER BY reference DESC LIMIT 1`,
        [stage],
      ),
    );
    return found;
  }

  /** One that the case cannot fill is left out: the demo's stories may change. */
  private async send(
    secretariat: PersonActor,
    { id: caseId, lead, byDay }: DemoCase,
    templateId: string,
    free: Readonly<Record<string, string>>,
  ): Promise<void> {
    const target = { subject: 'action', caseId, publicUrl: this.publicUrl };
    const input = {
      templateId,
      language: '',
      addresseeId: lead,
      free: { ...free, [BY_DAY]: byDay },
      to: null,
    };
    const draft = await draftLetter(this.runtime, secretariat, target, input);
    if (draft.filled.ok)
      await sendLetter(this.runtime, secretariat, target, { ...input, expectedVersion: draft.version });
  }
}
