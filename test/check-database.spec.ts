import { createServer } from 'node:net';
import { checkDatabase } from '../src/check-database.js';
import { ConfigError, type ExternalDatabase } from '../src/config.js';

function ownerUrl(change: { password?: string; pathname?: string } = {}): string {
  return Object.assign(new URL(String(process.env.ENTENTE_TEST_OWNER_URL)), change).href;
}

function database(runtimeUrl: string, owner = runtimeUrl): ExternalDatabase {
  return { kind: 'external', runtimeUrl, ownerUrl: owner };
}

async function mistakes(wanted: ExternalDatabase): Promise<readonly string[]> {
  try {
    await checkDatabase(wanted);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

describe('checkDatabase', () => {
  it('has nothing to say about one that can be used', async () => {
    expect(await mistakes(database(ownerUrl()))).toEqual([]);
  });

  it.each<[string, () => string, string]>([
    [
      'where nothing listens',
      () => 'postgres://user:secret@127.0.0.1:1/entente',
      'leads to a place where no PostgreSQL answers; start it, or correct host and port.',
    ],
    [
      'on a host that does not exist',
      () => 'postgres://user:secret@database.invalid/entente',
      'names a host that is not known; correct the name.',
    ],
    [
      'with a wrong password',
      () => ownerUrl({ password: 'wrong' }),
      'holds a user or password that PostgreSQL refuses; correct them.',
    ],
    [
      'that does not exist',
      () => ownerUrl({ pathname: '/nowhere' }),
      'names a database that does not exist; create it or correct the name.',
    ],
  ])('tells of one %s', async (_name, url, complaint) => {
    expect(await mistakes(database(url()))).toEqual([`DATABASE_URL ${complaint}`]);
  });

  it('tells of something else that listens there', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const found = await mistakes(database(`postgres://user:secret@127.0.0.1:${port}/entente`));
    server.close();
    expect(found).toEqual([expect.stringMatching(/^DATABASE_URL cannot be used \(.+\); correct it\.$/)]);
  });

  it('names each variable that is wrong, and never repeats a password', async () => {
    const found = await mistakes(
      database(ownerUrl({ password: 's3cret' }), ownerUrl({ pathname: '/nowhere' })),
    );
    expect(found).toEqual([
      'DATABASE_URL holds a user or password that PostgreSQL refuses; correct them.',
      'ENTENTE_OWNER_DATABASE_URL names a database that does not exist; create it or correct the name.',
    ]);
  });
});
