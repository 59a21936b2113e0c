/**
 * The main job by the API alone, told once for every way the product can be run: from a draft to the budgetary
 * commitment, and what the partner country sees of it.
 */
import { createHash } from 'node:crypto';
import { type Item, type Place, type Problem, type Program, programsOf } from '../api/support/client.js';
import { eventually } from '../support/eventually.js';

interface Envelope extends Item {
  readonly code: string;
  readonly fund: string;
  readonly lotId: string;
  readonly balance: { readonly free: Money; readonly reserved: Money; readonly committed: Money } | null;
}
interface Money {
  readonly amount: string;
}
interface Action extends Item {
  readonly fundingRequestId: string | null;
  readonly grant: Money | null;
}
interface List<One> {
  readonly items: readonly One[];
  readonly next: string | null;
}
interface Transitions {
  readonly items: readonly {
    transition: string;
    open: boolean;
    refusals: readonly { code: string; detail: string }[];
  }[];
}
interface Trail {
  readonly items: readonly {
    seq: number;
    who: { name: string | null; organisation: string } | null;
    done: string | null;
    to: string | null;
    hash: string | null;
  }[];
}

const CIRCUIT = [
  { visa: 'oia', by: 'initiator', checks: ['file_complete', 'matches_award'] },
  { visa: 'ova', by: 'verifier', checks: ['activities_justified', 'initiation_checked'] },
  { visa: 'fia', by: 'financial-initiator', checks: ['amount_correct', 'budget_line'] },
  { visa: 'fva', by: 'financial-verifier', checks: ['legality', 'sound_management'] },
  { visa: 'aosd', by: 'authorising-officer', checks: ['visas_seen'] },
] as const;

/** Declares the steps as tests; `open` gives where the demo programme is served, with envelopes that have room. */
export function tellMainJob(open: () => Promise<Place>): void {
  let place: Place;
  let as: (persona: string) => Program;
  let action: string;
  let request: string;
  let envelope: Envelope;

  beforeAll(async () => {
    place = await open();
    as = await programsOf(place);
  }, 120_000);

  const stageOf = async (persona: string, path: string) =>
    (await as(persona).get<Item>(path)).body.stage.code;

  async function does(persona: string, path: string, act: object): Promise<Item> {
    const { status, body } = await as(persona).act(path, act);
    expect({ persona, act, status, problem: (body as unknown as Problem).detail }).toEqual({
      persona,
      act,
      status: 200,
      problem: undefined,
    });
    return body;
  }

  async function givesVisa({ visa, by, checks }: (typeof CIRCUIT)[number]): Promise<void> {
    const { body } =
      await as(by).get<List<{ caseId: string; visa: string; version: string }>>('/api/v1/tasks');
    const task = body.items.find((one) => request.endsWith(one.caseId));
    expect(task).toMatchObject({ visa });
    const decided = await as(by).post<List<{ status: number }>>('/api/v1/tasks/decide', {
      items: [
        {
          collection: 'funding-requests',
          caseId: task?.caseId,
          version: task?.version,
          transition: 'approve',
          visa,
          inputs: { checks },
        },
      ],
    });
    expect(decided.body.items).toMatchObject([{ status: 200, problem: null }]);
  }

  const balance = async () => {
    const { body } = await as('head-of-unit').get<Envelope>(`/api/v1/envelopes/${envelope.id}`);
    return body.balance;
  };

  describe('from a draft to the budgetary commitment, by the API alone', () => {
    it('begins with a title, and a funding request beside it', async () => {
      const { status, headers, body } = await as('manager').post<Action>('/api/v1/actions', {
        title: 'Joint work on smuggling',
        fundingJustification: 'The amount is the grant of the action.',
      });
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/api/v1/actions/${body.id}`);
      expect(headers.get('etag')).toBe(`"${body.version}"`);
      expect(body).toMatchObject({
        title: 'Joint work on smuggling',
        stage: { code: 'draft', label: 'Draft' },
        grant: null,
      });
      action = `/api/v1/actions/${body.id}`;
      request = `/api/v1/funding-requests/${body.fundingRequestId}`;
      expect(await stageOf('manager', request)).toBe('draft');
    });

    it('tells what is missing before it can be submitted', async () => {
      const { body } = await as('manager').get<Transitions>(`${action}/transitions`);
      const submit = body.items.find((one) => one.transition === 'submit_concept_note');
      expect(submit).toMatchObject({ open: false });
      expect(submit?.refusals.length).toBeGreaterThan(0);
      const refused = await as('manager').act(action, { transition: 'submit_concept_note' });
      expect(refused.status).toBe(409);
      expect((refused.body as unknown as Problem).refusals?.map((one) => one.code)).toEqual(
        submit?.refusals.map((one) => one.code),
      );
    });

    it('is written to its end for the version that was read', async () => {
      const envelopes = await as('manager').get<List<Envelope>>('/api/v1/envelopes?limit=100');
      const free = await as('head-of-unit').get<List<Envelope>>('/api/v1/envelopes?limit=100');
      envelope = free.body.items.find((one) => Number(one.balance?.free.amount) > 1_000_000) as Envelope;
      expect(envelopes.body.items.map((one) => one.id)).toContain(envelope.id);
      const partnerships = await as('manager').get<List<Item>>('/api/v1/partnerships?filter[country]=MD');
      const partnershipId = partnerships.body.items[0]?.id;
      const content = {
        lotId: envelope.lotId,
        funds: [envelope.fund],
        pillar: 'IRREGULAR_THB',
        theme: 'MIGRANT_SMUGGLING',
        summary: 'Joint teams against smuggling.',
        objectives: 'Fewer people in the hands of smugglers.',
        activities: 'Trainings and joint investigations.',
        indicators: 'Investigations opened together.',
        startsOn: '2027-10-01',
        durationMonths: 12,
        countries: [{ country: 'MD', partnershipId }],
        grant: { amount: '280488.13', currency: 'EUR' },
        totalCost: { amount: '295655.25', currency: 'EUR' },
        budgetLines: [
          { heading: 'STAFF', description: 'Trainers', amount: { amount: '95655.25', currency: 'EUR' } },
          { heading: 'TRAVEL', description: 'Visits', amount: { amount: '200000', currency: 'EUR' } },
        ],
        milestones: [{ title: 'First training', dueMonth: 3 }],
      };
      const { version } = (await as('manager').get<Item>(action)).body;
      const edited = await as('manager').patch<Action>(action, content, { version });
      expect(edited.status).toBe(200);
      expect(edited.body).toMatchObject(asShown(content));
      expect(edited.body.version).not.toBe(version);
      expect(edited.headers.get('etag')).toBe(`"${edited.body.version}"`);
      const late = await as('manager').patch<Problem>(action, { summary: 'Too late.' }, { version });
      expect(late.status).toBe(412);
      expect(late.headers.get('etag')).toBe(`"${edited.body.version}"`);
    });

    it('is submitted, checked and endorsed', async () => {
      await does('manager', action, { transition: 'submit_concept_note' });
      await does('secretariat', action, { transition: 'confirm_receipt' });
      await does('secretariat', action, { transition: 'confirm_eligible' });
      await does('partner-md', action, { transition: 'endorse' });
      await does('consulted-service', action, { transition: 'support' });
      await does('secretariat', action, { transition: 'select_concept' });
      await does('secretariat', action, { transition: 'invite_full_application' });
      expect(await stageOf('manager', action)).toBe('full_application');
    });

    it('needs a letter, whose checksum comes back', async () => {
      const refused = await as('manager').act(action, { transition: 'submit_full_application' });
      expect((refused.body as unknown as Problem).refusals?.map((one) => one.code)).toContain(
        'document_missing',
      );
      const letter = 'The central body supports this action.';
      const { status, body } = await as('manager').upload<{ id: string; sha256: string }>(
        '/api/v1/documents',
        {
          collection: 'actions',
          caseId: action.split('/').at(-1) ?? '',
          kind: 'support_letter',
          title: 'Support',
        },
        new Blob([letter]),
        'letter.txt',
      );
      expect(status).toBe(201);
      expect(body.sha256).toBe(createHash('sha256').update(letter).digest('hex'));
      const bytes = await place.api('secretariat')(`/api/v1/documents/${body.id}/content`);
      expect(await bytes.text()).toBe(letter);
      expect(bytes.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''letter.txt`);
      expect(bytes.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('is assessed, voted on and awarded, which sets the money aside', async () => {
      const before = await balance();
      await does('manager', action, { transition: 'submit_full_application' });
      await does('assessor-technical', action, { transition: 'recommend' });
      await does('assessor-financial', action, { transition: 'recommend' });
      await does('steering-2', action, { transition: 'vote_for' });
      await does('steering-1', action, { transition: 'vote_for' });
      await does('head-of-unit', action, { transition: 'award' });
      const after = await balance();
      expect(cents(after?.reserved) - cents(before?.reserved)).toBe(28_048_813);
      expect(cents(before?.free) - cents(after?.free)).toBe(28_048_813);
    });

    it('opens its funding request by itself', async () => {
      await eventually(async () => expect(await stageOf('manager', request)).toBe('ready'));
      await does('manager', request, { transition: 'submit' });
    });

    it.each(CIRCUIT.slice(0, 1))('has the visa $visa from $by, whose task it is', givesVisa);

    it('refuses the person who gave the first visa the second one, whatever roles they hold', async () => {
      const { body: users } = await as('admin').get<List<{ id: string }>>(
        '/api/v1/users?filter[role]=operational_initiator',
      );
      const granted = await as('admin').post(`/api/v1/users/${users.items[0]?.id}/roles`, {
        role: 'operational_verifier',
      });
      expect(granted.status).toBe(201);
      const { status, body } = await as('initiator').act(request, {
        transition: 'approve',
        visa: 'ova',
        inputs: { checks: CIRCUIT[1].checks },
      });
      expect(status).toBe(403);
      expect((body as unknown as Problem).refusals).toEqual([
        { code: 'duty_conflict', detail: expect.stringContaining('a different person each') },
      ]);
      expect(await stageOf('verifier', request)).toBe('ova');
    });

    it.each(CIRCUIT.slice(1))('has the visa $visa from $by, whose task it is', givesVisa);

    it('ends in a budgetary commitment', async () => {
      expect(await stageOf('authorising-officer', request)).toBe('committed');
      expect(await stageOf('manager', request)).toBe('committed');
      const { body } = await as('auditor').get<Trail>(`${request}/trail`);
      const visas = body.items.filter((one) => one.done?.includes('visa') || one.done?.includes('signed'));
      const people = visas.map((one) => one.who?.name);
      expect(new Set(people).size).toBe(5);
      expect(people).not.toContain(null);
    });
  });

  describe('what the partner country sees of it', () => {
    it('is the action at its outside stage, and neither money nor people inside', async () => {
      const { body } = await as('partner-md').get<Action>(action);
      expect(body.stage).toMatchObject({ code: 'contracting', label: 'Awarded, contract in preparation' });
      const french = await as('partner-md').get<Action>(action, { language: 'fr' });
      expect(french.body.stage.label).toBe('Attribuée, contrat en préparation');
      const envelopes = await as('partner-md').get<List<Envelope>>('/api/v1/envelopes');
      expect(envelopes.body.items.every((one) => one.balance === null)).toBe(true);
    });

    it('is a trail in its own words and numbers, with its own name in it', async () => {
      const { body } = await as('partner-md').get<Trail>(`${action}/trail`);
      expect(body.items.map((one) => one.seq)).toEqual(body.items.map((_, index) => index + 1));
      expect(body.items.every((one) => one.hash === null)).toBe(true);
      const own = body.items.filter((one) => one.who?.name);
      expect(own.map((one) => one.done)).toEqual(['endorsed the action']);
    });

    it('is nothing at all for another partner country', async () => {
      for (const path of [action, request, `${action}/trail`, `${action}/clock`, `${action}/transitions`]) {
        expect((await as('partner-ma').get(path)).status).toBe(404);
      }
    });
  });
}

function cents(money: Money | undefined): number {
  return Math.round(Number(money?.amount) * 100);
}

/** Amounts come back with two places. */
function asShown(content: { budgetLines: readonly { amount: Money }[] }): object {
  return {
    ...content,
    budgetLines: content.budgetLines.map((line) => ({
      ...line,
      amount: { ...line.amount, amount: Number(line.amount.amount).toFixed(2) },
    })),
  };
}
