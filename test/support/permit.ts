/** A small kind of case to prove the procedure with: a permit that is checked against a clock and signed by two. */
import { randomUUID } from 'node:crypto';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { Definitions } from '../../src/cases/definitions.js';
import { openCase } from '../../src/cases/open-case.js';
import { type Subject, Subjects } from '../../src/cases/subject.js';
import { type PersonActor, type Role, viewOf } from '../../src/kernel/actor.js';
import { calendarFor } from '../../src/reference/calendars.js';
import type { Label, WorkflowDefinition } from '../../src/workflow/index.js';
import { behindTheWall, type TestDatabase } from './database.js';

const said = (text: string): Label => ({ en: text, fr: text });
const review = { code: 'under_review', label: said('Under review') };
const boss = { role: 'head_of_unit', scope: 'facility' } as const;

export const permitWorkflow: WorkflowDefinition = {
  code: 'permit',
  subject: 'permit',
  label: said('Permit'),
  initial: 'draft',
  path: ['draft', 'check', 'decision', 'granted'],
  clocks: [
    {
      code: 'check',
      label: said('Check'),
      period: { amount: 5, unit: 'working_days' },
      calendar: 'COMMISSION',
      timeout: 'lapse',
      reminders: [{ code: 'before', when: 'before', amount: 1, unit: 'working_days', to: 'owner' }],
    },
  ],
  conflicts: [
    {
      code: 'two_people',
      label: said('Two people'),
      sides: [
        { code: 'first', acts: ['visa:first'] },
        { code: 'second', acts: ['visa:second'] },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'draft',
      label: said('Draft'),
      outside: { code: 'draft', label: said('Draft') },
      owner: { role: 'programme_manager', scope: 'organisation' },
      editableBy: [{ role: 'programme_manager', scope: 'organisation' }],
      transitions: [
        {
          kind: 'move',
          code: 'submit',
          label: said('Submit'),
          done: said('submitted'),
          by: [{ role: 'programme_manager', scope: 'organisation' }],
          to: [{ to: 'check' }],
        },
      ],
    },
    {
      kind: 'work',
      code: 'check',
      label: said('Check'),
      outside: review,
      owner: { role: 'secretariat', scope: 'facility' },
      clocks: [{ clock: 'check', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'pass',
          label: said('Pass'),
          done: said('passed'),
          by: [{ role: 'secretariat', scope: 'facility' }],
          inputs: [{ kind: 'reason', code: 'reason', label: said('Reason') }],
          to: [{ to: 'decision' }],
        },
        {
          kind: 'move',
          code: 'lapse',
          label: said('Lapse'),
          done: said('lapsed'),
          by: 'clock',
          to: [{ to: 'lapsed' }],
        },
      ],
    },
    {
      kind: 'approval',
      code: 'decision',
      label: said('Decision'),
      outside: review,
      visas: [
        { code: 'first', label: said('First'), by: boss, needed: { rule: 'one' } },
        { code: 'second', label: said('Second'), by: boss, needed: { rule: 'one' }, after: ['first'] },
      ],
      settled: { to: [{ to: 'granted' }], effects: [{ effect: 'stamp' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'sign',
          label: said('Sign'),
          done: said('signed'),
          visas: ['first', 'second'],
          answer: 'yes',
        },
      ],
    },
    {
      kind: 'final',
      code: 'granted',
      label: said('Granted'),
      outside: { code: 'granted', label: said('Granted') },
      transitions: [],
    },
    {
      kind: 'final',
      code: 'lapsed',
      label: said('Lapsed'),
      outside: { code: 'lapsed', label: said('Lapsed') },
      transitions: [],
    },
  ],
};

/** `stamp` is what settling does in the same transaction; a test may make it fail. */
export function permitSubject(stamp: { sql: string }, shipped = permitWorkflow): Subject {
  return {
    code: 'permit',
    prefix: 'PS',
    shipped,
    factsSql: `SELECT jsonb_build_object('places',
      coalesce((SELECT jsonb_agg(k.country ORDER BY k.country) FROM case_country k WHERE k.case_id = c.id), '[]'))`,
    registry: { facts: { places: 'list' }, guards: {}, effects: { stamp: {} } },
    effects: { stamp: () => ({ statements: [{ name: `stamp_${stamp.sql}`, text: stamp.sql, values: [] }] }) },
  };
}

export interface PermitOffice {
  readonly runtime: CaseRuntime;
  readonly stamp: { sql: string };
  readonly manager: PersonActor;
  readonly stranger: PersonActor;
  readonly secretary: PersonActor;
  readonly boss: PersonActor;
  readonly otherBoss: PersonActor;
  open(): Promise<string>;
}

export async function permitOffice(test: TestDatabase, shipped = permitWorkflow): Promise<PermitOffice> {
  const stamp = { sql: 'SELECT 1' };
  const runtime = new CaseRuntime(
    test.database,
    new Subjects([permitSubject(stamp, shipped)]),
    new Definitions(test.database),
    calendarFor,
  );
  await runtime.definitions.publishShipped(runtime.subjects);
  const authority = await organisation(test, 'MEMBER_STATE_AUTHORITY', 'RO');
  const foreign = await organisation(test, 'MEMBER_STATE_AUTHORITY', 'ES');
  const commission = await organisation(test, 'COMMISSION_SERVICE', null);
  const manager = await person(test, 'Mara Manager', authority, 'programme_manager');
  return {
    runtime,
    stamp,
    manager,
    stranger: await person(test, 'Stella Stranger', foreign, 'programme_manager'),
    secretary: await person(test, 'Sami Secretary', commission, 'secretariat'),
    boss: await person(test, 'Bea Boss', commission, 'head_of_unit'),
    otherBoss: await person(test, 'Otto Boss', commission, 'head_of_unit'),
    open: async () => {
      const opened = await test.database.asActor(manager, (transaction) =>
        openCase(runtime, transaction, manager, {
          subject: 'permit',
          title: 'A permit',
          organisationId: manager.organisationId,
          countries: [],
        }),
      );
      return opened.id;
    },
  };
}

interface Authority {
  readonly id: string;
  readonly country: string | null;
}

async function organisation(test: TestDatabase, kind: string, country: string | null): Promise<Authority> {
  const id = randomUUID();
  await behindTheWall(
    test,
    `INSERT INTO organisation (id, code, name, kind, country, time_zone, calendar)
     VALUES ($1, $2, $2, $3, $4, 'Europe/Brussels', 'COMMISSION')`,
    [id, `ORG-${id.slice(0, 8).toUpperCase()}`, kind, country],
  );
  return { id, country };
}

async function person(test: TestDatabase, name: string, at: Authority, role: Role): Promise<PersonActor> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  await behindTheWall(test, 'INSERT INTO person (id, name) VALUES ($1, $2)', [personId, name]);
  await behindTheWall(
    test,
    'INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)',
    [accountId, personId, at.id, `${accountId}@example.org`],
  );
  const roles = [{ role, organisationId: at.id, country: at.country }];
  return {
    kind: 'person',
    accountId,
    personId,
    name,
    organisationId: at.id,
    organisationName: 'Office',
    country: at.country,
    locale: 'en',
    roles,
    view: viewOf(roles),
  };
}
