import { type Config, ConfigError, type Environment, loadConfig, withPort } from '../src/config.js';

const CWD = '/srv/entente';
const POSTGRES = 'postgres://app:secret@db:5432/entente';

function load(env: Environment = {}): Config {
  return loadConfig(env, CWD);
}

function mistakesOf(env: Environment): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('needs nothing: one process on its own database, with the demo programme', () => {
    expect(load()).toEqual({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      role: 'all',
      dataDir: '/srv/entente/.entente',
      database: { kind: 'embedded' },
      redisUrls: null,
      smtpUrl: null,
      s3: null,
      clamdUrl: null,
      requestsPerMinute: 30_000,
      trustedProxies: [],
      securityLog: null,
      webhookNetworks: [],
      auditKey: { kind: 'file', path: '/srv/entente/.entente/audit-key.pem', made: true },
      secretKey: { kind: 'file', path: '/srv/entente/.entente/secret-key', made: true },
      auditHeads: { file: null, mail: null, webhook: null },
      singleSignOn: null,
      demo: true,
    });
  });

  it('reads every variable', () => {
    expect(
      load({
        PORT: '8080',
        ENTENTE_PUBLIC_URL: 'https://entente.example.org/',
        DATABASE_URL: POSTGRES,
        ENTENTE_OWNER_DATABASE_URL: 'postgresql://owner:secret@db/entente',
        REDIS_URL: 'redis://cache:6379/2',
        ENTENTE_ROLE: 'worker',
        ENTENTE_DATA_DIR: '/var/lib/entente',
        SMTP_URL: 'smtps://user:password@mail:465',
        ENTENTE_WEBHOOK_NETWORKS: '10.20.0.0/16, fd00::/8',
        ENTENTE_AUDIT_KEY_FILE: 'secrets/audit.pem',
        ENTENTE_SECRET_KEY_FILE: 'secrets/totp.key',
        ENTENTE_AUDIT_HEADS_FILE: '/mnt/worm/heads.jsonl',
        ENTENTE_AUDIT_HEADS_MAIL: 'records@archive.example.org',
        ENTENTE_AUDIT_HEADS_WEBHOOK: 'https://archive.example.org/heads',
        ENTENTE_S3_URL: 'https://s3.example.org/documents/',
        ENTENTE_S3_REGION: 'eu-central-1',
        ENTENTE_S3_ACCESS_KEY: 'key',
        ENTENTE_S3_SECRET_KEY: 'secret',
        ENTENTE_CLAMD: 'tcp://scanner:3310',
        ENTENTE_REQUESTS_PER_MINUTE: '600',
        ENTENTE_TRUSTED_PROXIES: '10.0.0.0/8',
        ENTENTE_SECURITY_LOG: 'security.log',
        OIDC_ISSUER: 'https://login.example.org/realm',
        OIDC_CLIENT_ID: 'entente',
        OIDC_CLIENT_SECRET: 'between the two',
        ENTENTE_DEMO: '0',
        NODE_ENV: 'production',
      }),
    ).toEqual({
      port: 8080,
      publicUrl: 'https://entente.example.org',
      role: 'worker',
      dataDir: '/var/lib/entente',
      database: {
        kind: 'external',
        runtimeUrl: POSTGRES,
        ownerUrl: 'postgresql://owner:secret@db/entente',
      },
      redisUrls: ['redis://cache:6379/2'],
      smtpUrl: 'smtps://user:password@mail:465',
      s3: {
        bucketUrl: 'https://s3.example.org/documents',
        region: 'eu-central-1',
        accessKey: 'key',
        secretKey: 'secret',
      },
      clamdUrl: 'tcp://scanner:3310',
      requestsPerMinute: 600,
      trustedProxies: ['10.0.0.0/8'],
      securityLog: '/srv/entente/security.log',
      webhookNetworks: ['10.20.0.0/16', 'fd00::/8'],
      auditKey: { kind: 'file', path: '/srv/entente/secrets/audit.pem', made: false },
      secretKey: { kind: 'file', path: '/srv/entente/secrets/totp.key', made: false },
      auditHeads: {
        file: '/mnt/worm/heads.jsonl',
        mail: 'records@archive.example.org',
        webhook: 'https://archive.example.org/heads',
      },
      singleSignOn: {
        issuer: 'https://login.example.org/realm',
        clientId: 'entente',
        clientSecret: 'between the two',
      },
      demo: false,
    });
  });

  it('takes an empty variable for an absent one', () => {
    const names = [
      'PORT',
      'ENTENTE_PUBLIC_URL',
      'DATABASE_URL',
      'ENTENTE_OWNER_DATABASE_URL',
      'REDIS_URL',
      'ENTENTE_ROLE',
      'ENTENTE_DATA_DIR',
      'SMTP_URL',
      'ENTENTE_DEMO',
      'NODE_ENV',
    ];
    expect(load(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(load());
  });

  it('cannot be changed afterwards', () => {
    const config = load({ DATABASE_URL: POSTGRES, REDIS_URL: 'redis://a,redis://b' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.database)).toBe(true);
    expect(Object.isFrozen(config.redisUrls)).toBe(true);
    expect(Object.isFrozen(load().database)).toBe(true);
  });

  it('takes the data folder from the working directory on', () => {
    expect(load({ ENTENTE_DATA_DIR: 'data/entente' }).dataDir).toBe('/srv/entente/data/entente');
  });

  it('lets the one log-in migrate where no other was given', () => {
    expect(load({ DATABASE_URL: POSTGRES }).database).toEqual({
      kind: 'external',
      runtimeUrl: POSTGRES,
      ownerUrl: POSTGRES,
    });
    const owner = 'postgres://owner:secret@db/entente';
    expect(load({ DATABASE_URL: POSTGRES, ENTENTE_OWNER_DATABASE_URL: owner }).database).toMatchObject({
      ownerUrl: owner,
    });
  });

  it.each([
    ['the embedded database', {}, true],
    ['the embedded database, asked not to', { ENTENTE_DEMO: '0' }, false],
    ['a database of one’s own', { DATABASE_URL: POSTGRES }, false],
    ['a database of one’s own, asked to', { DATABASE_URL: POSTGRES, ENTENTE_DEMO: '1' }, true],
  ])('demo mode on %s', (_name, env, demo) => {
    expect(load(env).demo).toBe(demo);
  });

  it.each([
    [
      'several nodes',
      'redis://a:7000,redis://b:7001, redis://c',
      ['redis://a:7000', 'redis://b:7001', 'redis://c'],
    ],
    ['nodes that name database 0', 'redis://a/0,redis://b/', ['redis://a/0', 'redis://b/']],
    ['encryption', 'rediss://:secret@cache', ['rediss://:secret@cache']],
  ])('Redis with %s', (_name, value, nodes) => {
    expect(load({ REDIS_URL: value }).redisUrls).toEqual(nodes);
  });

  it.each([
    ['a socket folder', 'postgres:///entente?host=/run/postgresql'],
    ['options', 'postgres://app@db/entente?sslmode=require'],
  ])('PostgreSQL with %s', (_name, url) => {
    expect(load({ DATABASE_URL: url }).database).toMatchObject({ runtimeUrl: url });
  });

  it('takes any free port, and links follow it unless they were set', () => {
    const free = load({ PORT: '0' });
    expect(free.port).toBe(0);
    expect(withPort(free, 4711)).toEqual({ ...load({ PORT: '4711' }) });
    const set = load({ PORT: '0', ENTENTE_PUBLIC_URL: 'https://entente.example.org' });
    expect(withPort(set, 4711)).toMatchObject({ port: 4711, publicUrl: 'https://entente.example.org' });
  });
});

describe('a mistake is one sentence with the variable and the mend', () => {
  it.each<[string, Environment, RegExp]>([
    ['a word for a port', { PORT: 'http' }, /^PORT is "http"; set it to a number from 1 to 65535/],
    ['a port too high', { PORT: '65536' }, /^PORT is "65536"; set/],
    ['a negative port', { PORT: '-1' }, /^PORT is "-1"; set/],
    ['a port with a blank', { PORT: ' 80' }, /^PORT is " 80"; set/],
    ['a port in another notation', { PORT: '0x50' }, /^PORT is "0x50"; set/],
    [
      'a public name without scheme',
      { ENTENTE_PUBLIC_URL: 'entente.example.org' },
      /^ENTENTE_PUBLIC_URL is not/,
    ],
    ['a public name of another scheme', { ENTENTE_PUBLIC_URL: 'ftp://x' }, /^ENTENTE_PUBLIC_URL is not/],
    ['a public path', { ENTENTE_PUBLIC_URL: 'https://x/app' }, /^ENTENTE_PUBLIC_URL holds more than/],
    ['a public password', { ENTENTE_PUBLIC_URL: 'https://u:p@x' }, /^ENTENTE_PUBLIC_URL holds more than/],
    [
      'a store without its bucket',
      { ENTENTE_S3_URL: 'https://s3', ENTENTE_S3_ACCESS_KEY: 'a', ENTENTE_S3_SECRET_KEY: 'b' },
      /^ENTENTE_S3_URL is not the address of a bucket; set/,
    ],
    [
      'a store without keys',
      { ENTENTE_S3_URL: 'https://s3/documents' },
      /^ENTENTE_S3_URL is set without keys/,
    ],
    ['a scanner of another kind', { ENTENTE_CLAMD: 'http://scanner' }, /^ENTENTE_CLAMD is no address/],
    ['a public query', { ENTENTE_PUBLIC_URL: 'https://x/?a=b' }, /^ENTENTE_PUBLIC_URL holds more than/],
    [
      'another database',
      { DATABASE_URL: 'mysql://db/entente' },
      /^DATABASE_URL is not the address of a PostgreSQL; set/,
    ],
    ['no address', { DATABASE_URL: 'entente' }, /^DATABASE_URL is not the address of a PostgreSQL; set/],
    [
      'no host',
      { DATABASE_URL: 'postgres:///entente' },
      /^DATABASE_URL is not the address of a PostgreSQL; set/,
    ],
    ['no database name', { DATABASE_URL: 'postgres://db' }, /^DATABASE_URL names no database; put/],
    ['an empty database name', { DATABASE_URL: 'postgres://db/' }, /^DATABASE_URL names no database; put/],
    [
      'an owner that is no address',
      { DATABASE_URL: POSTGRES, ENTENTE_OWNER_DATABASE_URL: 'owner' },
      /^ENTENTE_OWNER_DATABASE_URL is not the address of a PostgreSQL; set/,
    ],
    [
      'the same log-in twice',
      { DATABASE_URL: POSTGRES, ENTENTE_OWNER_DATABASE_URL: 'postgres://app:secret@db/entente' },
      /^ENTENTE_OWNER_DATABASE_URL names the same log-in as DATABASE_URL; give/,
    ],
    [
      'an owner alone',
      { ENTENTE_OWNER_DATABASE_URL: POSTGRES },
      /^ENTENTE_OWNER_DATABASE_URL is set without DATABASE_URL; set/,
    ],
    ['a Redis without scheme', { REDIS_URL: 'localhost:6379' }, /^REDIS_URL is not an address; set/],
    ['a Redis without host', { REDIS_URL: 'redis://' }, /^REDIS_URL is not an address; set/],
    ['a node too many', { REDIS_URL: 'redis://a,' }, /^REDIS_URL is not an address; set/],
    ['nodes with and without encryption', { REDIS_URL: 'redis://a,rediss://b' }, /^REDIS_URL mixes .*; use/],
    [
      'a numbered database on a cluster',
      { REDIS_URL: 'redis://a/1,redis://b/1' },
      /^REDIS_URL asks for .*; leave/,
    ],
    ['a database with a name', { REDIS_URL: 'redis://a/jobs' }, /^REDIS_URL has a path; leave/],
    ['an unknown role', { ENTENTE_ROLE: 'both' }, /^ENTENTE_ROLE is "both"; set it to all, web or worker\.$/],
    [
      'a worker without database',
      { ENTENTE_ROLE: 'worker' },
      /^ENTENTE_ROLE is "worker" but .*; set DATABASE_URL or/,
    ],
    ['pages without database', { ENTENTE_ROLE: 'web' }, /^ENTENTE_ROLE is "web" but .*; set DATABASE_URL or/],
    ['a mail server without scheme', { SMTP_URL: 'mail:25' }, /^SMTP_URL is not an address; set/],
    ['a mail server over http', { SMTP_URL: 'http://mail' }, /^SMTP_URL is not an address; set/],
    ['a yes for a one', { ENTENTE_DEMO: 'yes' }, /^ENTENTE_DEMO is "yes"; set it to 0 or 1\.$/],
    [
      'demo mode in production',
      { DATABASE_URL: POSTGRES, ENTENTE_DEMO: '1', NODE_ENV: 'production' },
      /^ENTENTE_DEMO is 1 with NODE_ENV=production; set ENTENTE_DEMO=0/,
    ],
    [
      'demo mode by default in production',
      { NODE_ENV: 'production' },
      /^ENTENTE_DEMO is on by default .*; set ENTENTE_DEMO=0 or DATABASE_URL\.$/,
    ],
  ])('%s', (_name, env, sentence) => {
    const mistakes = mistakesOf(env);
    expect(mistakes).toEqual([expect.stringMatching(sentence)]);
    expect(mistakes[0]).toMatch(/^[^\n]+[^.]\.$/);
  });

  it('several mistakes are told at once, one line each', () => {
    const env = { PORT: 'x', ENTENTE_ROLE: 'y', SMTP_URL: 'z' };
    expect(mistakesOf(env)).toHaveLength(3);
    expect(() => load(env)).toThrow(mistakesOf(env).join('\n'));
  });

  it('a wrong DATABASE_URL does not count as absent for the rest', () => {
    expect(mistakesOf({ DATABASE_URL: 'x', ENTENTE_ROLE: 'worker', NODE_ENV: 'production' })).toHaveLength(1);
  });

  it('never repeats an address, which may hold a password', () => {
    const secret = 's3cret';
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'ENTENTE_PUBLIC_URL']) {
      for (const value of [
        `x://u:${secret}@h/d`,
        `postgres://u:${secret}@h`,
        `redis://u:${secret}@h/x`,
        `http://u:${secret}@h/x`,
      ]) {
        expect(mistakesOf({ [name]: value }).join()).not.toContain(secret);
      }
    }
  });
});
