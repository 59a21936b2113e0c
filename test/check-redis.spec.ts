import { createServer } from 'node:net';
import { checkRedis } from '../src/check-redis.js';
import { ConfigError } from '../src/config.js';

async function mistakes(...urls: string[]): Promise<readonly string[]> {
  try {
    await checkRedis(urls);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

/** Something that says one thing to every command, however many come at once, and no more. */
async function listening<T>(says: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) =>
      socket.write(says.repeat(chunk.toString().match(/\*\d+\r\n/g)?.length ?? 1)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await work(`redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  } finally {
    server.close();
  }
}

const NOWHERE = 'redis://user:s3cret@127.0.0.1:1';

describe('checkRedis', () => {
  it.each([
    [
      'where nothing listens',
      NOWHERE,
      'leads to a place where no Redis answers; start it, or correct host and port.',
    ],
    [
      'on a host that does not exist',
      'redis://queue.invalid',
      'names a host that is not known; correct the name.',
    ],
  ])('tells of one %s', async (_name, url, complaint) => {
    expect(await mistakes(url)).toEqual([`REDIS_URL ${complaint}`]);
  });

  it('tells of one that wants another password', async () => {
    const told = await listening('-NOAUTH Authentication required.\r\n', mistakes);
    expect(told).toEqual(['REDIS_URL holds a user or password that Redis refuses; correct them.']);
  });

  it('tells of something else that listens there', async () => {
    const told = await listening('HTTP/1.1 400 Bad Request\r\n\r\n', mistakes);
    expect(told).toEqual([expect.stringMatching(/^REDIS_URL cannot be used \(.+\); correct it\.$/)]);
  });

  const redis = process.env.ENTENTE_TEST_REDIS_URL;
  (redis ? it : it.skip)(
    'has nothing to say about one that can be used, or a node of a cluster',
    async () => {
      expect(await mistakes(redis ?? '')).toEqual([]);
      expect(await mistakes(NOWHERE, redis ?? '')).toEqual([]);
    },
  );
});
