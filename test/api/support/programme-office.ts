/** Moves actions along through the API, as the people do whose turn it is. */
import { openAssumedEnvelopes } from '../../../src/calls/open-assumed-envelopes.js';
import { CaseRuntime } from '../../../src/cases/case-runtime.js';
import { setupTestApp, type TestApp } from '../../support/app.js';
import { type Item, type Problem, type Program, programsOf } from './client.js';

interface List<One> {
  readonly items: readonly One[];
}

export interface ActionWanted {
  readonly title: string;
  readonly countries: readonly string[];
  readonly lead?: string;
  /** Countries for which no partnership is named, so that a person has to judge. */
  readonly unframed?: readonly string[];
}

export interface DraftedAction {
  readonly path: string;
  readonly id: string;
  readonly request: string;
  readonly lead: string;
  readonly countries: readonly string[];
}

/** The stages of an action up to the award, and who does what to leave each. */
const WAY: readonly { readonly by: string; readonly act: object }[] = [
  { by: 'lead', act: { transition: 'submit_concept_note' } },
  { by: 'secretariat', act: { transition: 'confirm_receipt' } },
  { by: 'secretariat', act: { transition: 'confirm_eligible' } },
  { by: 'partners', act: { transition: 'endorse' } },
  { by: 'consulted-service', act: { transition: 'support' } },
  { by: 'secretariat', act: { transition: 'select_concept' } },
  { by: 'secretariat', act: { transition: 'invite_full_application' } },
  { by: 'lead', act: { transition: 'submit_full_application' } },
  { by: 'assessor-technical', act: { transition: 'recommend' } },
  { by: 'assessor-financial', act: { transition: 'recommend' } },
  { by: 'steering-2', act: { transition: 'vote_for' } },
  { by: 'steering-1', act: { transition: 'vote_for' } },
  { by: 'head-of-unit', act: { transition: 'award' } },
];

export class ProgrammeOffice {
  private constructor(
    readonly app: TestApp,
    readonly as: (persona: string) => Program,
  ) {}

  static async open(): Promise<ProgrammeOffice> {
    const app = await setupTestApp();
    await openAssumedEnvelopes(app.get(CaseRuntime));
    return new ProgrammeOffice(app, await programsOf(app));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  async does(persona: string, path: string, act: object): Promise<Item> {
    const { status, body } = await this.as(persona).act(path, act);
    if (status !== 200) {
      throw new Error(`${persona} ${JSON.stringify(act)}: ${(body as unknown as Problem).detail}`);
    }
    return body;
  }

  /** A need of a partner country, written in English and shown to Member States; answers its path. */
  async publishedNeed(country: string, title: string, help = 'UNSURE'): Promise<string> {
    const partner = `partner-${country.toLowerCase()}`;
    const { status, body } = await this.as(partner).post<Item>('/api/v1/needs', {
      title,
      language: 'en',
      wanted: 'Twenty.',
      why: 'There are none.',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      help,
      contact: 'Ana Rusu',
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    const path = `/api/v1/needs/${body.id}`;
    await this.does(partner, path, { transition: 'file' });
    await this.does('secretariat', path, { transition: 'publish' });
    return path;
  }

  /** An action that is complete, with its letter, and still a draft. */
  async draft({ title, countries, lead = 'manager', unframed = [] }: ActionWanted): Promise<DraftedAction> {
    const envelopes = await this.as('head-of-unit').get<
      List<{ lotId: string; fund: string; balance: { free: { amount: string } } }>
    >('/api/v1/envelopes?limit=100');
    const envelope = envelopes.body.items.find((one) => Number(one.balance.free.amount) > 2_000_000);
    const frameworks = await this.as('head-of-unit').get<List<Item & { partnerCountries: string[] }>>(
      '/api/v1/partnerships?limit=100',
    );
    const { status, body } = await this.as(lead).post<Item & { fundingRequestId: string }>(
      '/api/v1/actions',
      {
        title,
        lotId: envelope?.lotId,
        funds: [envelope?.fund],
        pillar: 'IRREGULAR_THB',
        theme: 'MIGRANT_SMUGGLING',
        summary: 'Summary.',
        objectives: 'Objectives.',
        activities: 'Activities.',
        indicators: 'Indicators.',
        startsOn: '2027-10-01',
        durationMonths: 12,
        countries: countries.map((country) => ({
          country,
          partnershipId: unframed.includes(country)
            ? null
            : frameworks.body.items.find((one) => one.partnerCountries.includes(country))?.id,
        })),
        grant: { amount: '250000', currency: 'EUR' },
        totalCost: { amount: '270000', currency: 'EUR' },
        budgetLines: [
          { heading: 'STAFF', description: 'All', amount: { amount: '270000', currency: 'EUR' } },
        ],
        milestones: [{ title: 'End', dueMonth: 12 }],
        fundingJustification: 'Needed.',
      },
    );
    if (status !== 201) throw new Error(JSON.stringify(body));
    await this.as(lead).upload(
      '/api/v1/documents',
      { collection: 'actions', caseId: body.id, kind: 'support_letter', title: 'Support' },
      new Blob(['Supported.']),
      'letter.txt',
    );
    const path = `/api/v1/actions/${body.id}`;
    return {
      path,
      id: body.id,
      request: `/api/v1/funding-requests/${body.fundingRequestId}`,
      lead,
      countries,
    };
  }

  /** From an award to the signed contract; the action hears of it by a signal. */
  async sign({ request }: DraftedAction): Promise<void> {
    await this.does('manager', request, { transition: 'submit' });
    for (const { visa, by, checks } of CIRCUIT) {
      await this.does(by, request, { transition: 'approve', visa, inputs: { checks } });
    }
    await this.as('secretariat').upload(
      '/api/v1/documents',
      {
        collection: 'funding-requests',
        caseId: request.split('/').at(-1) ?? '',
        kind: 'grant_agreement',
        title: 'Grant agreement',
      },
      new Blob(['Signed by both.']),
      'agreement.txt',
    );
    await this.does('secretariat', request, { transition: 'sign_legal_commitment' });
  }

  /** Goes on from one act of the usual way up to, and without, another: `submit_concept_note`, … */
  async move(action: DraftedAction, steps: { readonly from: number; readonly to: number }): Promise<void> {
    for (const { by, act } of WAY.slice(steps.from, steps.to)) {
      if (by !== 'partners') await this.does(by === 'lead' ? action.lead : by, action.path, act);
      else {
        for (const country of action.countries) {
          await this.does(`partner-${country.toLowerCase()}`, action.path, act);
        }
      }
    }
  }
}

/** The visas of a funding request, and who gives each. */
const CIRCUIT = [
  { visa: 'oia', by: 'initiator', checks: ['file_complete', 'matches_award'] },
  { visa: 'ova', by: 'verifier', checks: ['activities_justified', 'initiation_checked'] },
  { visa: 'fia', by: 'financial-initiator', checks: ['amount_correct', 'budget_line'] },
  { visa: 'fva', by: 'financial-verifier', checks: ['legality', 'sound_management'] },
  { visa: 'aosd', by: 'authorising-officer', checks: ['visas_seen'] },
];

/** How many acts of the usual way come before a stage. */
export const BEFORE = {
  draft: 0,
  concept_submitted: 1,
  eligibility_check: 2,
  consultation: 3,
  selection: 5,
  full_application: 7,
  assessment: 8,
  committee: 10,
  award_decision: 12,
  contracting: 13,
} as const;
