/** The needs of the demo: told through their use cases, each at its own time. */
import { takeUpNeed } from '../actions/take-up-need.js';
import { takeUpNeedAsAssistance } from '../assistance/take-up-need.js';
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { versionFor } from '../cases/case-version.js';
import { loadCase } from '../cases/load-case.js';
import { takeUpNeedAsDialogue } from '../dialogues/take-up-need.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { draftNeed } from '../needs/draft-need.js';
import type { TakeUpNeedCommand } from '../needs/take-up.js';
import { translateNeed } from '../needs/translate-need.js';
import { type NeedStory, needStories } from './demo-need-stories.js';

interface Telling {
  readonly person: (persona: string) => Promise<PersonActor>;
  /** Sets the clock to office hours of a day so many days before an instant, today when null. */
  readonly goBack: (days: number, from: number | null) => void;
  /** Carries out what was left to do. */
  readonly drain: () => Promise<void>;
}

export class DemoNeeds {
  constructor(private readonly runtime: CaseRuntime) {}

  /** A killed load goes on with the needs that are missing. */
  async tell(telling: Telling): Promise<void> {
    const there = await this.titles();
    for (const story of needStories) {
      if (!there.has(String(story.need.title))) await this.tellOne(story, telling);
    }
  }

  private async tellOne(story: NeedStory, { person, goBack, drain }: Telling): Promise<void> {
    const action = story.answeredBy === undefined ? null : await this.action(story.answeredBy);
    const from = action?.openedAt ?? null;
    goBack(story.drafted, from);
    const partnershipId = await this.partnership(story.country);
    const { id } = await draftNeed(this.runtime, await person(story.by), { ...story.need, partnershipId });
    for (const step of story.steps) {
      goBack(step.before, from);
      const actor = await person(step.as);
      if (step.do === 'translate') await this.translate(actor, id, step.translation ?? {});
      else if (step.do === 'take_up')
        await this.takeUp(story, step.as, actor, { needId: id, actionId: action?.id });
      else await this.act(actor, id, step);
      await drain();
    }
  }

  /** By a Member State with an action, by the secretariat with what the country hopes for. */
  private async takeUp({ need }: NeedStory, persona: string, actor: PersonActor, command: TakeUpNeedCommand) {
    const ofFacility = need.help === 'DIALOGUE' ? takeUpNeedAsDialogue : takeUpNeedAsAssistance;
    await (persona === 'secretariat' ? ofFacility : takeUpNeed)(this.runtime, actor, command);
  }

  private async act(actor: PersonActor, id: string, step: NeedStory['steps'][number]): Promise<void> {
    const advanced = await advanceCase(this.runtime, actor, {
      subject: 'need',
      caseId: id,
      act: {
        transition: step.do,
        ...(step.reason ? { reason: step.reason } : {}),
        ...(step.question ? { inputs: { question: step.question } } : {}),
      },
    });
    if (!advanced.ok) {
      throw new Error(`A need of the demo stopped at ${step.do}: ${JSON.stringify(advanced)}`);
    }
  }

  private async translate(actor: PersonActor, needId: string, translation: object): Promise<void> {
    const loaded = await this.runtime.database.asActor(actor, (transaction) =>
      loadCase(this.runtime, transaction, 'need', needId),
    );
    if (!loaded) throw new Error('A need of the demo is not there.');
    await translateNeed(this.runtime, actor, {
      needId,
      expectedVersion: versionFor(actor, loaded),
      translation,
    });
  }

  private async titles(): Promise<ReadonlySet<string>> {
    const rows = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ title: string }>('demo_needs', `SELECT title FROM case_file WHERE subject = 'need'`),
    );
    return new Set(rows.map((row) => row.title));
  }

  private async action(title: string): Promise<{ readonly id: string; readonly openedAt: number }> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string; opened_at: Date }>(
        'demo_need_action',
        `SELECT id, opened_at FROM case_file WHERE subject IN ('action', 'technical_assistance') AND title = $1`,
        [title],
      ),
    );
    if (!row) throw new Error(`The demo has no action "${title}".`);
    return { id: row.id, openedAt: row.opened_at.getTime() };
  }

  private async partnership(country: string): Promise<string | null> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_need_partnership',
        'SELECT id FROM partnership WHERE country = $1 ORDER BY kind LIMIT 1',
        [country],
      ),
    );
    return row?.id ?? null;
  }
}
