import { systemActor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/id.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';

const system = systemActor('operator');
const guest = {
  kind: 'person' as const,
  accountId: newId(),
  personId: newId(),
  name: 'Guest',
  organisationId: newId(),
  organisationName: 'Nowhere',
  country: null,
  locale: 'en',
  roles: [],
  view: 'outside' as const,
};

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const remember = (code: string) =>
  test.database.asActor(system, (transaction) =>
    transaction.run('remember', `INSERT INTO setting (code, value) VALUES ($1, '1')`, [code]),
  );

const remembered = async (code: string) =>
  (await behindTheWall(test, 'SELECT 1 FROM setting WHERE code = $1', [code])).length === 1;

const viewNow = () =>
  test.database.asActor(guest, async (transaction) => {
    const [row] = await transaction.run<{ view: string }>('view_now', 'SELECT entente_view() AS view');
    return row?.view;
  });

describe('a joint transaction', () => {
  it('keeps what its parts and its own work wrote', async () => {
    await test.database.jointly(system, async (transaction) => {
      await remember('kept.part');
      await transaction.run('own', `INSERT INTO setting (code, value) VALUES ('kept.own', '1')`);
      expect(await remembered('kept.part')).toBe(false);
    });
    expect(await remembered('kept.part')).toBe(true);
    expect(await remembered('kept.own')).toBe(true);
  });

  it('undoes everything when its work fails', async () => {
    const failing = test.database.jointly(system, async () => {
      await remember('undone');
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await remembered('undone')).toBe(false);
  });

  it('undoes only the part that failed, and goes on', async () => {
    await test.database.jointly(system, async () => {
      await remember('twice');
      await expect(remember('twice')).rejects.toThrow(/duplicate key/);
      await remember('after');
    });
    expect(await remembered('twice')).toBe(true);
    expect(await remembered('after')).toBe(true);
  });

  it('runs each part as its actor and goes back to its own', async () => {
    await test.database.jointly(system, async (transaction) => {
      expect(await viewNow()).toBe('outside');
      const [row] = await transaction.run<{ view: string }>('own_view', 'SELECT entente_view() AS view');
      expect(row?.view).toBe('system');
      const failing = test.database.asActor(guest, () => Promise.reject(new Error('no')));
      await expect(failing).rejects.toThrow('no');
      const [again] = await transaction.run<{ view: string }>('own_view', 'SELECT entente_view() AS view');
      expect(again?.view).toBe('system');
    });
  });

  it('runs parts that were begun at once one after the other', async () => {
    const codes = ['at.once.1', 'at.once.2', 'at.once.3'];
    await test.database.jointly(system, () => Promise.all(codes.map(remember)));
    for (const code of codes) expect(await remembered(code)).toBe(true);
  });

  it('lets a part hold parts', async () => {
    await test.database.jointly(system, () =>
      test.database.asActor(system, async () => {
        await remember('inner');
        await expect(remember('inner')).rejects.toThrow(/duplicate key/);
      }),
    );
    expect(await remembered('inner')).toBe(true);
  });

  it('calls back after its commit, and never when it was rolled back', async () => {
    const calls: string[] = [];
    await test.database.jointly(system, async () => {
      await test.database.asActor(system, async () => test.database.afterCommit(() => calls.push('part')));
      expect(calls).toEqual([]);
    });
    await test.database
      .jointly(system, async () => {
        test.database.afterCommit(() => calls.push('never'));
        throw new Error('no');
      })
      .catch(() => undefined);
    test.database.afterCommit(() => calls.push('at once'));
    expect(calls).toEqual(['part', 'at once']);
  });

  it('does not take in what outlives it', async () => {
    let outlived: Promise<unknown> = Promise.resolve();
    await test.database.jointly(system, async () => {
      outlived = new Promise((resolve) => setImmediate(resolve)).then(() => remember('outlived'));
    });
    await outlived;
    expect(await remembered('outlived')).toBe(true);
  });
});
