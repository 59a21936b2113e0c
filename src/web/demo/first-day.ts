/** A guided first day: what each audience tries, where, and whether it is done, as the data says. */
import { auditEvents } from '../../audit/audit-events.query.js';
import { caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { conditionsToSettle } from '../../cases/conditions-to-settle.query.js';
import { type WaitingTask, waitingFor } from '../../cases/waiting.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { caseUrl, conditionUrl } from '../cases/case-links.js';

export const FIRST_DAYS = {
  manager: { persona: 'manager', steps: ['home', 'submit', 'overdue', 'money'] },
  secretariat: { persona: 'secretariat', steps: ['home', 'receipt', 'check', 'team'] },
  commission: { persona: 'verifier', steps: ['home', 'visa', 'team'] },
  partner: { persona: 'partner-md', steps: ['home', 'endorse', 'condition', 'need'] },
  auditor: { persona: 'auditor', steps: ['record', 'export', 'file'] },
} as const;
export type FirstDayAudience = keyof typeof FIRST_DAYS;
export type FirstDayStep = (typeof FIRST_DAYS)[FirstDayAudience]['steps'][number];

export interface StepShown {
  readonly step: FirstDayStep;
  readonly href: string;
  /** Null for what one only looks at. */
  readonly done: boolean | null;
}

const TASKS_READ = 100;

/** The steps of an audience for who is signed in as one of it. */
export async function firstDayOf(
  runtime: CaseRuntime,
  actor: PersonActor,
  audience: FirstDayAudience,
): Promise<readonly StepShown[]> {
  const waiting = await waitingFor(runtime, actor, { limit: TASKS_READ });
  const left = new Left(runtime, actor, waiting.items, waiting.now);
  const shown: StepShown[] = [];
  for (const step of FIRST_DAYS[audience].steps) shown.push({ step, ...(await left.of(step)) });
  return shown;
}

type Found = Omit<StepShown, 'step'>;

const look = (href: string): Found => ({ href, done: null });

/** What is left to do of each step; it is done when nothing is. */
class Left {
  constructor(
    private readonly runtime: CaseRuntime,
    private readonly actor: PersonActor,
    private readonly tasks: readonly WaitingTask[],
    private readonly now: string,
  ) {}

  async of(step: FirstDayStep): Promise<Found> {
    switch (step) {
      case 'home':
        return look('/');
      case 'money':
        return look('/#money');
      case 'team':
        return look('/?waiting=team');
      case 'need':
        return look('/needs/new');
      case 'record':
        return look('/admin/audit');
      case 'file':
        return this.anyFile();
      case 'submit':
        return this.waits((task) => task.subject === 'action' && task.stage.code === 'draft');
      case 'overdue':
        return this.waits((task) => task.dueAt !== null && task.dueAt < this.now);
      case 'receipt':
        return this.waits((task) => task.stage.code === 'concept_submitted');
      case 'check':
        return this.waits((task) => task.subject === 'action' && task.stage.code === 'eligibility_check');
      case 'visa':
      case 'endorse':
        return this.waits((task) => task.visa !== null);
      case 'condition':
        return this.condition();
      case 'export':
        return this.exported();
    }
  }

  private waits(fits: (task: WaitingTask) => boolean): Found {
    const first = this.tasks.find(fits);
    return first ? { href: caseUrl(first.subject, first.caseId), done: false } : { href: '/', done: true };
  }

  private async condition(): Promise<Found> {
    const [first] = await conditionsToSettle(this.runtime, this.actor);
    return first
      ? { href: conditionUrl(first.subject, first.caseId, first.id, 'settle'), done: false }
      : { href: '/', done: true };
  }

  private async exported(): Promise<Found> {
    const filter = { kind: 'audit_exported', person: this.actor.personId, reference: '', day: '' };
    const { items } = await auditEvents(this.runtime.database, this.actor, { limit: 1, filter });
    return { href: '/admin/audit', done: items.length > 0 };
  }

  private async anyFile(): Promise<Found> {
    const { items } = await caseList(this.runtime, this.actor, { subject: 'action', limit: 1 });
    const [first] = items;
    return look(first ? `${caseUrl('action', first.id)}?view=print` : '/actions');
  }
}
