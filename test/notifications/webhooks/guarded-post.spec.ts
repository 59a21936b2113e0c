/** A real server, real sockets; only the look-up of names is ours, where a hostile one would be. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import {
  type FoundAddress,
  GuardedPost,
  type LookUp,
} from '../../../src/notifications/webhooks/guarded-post.js';

const RULES = { networks: ['127.0.0.1/32'], plainHttp: true };

let server: Server;
let port: number;
let requests: { host: string | undefined; path: string | undefined; body: string }[];
let answers: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      requests.push({ host: request.headers.host, path: request.url, body });
      answers(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  requests = [];
  answers = (_request, response) => void response.writeHead(200).end('taken');
});

/** A name server that tells another address each time, and how often it was asked. */
function namesTelling(...told: readonly (readonly string[])[]) {
  const asked: string[] = [];
  const lookUp: LookUp = (host, found) => {
    const addresses = told[Math.min(asked.length, told.length - 1)] ?? [];
    asked.push(host);
    const all: FoundAddress[] = addresses.map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    setImmediate(() => found(null, all));
  };
  return { asked, lookUp };
}

const post = (guard: GuardedPost, url: string) =>
  guard.post(url, { 'content-type': 'application/json' }, '{"a":1}');

it('a name that nobody knows is a fault and not the end of the process', async () => {
  const unknown: LookUp = (_host, found) => setImmediate(() => found(new Error('getaddrinfo ENOTFOUND')));
  const posted = await post(new GuardedPost(RULES, unknown), `http://nowhere.invalid:${port}/`);
  expect(posted).toMatchObject({ status: null });
  expect(posted.fault).not.toBeNull();
  expect(requests).toEqual([]);
});

it('asks the machine itself for names unless told otherwise', async () => {
  const posted = await post(new GuardedPost(RULES), `http://nowhere.invalid:${port}/`);
  expect(posted).toMatchObject({ status: null });
  expect(posted.fault).not.toBeNull();
});

describe('a guarded post', () => {
  test('goes to the address that was found, under the name that was typed', async () => {
    const { asked, lookUp } = namesTelling(['127.0.0.1']);
    const posted = await post(new GuardedPost(RULES, lookUp), `http://hooks.example.org:${port}/a?b=c`);
    expect(posted).toEqual({ status: 200, answer: 'taken', fault: null, retryAfterS: null });
    expect(requests).toEqual([{ host: `hooks.example.org:${port}`, path: '/a?b=c', body: '{"a":1}' }]);
    expect(asked).toEqual(['hooks.example.org']);
  });

  test('asks for the address once, so that a name that changes its mind changes nothing', async () => {
    // The second answer is not allowed; were the name asked again for connecting, it would be taken.
    const { asked, lookUp } = namesTelling(['127.0.0.1'], ['127.0.0.2']);
    expect((await post(new GuardedPost(RULES, lookUp), `http://rebind.example.org:${port}/`)).status).toBe(
      200,
    );
    expect(asked).toHaveLength(1);
    const next = await post(new GuardedPost(RULES, lookUp), `http://rebind.example.org:${port}/`);
    expect(next).toMatchObject({ status: null, fault: 'address_not_allowed' });
    expect(requests).toHaveLength(1);
  });

  test.each([
    [['127.0.0.2']],
    [['::1']],
    [['::ffff:127.0.0.2']],
    [['169.254.169.254']],
    [['10.0.0.1']],
    [['127.0.0.1', '10.0.0.1']],
    [['fd00:ec2::254']],
    [['not-an-address']],
  ])('refuses a name that stands for %j, in whole or in part', async (addresses) => {
    const { lookUp } = namesTelling(addresses);
    const posted = await post(new GuardedPost(RULES, lookUp), `http://hooks.example.org:${port}/`);
    expect(posted).toMatchObject({ status: null, fault: 'address_not_allowed' });
    expect(requests).toEqual([]);
  });

  test.each([
    ['http://127.0.0.2:PORT/', 'url_not_public'],
    ['http://2130706434:PORT/', 'url_not_public'],
    ['http://0x7f.2:PORT/', 'url_not_public'],
    ['http://0177.0.0.2:PORT/', 'url_not_public'],
    ['http://[::1]:PORT/', 'url_not_public'],
    ['http://[::ffff:127.0.0.2]:PORT/', 'url_not_public'],
    ['http://localhost:PORT/', 'url_not_public'],
    ['http://user:secret@127.0.0.1:PORT/', 'url_with_credentials'],
    ['gopher://127.0.0.1:PORT/', 'url_not_https'],
  ])('refuses %s without a look-up', async (url, fault) => {
    const { asked, lookUp } = namesTelling(['127.0.0.1']);
    const posted = await post(new GuardedPost(RULES, lookUp), url.replace('PORT', String(port)));
    expect(posted).toMatchObject({ status: null, fault });
    expect([asked, requests]).toEqual([[], []]);
  });

  test('refuses what is not encrypted and every private address where nothing else is set', async () => {
    const guard = new GuardedPost({ networks: [], plainHttp: false }, namesTelling(['127.0.0.1']).lookUp);
    expect(await post(guard, `http://hooks.example.org:${port}/`)).toMatchObject({ fault: 'url_not_https' });
    expect(await post(guard, `https://hooks.example.org:${port}/`)).toMatchObject({
      fault: 'address_not_allowed',
    });
    expect(requests).toEqual([]);
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect with %i', async (status) => {
    answers = (_request, response) =>
      void response.writeHead(status, { location: `http://127.0.0.1:${port}/secret` }).end();
    const posted = await post(new GuardedPost(RULES), `http://127.0.0.1:${port}/`);
    expect(posted.status).toBe(status);
    expect(requests.map((one) => one.path)).toEqual(['/']);
  });

  test('asks no proxy that the environment names', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      http_proxy: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      NODE_USE_ENV_PROXY: '1',
    });
    try {
      expect((await post(new GuardedPost(RULES), `http://127.0.0.1:${port}/`)).status).toBe(200);
    } finally {
      process.env = before;
    }
  });

  test('keeps the beginning of an answer, however long it is, and nothing that cannot be stored', async () => {
    answers = (_request, response) => {
      response.writeHead(500);
      const timer = setInterval(() => response.write(`a\u0000${'é'.repeat(20_000)}`), 5);
      response.on('close', () => clearInterval(timer));
    };
    const posted = await post(new GuardedPost(RULES), `http://127.0.0.1:${port}/`);
    expect(posted.status).toBe(500);
    expect([...posted.answer]).toHaveLength(500);
    expect(posted.answer.startsWith('aéé')).toBe(true);
  });

  test('gives up on who does not answer in time, and on who answers without end', async () => {
    answers = () => undefined;
    expect(await post(new GuardedPost(RULES, undefined, 200), `http://127.0.0.1:${port}/`)).toMatchObject({
      status: null,
      fault: 'timeout',
    });
    answers = (_request, response) => {
      response.writeHead(200);
      response.write('slow');
    };
    const slow = await post(new GuardedPost(RULES, undefined, 200), `http://127.0.0.1:${port}/`);
    expect(slow).toMatchObject({ status: 200, answer: 'slow' });
  });

  test('tells what is wrong with who speaks something else, or does not listen', async () => {
    const odd = createSocketServer((socket) => socket.resume().end('SSH-2.0-OpenSSH\r\n'));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const oddPort = (odd.address() as AddressInfo).port;
    const posted = await post(new GuardedPost(RULES), `http://127.0.0.1:${oddPort}/`);
    expect([posted.status, posted.fault]).toEqual([null, expect.stringMatching(/Parse Error|hang up/)]);
    await new Promise((resolve) => odd.close(resolve));
    expect((await post(new GuardedPost(RULES), `http://127.0.0.1:${oddPort}/`)).fault).toMatch(
      /ECONNREFUSED/,
    );
  });

  test('heeds when the receiver wants to be asked again', async () => {
    answers = (_request, response) => void response.writeHead(429, { 'retry-after': '120' }).end();
    expect((await post(new GuardedPost(RULES), `http://127.0.0.1:${port}/`)).retryAfterS).toBe(120);
  });
});
