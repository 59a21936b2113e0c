/** A small kind of case with every sort of clock: crossings are inspected, asked about, agreed by harbours, and sail. */
import { randomUUID } from 'node:crypto';
import { type AdvanceCommand, advanceCase } from '../../src/cases/advance-case.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { Definitions } from '../../src/cases/definitions.js';
import { openCase, shareCase } from '../../src/cases/open-case.js';
import { type Subject, Subjects } from '../../src/cases/subject.js';
import { type Actor, type PersonActor, type Role, viewOf } from '../../src/kernel/actor.js';
import { isId } from '../../src/kernel/id.js';
import { calendarFor } from '../../src/reference/calendars.js';
import type {
  Label,
  StageDefinition,
  TransitionDefinition,
  WorkflowDefinition,
} from '../../src/workflow/index.js';
import { refusal } from '../../src/workflow/index.js';
import { behindTheWall, type TestDatabase } from './database.js';

const said = (en: string, fr: string): Label => ({ en, fr });
const manager = { role: 'programme_manager', scope: 'organisation' } as const;
const secretariat = { role: 'secretariat', scope: 'facility' } as const;
const head = { role: 'head_of_unit', scope: 'facility' } as const;

function move(
  code: string,
  by: (TransitionDefinition & { kind: 'move' })['by'],
  to: string,
): TransitionDefinition & { kind: 'move' } {
  return { kind: 'move', code, label: said(code, code), done: said(code, code), by, to: [{ to }] };
}

function end(code: string, en: string, fr: string): StageDefinition {
  return {
    kind: 'final',
    code,
    label: said(en, fr),
    outside: { code, label: said(en, fr) },
    transitions: [],
  };
}

const crossing: WorkflowDefinition = {
  code: 'crossing',
  subject: 'crossing',
  label: said('Crossing', 'Traversée'),
  initial: 'draft',
  path: ['draft', 'inspection', 'harbours', 'sailing', 'arrived'],
  clocks: [
    {
      code: 'inspection',
      label: said('Time to inspect', "Délai d'inspection"),
      period: { amount: 5, unit: 'working_days' },
      calendar: 'COMMISSION',
      reminders: [
        { code: 'early', when: 'before', amount: 2, unit: 'working_days', to: 'owner' },
        { code: 'day', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
        { code: 'late', when: 'after', amount: 1, unit: 'working_days', to: 'head' },
      ],
    },
    {
      code: 'answer',
      label: said('Time to answer', 'Délai de réponse'),
      period: { amount: 3, unit: 'working_days' },
      calendar: 'COMMISSION',
      timeout: 'lapse',
      reminders: [{ code: 'day', when: 'on', amount: 0, unit: 'working_days', to: 'owner' }],
    },
    {
      code: 'silence',
      label: said('Time to object', "Délai d'objection"),
      period: { amount: 10, unit: 'working_days' },
      calendar: 'COMMISSION',
      timeout: 'agree_by_silence',
      reminders: [{ code: 'early', when: 'before', amount: 5, unit: 'working_days', to: 'owner' }],
    },
    {
      code: 'voyage',
      label: said('Time at sea', 'Durée en mer'),
      period: { amount: 10, unit: 'working_days' },
      calendar: 'COMMISSION',
      reminders: [
        { code: 'early', when: 'before', amount: 3, unit: 'working_days', to: 'owner' },
        { code: 'day', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
      ],
    },
  ],
  conflicts: [],
  stages: [
    {
      kind: 'work',
      code: 'draft',
      label: said('Draft', 'Brouillon'),
      outside: { code: 'draft', label: said('Draft', 'Brouillon') },
      owner: manager,
      editableBy: [manager],
      transitions: [move('submit', [manager], 'inspection')],
    },
    {
      kind: 'work',
      code: 'inspection',
      label: said('Hull inspection', 'Inspection de la coque'),
      outside: { code: 'under_review', label: said('Under review', "À l'examen") },
      owner: secretariat,
      clocks: [{ clock: 'inspection', does: 'run' }],
      transitions: [
        move('pass', [secretariat], 'harbours'),
        move('ask', [secretariat], 'question'),
        move('refuse', [secretariat], 'refused'),
      ],
    },
    {
      kind: 'waiting',
      code: 'question',
      label: said('Question to the captain', 'Question au capitaine'),
      outside: { code: 'question', label: said('Please answer', 'Merci de répondre') },
      owner: manager,
      clocks: [
        { clock: 'inspection', does: 'pause' },
        { clock: 'answer', does: 'run' },
      ],
      transitions: [move('answer', [manager], 'inspection'), move('lapse', 'clock', 'lapsed')],
    },
    {
      kind: 'approval',
      code: 'harbours',
      label: said('Harbours and pilot', 'Ports et pilote'),
      outside: { code: 'at_harbours', label: said('With the harbours', 'Auprès des ports') },
      clocks: [{ clock: 'silence', does: 'run' }],
      visas: [
        {
          code: 'berth',
          label: said('Berth', 'Poste à quai'),
          by: { role: 'partner_authority', scope: 'country' },
          needed: { rule: 'one' },
          each: 'countries',
        },
        {
          code: 'pilot',
          label: said('Pilot', 'Pilote'),
          by: { role: 'consulted_service', scope: 'facility' },
          needed: { rule: 'one' },
        },
      ],
      settled: { to: [{ to: 'sailing' }], effects: [{ effect: 'ring' }] },
      transitions: [
        {
          kind: 'visa',
          code: 'agree',
          label: said('Agree', 'Accepter'),
          done: said('agreed', 'a accepté'),
          visas: ['berth', 'pilot'],
          answer: 'yes',
        },
        {
          kind: 'visa',
          code: 'agree_by_silence',
          label: said('Silence', 'Silence'),
          done: said('was silent', "s'est tu"),
          visas: ['berth', 'pilot'],
          answer: 'yes',
          by: 'clock',
        },
        move('called_off', 'system', 'refused'),
      ],
    },
    {
      kind: 'work',
      code: 'sailing',
      label: said('At sea', 'En mer'),
      outside: { code: 'sailing', label: said('At sea', 'En mer') },
      owner: head,
      clocks: [{ clock: 'voyage', does: 'run' }],
      transitions: [
        move('shelter', [head], 'sheltered'),
        { ...move('arrive', 'system', 'arrived'), guards: [{ guard: 'harbour_open' }] },
        move('turn_back', [head], 'inspection'),
      ],
    },
    {
      kind: 'work',
      code: 'sheltered',
      label: said('In shelter', 'À l’abri'),
      outside: { code: 'sailing', label: said('At sea', 'En mer') },
      owner: secretariat,
      clocks: [{ clock: 'voyage', does: 'run' }],
      transitions: [move('sail_on', [secretariat], 'sailing')],
    },
    end('arrived', 'Arrived', 'Arrivée'),
    end('refused', 'Refused', 'Refusée'),
    end('lapsed', 'Lapsed', 'Caduque'),
  ],
};

/** A crossing titled with another's id rings its bell when it sails: the other arrives. */
const subject: Subject = {
  code: 'crossing',
  prefix: 'PS',
  shipped: crossing,
  factsSql: `SELECT jsonb_build_object('bell', c.title, 'open', NOT EXISTS (SELECT FROM setting WHERE code = 'harbour_closed'),
    'countries', ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country))`,
  registry: {
    facts: { bell: 'text', countries: 'list', open: 'flag' },
    guards: { harbour_open: ({ facts }) => (facts['open'] ? null : refusal('state', 'harbour_closed')) },
    effects: { ring: {} },
  },
  effects: {
    ring: ({ facts }) =>
      isId(facts['bell'])
        ? { signals: [{ subject: 'crossing', caseId: facts['bell'], transition: 'arrive' }] }
        : {},
  },
};

export interface Ferry {
  readonly runtime: CaseRuntime;
  /** Two of one Romanian authority, one of a Spanish one. */
  readonly manager: PersonActor;
  readonly colleague: PersonActor;
  readonly stranger: PersonActor;
  readonly secretary: PersonActor;
  readonly head: PersonActor;
  readonly pilot: PersonActor;
  readonly secondPilot: PersonActor;
  /** Speaks French, sits in Chişinău. */
  readonly moldova: PersonActor;
  readonly morocco: PersonActor;
  readonly administrator: PersonActor;
  /** A draft of the manager's authority, open to both harbours. */
  open(title?: string): Promise<string>;
  /** Throws what the case answered when it is no. */
  act(actor: Actor, caseId: string, act: AdvanceCommand['act']): Promise<void>;
  /** Opens and moves a case into inspection; or on to the harbours. */
  inspected(title?: string): Promise<string>;
  atHarbours(title?: string): Promise<string>;
}

export async function ferry(test: TestDatabase): Promise<Ferry> {
  const runtime = new CaseRuntime(
    test.database,
    new Subjects([subject]),
    new Definitions(test.database),
    calendarFor,
  );
  await runtime.definitions.publishShipped(runtime.subjects);
  const romania = await organisation(test, 'MEMBER_STATE_AUTHORITY', 'RO', 'Europe/Bucharest');
  const spain = await organisation(test, 'MEMBER_STATE_AUTHORITY', 'ES', 'Europe/Madrid');
  const commission = await organisation(test, 'COMMISSION_SERVICE', null, 'Europe/Brussels');
  const md = await organisation(test, 'PARTNER_AUTHORITY', 'MD', 'Europe/Chisinau');
  const ma = await organisation(test, 'PARTNER_AUTHORITY', 'MA', 'Africa/Casablanca');
  const captain = await person(test, 'Mara Manager', romania, 'programme_manager');
  const secretary = await person(test, 'Sami Secretary', commission, 'secretariat');

  const act: Ferry['act'] = async (actor, caseId, what) => {
    const advanced = await advanceCase(runtime, actor, { subject: 'crossing', caseId, act: what });
    if (!advanced.ok) throw new Error(`${what.transition}: ${JSON.stringify(advanced)}`);
  };
  const open: Ferry['open'] = (title = 'A crossing') =>
    test.database.asActor(captain, async (transaction) => {
      const opened = await openCase(runtime, transaction, captain, {
        subject: 'crossing',
        title,
        organisationId: captain.organisationId,
        countries: ['MD', 'MA'],
      });
      await shareCase(transaction, opened.id, [md.id, ma.id], 'partner');
      return opened.id;
    });
  const inspected: Ferry['inspected'] = async (title) => {
    const id = await open(title);
    await act(captain, id, { transition: 'submit' });
    return id;
  };
  return {
    runtime,
    manager: captain,
    colleague: await person(test, 'Corina Colleague', romania, 'programme_manager'),
    stranger: await person(test, 'Sol Stranger', spain, 'programme_manager'),
    secretary,
    head: await person(test, 'Hanna Head', commission, 'head_of_unit'),
    pilot: await person(test, 'Piet Pilot', commission, 'consulted_service'),
    secondPilot: await person(test, 'Pia Pilot', commission, 'consulted_service'),
    moldova: await person(test, 'Mihai Moldovan', md, 'partner_authority', 'fr'),
    morocco: await person(test, 'Malika Moroccan', ma, 'partner_authority'),
    administrator: await person(test, 'Ada Administrator', commission, 'administrator'),
    open,
    act,
    inspected,
    atHarbours: async (title) => {
      const id = await inspected(title);
      await act(secretary, id, { transition: 'pass' });
      return id;
    },
  };
}

/** Leaves nothing of earlier tests to be reminded of, told, or carried out. */
export async function forget(test: TestDatabase): Promise<void> {
  await behindTheWall(
    test,
    `UPDATE reminder SET state = 'void' WHERE state = 'pending';
     UPDATE outbox SET done_at = now() WHERE done_at IS NULL;
     DELETE FROM inbox_item; DELETE FROM mail`,
  );
}

interface Organisation {
  readonly id: string;
  readonly country: string | null;
}

async function organisation(
  test: TestDatabase,
  kind: string,
  country: string | null,
  timeZone: string,
): Promise<Organisation> {
  const id = randomUUID();
  await behindTheWall(
    test,
    `INSERT INTO organisation (id, code, name, kind, country, time_zone, calendar) VALUES ($1, $2, $2, $3, $4, $5, $6)`,
    [id, `ORG-${id.slice(0, 8).toUpperCase()}`, kind, country, timeZone, country ?? 'COMMISSION'],
  );
  return { id, country };
}

async function person(
  test: TestDatabase,
  name: string,
  at: Organisation,
  role: Role,
  locale = 'en',
): Promise<PersonActor> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  await behindTheWall(test, 'INSERT INTO person (id, name) VALUES ($1, $2)', [personId, name]);
  await behindTheWall(
    test,
    'INSERT INTO account (id, person_id, organisation_id, email, locale) VALUES ($1, $2, $3, $4, $5)',
    [accountId, personId, at.id, email, locale],
  );
  await behindTheWall(test, 'INSERT INTO role_assignment (id, account_id, role) VALUES ($1, $2, $3)', [
    randomUUID(),
    accountId,
    role,
  ]);
  const roles = [{ role, organisationId: at.id, country: at.country }];
  return {
    kind: 'person',
    accountId,
    personId,
    name,
    organisationId: at.id,
    organisationName: 'Office',
    country: at.country,
    locale,
    roles,
    view: viewOf(roles),
  };
}
