/** The main job with pages, API and workers in one process, and what is sent twice. */
import { openAssumedEnvelopes } from '../../src/calls/open-assumed-envelopes.js';
import { CaseRuntime } from '../../src/cases/case-runtime.js';
import { type Item, type Program, programsOf } from '../api/support/client.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { tellMainJob } from './main-job.js';

interface Action extends Item {
  readonly fundingRequestId: string | null;
}
interface List<One> {
  readonly items: readonly One[];
}

let app: TestApp;
let as: (persona: string) => Program;

afterAll(() => app.close());

tellMainJob(async () => {
  app = await setupTestApp();
  await openAssumedEnvelopes(app.get(CaseRuntime));
  as = await programsOf(app);
  return app;
});

describe('sending again', () => {
  it('drafts one action, not two', async () => {
    const send = () =>
      as('manager').post<Action>('/api/v1/actions', { title: 'Sent twice' }, { key: 'draft-once' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const { body } = await as('manager').get<List<Item>>('/api/v1/actions?q=Sent%20twice');
    expect(body.items.map((one) => one.id)).toEqual([first.body.id]);
  });

  it('moves a case once, and wakes what follows from it', async () => {
    const drafted = await as('manager').post<Action>('/api/v1/actions', { title: 'Withdrawn twice' });
    const path = `/api/v1/actions/${drafted.body.id}`;
    const withdraw = () =>
      as('manager').post<Item>(
        `${path}/transitions`,
        { transition: 'withdraw' },
        { version: drafted.body.version, key: 'withdraw-once' },
      );
    const first = await withdraw();
    expect(first.status).toBe(200);
    expect((await withdraw()).body).toEqual(first.body);
    const { body } = await as('manager').get<List<object>>(`${path}/trail`);
    expect(body.items.length).toBe(2);
    const request = `/api/v1/funding-requests/${drafted.body.fundingRequestId}`;
    await eventually(async () =>
      expect((await as('manager').get<Item>(request)).body.stage.code).toBe('withdrawn'),
    );
  });
});
