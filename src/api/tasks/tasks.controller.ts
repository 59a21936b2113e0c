import { createHash } from 'node:crypto';
import { Controller, Inject, Logger, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { advanceCase } from '../../cases/advance-case.js';
import { problemOf } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type MyTask, myTasks } from '../../cases/my-tasks.query.js';
import { reassignTasks } from '../../cases/reassign-tasks.js';
import type { TaskOf } from '../../cases/tasks-of.query.js';
import { type Locale, labelIn } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { reasonInWords, stageInWords } from '../cases/case-words.js';
import { COLLECTIONS, collectionOf } from '../cases/collections.js';
import { hashOf, KeptItemByItem, keyOf } from '../idempotency.js';
import { once } from '../idempotency-keys.js';
import type { ListWanted } from '../list.js';
import { faultAnswer, problemAnswer, problemBehind } from '../problem-answer.js';
import { pathOf } from '../problem-filter.js';
import { CurrentPerson, type FastifyRequest, Reader } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import {
  type Decided,
  DecidedListDto,
  type DecisionDto,
  DecisionsDto,
  ReassignedDto,
  ReassignmentDto,
  TaskDto,
} from './task.dto.js';

@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TasksController {
  private readonly logger = new Logger('Api');

  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listTasks',
    for: 'signed_in',
    summary: 'What waits for you, soonest first',
    list: {},
    answers: TaskDto,
  })
  async mine(@Listed() wanted: ListWanted, @CurrentPerson() actor: PersonActor, @Reader() locale: Locale) {
    const { limit, cursor } = wanted;
    const page = await myTasks(this.runtime, actor, cursor === undefined ? { limit } : { limit, cursor });
    return { items: page.items.map((task) => taskInWords(task, locale)), next: page.next };
  }

  @PostRoute({
    id: 'decideTasks',
    path: 'decide',
    for: 'signed_in',
    summary: 'Do many things at once',
    description:
      'Each is done, or not, on its own, in the order sent, for the version it names. With an Idempotency-Key each keeps its own answer: sent again, what was done is not done twice and what was not reached is done.',
    body: DecisionsDto,
    answers: DecidedListDto,
    status: 200,
  })
  @KeptItemByItem()
  async decide(
    @Sent() { items }: DecisionsDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Req() request: FastifyRequest,
  ): Promise<DecidedListDto> {
    const key = keyOf(request);
    const hash = hashOf(request, items);
    const decided: Decided[] = [];
    for (const [place, item] of items.entries()) {
      const decideIt = () => this.decideOne(item, actor, locale, request);
      decided.push(
        key === undefined
          ? await decideIt().catch((error) => this.faultOf(item, error, locale, request))
          : await this.decideOnce(`${key}#${place}`, hash, actor, decideIt).catch((error) =>
              this.faultOf(item, error, locale, request),
            ),
      );
    }
    return { items: decided };
  }

  @PostRoute({
    id: 'reassignTasks',
    path: 'reassign',
    for: 'signed_in',
    summary: 'Give tasks of one person to a colleague',
    description:
      'For administrators, for the head of unit, for whoever has the tasks and for who takes them over. All tasks of a case change hands together with one entry in its trail; what cannot be given stays, with the reason.',
    body: ReassignmentDto,
    answers: ReassignedDto,
    status: 200,
  })
  async reassign(
    @Sent() { from, to, tasks, reason }: ReassignmentDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<ReassignedDto> {
    const { done, refused } = await reassignTasks(this.runtime, actor, {
      fromId: from,
      toId: to,
      reason,
      ...(tasks === undefined ? {} : { taskIds: tasks }),
    }).catch((error) => {
      throw asSent(error);
    });
    const inWords = ({ id, caseId, reference, label }: TaskOf) => ({
      id,
      caseId,
      reference,
      label: labelIn(label, locale),
    });
    return {
      done: done.map(inWords),
      refused: refused.map(({ task, refusal }) => ({
        ...inWords(task),
        refusal: reasonInWords(refusal, locale),
      })),
    };
  }

  private async decideOnce(
    key: string,
    hash: string,
    actor: PersonActor,
    decideIt: () => Promise<Decided>,
  ): Promise<Decided> {
    const itemKey = createHash('sha256').update(key).digest('hex');
    const answer = await once(this.runtime.database, actor, itemKey, hash, async () => ({
      status: 200,
      headers: {},
      body: JSON.stringify(await decideIt()),
    }));
    return JSON.parse(answer.body) as Decided;
  }

  private async decideOne(
    item: DecisionDto,
    actor: PersonActor,
    locale: Locale,
    request: FastifyRequest,
  ): Promise<Decided> {
    const { caseId, collection, version: expectedVersion, ...act } = item;
    const command = { subject: COLLECTIONS[collection], caseId, act, expectedVersion };
    const advanced = await advanceCase(this.runtime, actor, command);
    if (advanced.ok) return { caseId, status: 200, version: advanced.version, problem: null };
    return notDecided(caseId, problemOf(advanced), locale, request);
  }

  /** What goes wrong with one leaves the others alone; a key that belongs to another request concerns all. */
  private faultOf(item: DecisionDto, error: unknown, locale: Locale, request: FastifyRequest): Decided {
    const problem = problemBehind(error);
    if (problem?.code === 'idempotency_key_reused') throw problem;
    if (problem) return notDecided(item.caseId, problem, locale, request);
    this.logger.error(
      `${request.id} deciding on ${item.caseId}`,
      error instanceof Error ? error.stack : error,
    );
    const answer = faultAnswer(request.id, locale);
    return { caseId: item.caseId, status: answer.status, version: null, problem: JSON.parse(answer.body) };
  }
}

function notDecided(caseId: string, problem: Problem, locale: Locale, request: FastifyRequest): Decided {
  const answer = problemAnswer(problem, { locale, path: pathOf(request) });
  return { caseId, status: answer.status, version: null, problem: JSON.parse(answer.body) };
}

function taskInWords(task: MyTask, locale: Locale): TaskDto {
  return {
    id: task.id,
    collection: collectionOf(task.subject),
    caseId: task.caseId,
    reference: task.reference,
    title: task.title,
    stage: stageInWords(task.stage, locale),
    version: task.version,
    label: labelIn(task.label, locale),
    visa: task.visa,
    role: task.role,
    onBehalfOf: task.onBehalfOf,
    delegatedTo: task.delegatedTo,
    holder: task.holder,
    dueAt: task.dueAt,
    createdAt: task.createdAt,
  };
}

/** Fields as the API calls them. */
const SENT: Readonly<Record<string, string>> = { fromId: 'from', toId: 'to', taskIds: 'tasks' };

function asSent(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  return new Problem(
    error.code,
    error.details.map((detail) => {
      const [field = '', ...rest] = (detail.pointer ?? '').slice(1).split('/');
      const sent = SENT[field];
      return sent === undefined ? detail : { ...detail, pointer: `/${[sent, ...rest].join('/')}` };
    }),
  );
}
