import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import type { KeyPlace } from './audit/key-place.js';
import { readSigningKey } from './audit/signing-key.js';
import { readSealingKeys } from './identity/second-factor/seal.js';
import type { SealingPlace } from './identity/second-factor/sealing-place.js';

/** Which part of the work this process does: pages and API, background jobs, or both. */
export type Role = 'all' | 'web' | 'worker';

/** No `DATABASE_URL`: this process starts a PostgreSQL of its own and keeps it below the data folder. */
export interface EmbeddedDatabase {
  readonly kind: 'embedded';
}

export interface ExternalDatabase {
  readonly kind: 'external';
  /** Log-in of the pooled connections. */
  readonly runtimeUrl: string;
  /** Log-in that migrates and owns the tables; the same as `runtimeUrl` when only one was given. */
  readonly ownerUrl: string;
}

export interface S3Settings {
  /** Address of the service with the bucket as its path, without a slash at the end. */
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface Config {
  /** 0 stands for any free port; `withPort` settles it. */
  readonly port: number;
  /** What links in mails and exports start with, without a slash at the end. */
  readonly publicUrl: string;
  readonly role: Role;
  /** Absolute. The embedded database and uploads live below it. */
  readonly dataDir: string;
  readonly database: EmbeddedDatabase | ExternalDatabase;
  /** One address, or those of a cluster's nodes; null: BullMQ on PostgreSQL. */
  readonly redisUrls: readonly string[] | null;
  /** null: mails are kept and shown in the outbox page. */
  readonly smtpUrl: string | null;
  /** A bucket of whatever speaks S3 for documents; null: they lie below the data folder. */
  readonly s3: S3Settings | null;
  /** The virus scanner that looks at uploads; null: none does. */
  readonly clamdUrl: string | null;
  /** How many requests a person, or an address where nobody is signed in, may send a minute; 0: as many as they like. */
  readonly requestsPerMinute: number;
  /** Proxies that say truly where a request comes from, as networks; empty: whoever connects is who asks. */
  readonly trustedProxies: readonly string[];
  /** File to which attempts at what is not theirs are appended; null: they go to the log. */
  readonly securityLog: string | null;
  /** Networks of one's own that webhooks may reach beside the public internet, such as `10.20.0.0/16`. */
  readonly webhookNetworks: readonly string[];
  /** The private key that signs heads of the record; null: none are signed. */
  readonly auditKey: KeyPlace | null;
  /** The keys that seal secrets of second factors: the first seals, the others open. */
  readonly secretKey: SealingPlace;
  /** Where signed heads are published; null: not there. */
  readonly auditHeads: {
    /** Absolute; lines are added to it. */
    readonly file: string | null;
    readonly mail: string | null;
    readonly webhook: string | null;
  };
  /** null: local accounts alone. */
  readonly singleSignOn: SingleSignOnConfig | null;
  /** Demo programme and demo sign-in. */
  readonly demo: boolean;
}

/** A provider at which people sign in (OpenID Connect). */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** null: a client that proves itself by PKCE alone. */
  readonly clientSecret: string | null;
}

/** The environment asks for something that cannot be had. One line per mistake, each naming variable and mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the whole configuration once; nothing else in the product looks at the environment.
 *
 * The same `env`, `cwd` and files of secrets always give the same answer. An empty variable counts as absent, since
 * container files pass `${SMTP_URL:-}`. Values of addresses are never repeated in a message: they hold passwords.
 *
 * @throws ConfigError with every mistake, not only the first
 */
export function loadConfig(env: Environment, cwd: string): Config {
  const mistakes: string[] = [];
  const reader = new Reader(env, mistakes);

  const database = readDatabase(reader);
  const port = readPort(reader);
  const dataDir = resolve(cwd, reader.text('ENTENTE_DATA_DIR') ?? join(cwd, '.entente'));
  const demo = readDemo(reader);
  const config: Config = {
    port,
    publicUrl: readPublicUrl(reader) ?? defaultPublicUrl(port),
    role: readRole(reader),
    dataDir,
    database,
    redisUrls: readRedis(reader),
    smtpUrl: readSmtp(reader),
    s3: readS3(reader),
    clamdUrl: readClamd(reader),
    requestsPerMinute: readRequests(reader, demo),
    trustedProxies: readNetworks(reader, 'ENTENTE_TRUSTED_PROXIES'),
    securityLog: readSecurityLog(reader, cwd),
    webhookNetworks: readNetworks(reader, 'ENTENTE_WEBHOOK_NETWORKS'),
    auditKey: readAuditKey(reader, cwd, demo || reader.embedded ? dataDir : null),
    secretKey: readSecretKey(reader, cwd, dataDir),
    auditHeads: readAuditHeads(reader, cwd),
    singleSignOn: readSingleSignOn(reader),
    demo,
  };

  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return Object.freeze(config);
}

/** The same configuration on the port that was found free, once `PORT=0` has been settled. */
export function withPort(config: Config, port: number): Config {
  const publicUrl =
    config.publicUrl === defaultPublicUrl(config.port) ? defaultPublicUrl(port) : config.publicUrl;
  return Object.freeze({ ...config, port, publicUrl });
}

function defaultPublicUrl(port: number): string {
  return `http://localhost:${port}`;
}

function readPort(reader: Reader): number {
  const text = reader.text('PORT');
  if (text === undefined) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  reader.mistake(`PORT is "${text}"; set it to a number from 1 to 65535 (0 takes any free port).`);
  return 3000;
}

function readPublicUrl(reader: Reader): string | undefined {
  const url = reader.url('ENTENTE_PUBLIC_URL', ['http:', 'https:'], 'https://entente.example.org');
  if (url === undefined) return undefined;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    reader.mistake(
      'ENTENTE_PUBLIC_URL holds more than scheme, host and port; set it to something like https://entente.example.org.',
    );
  }
  return url.origin;
}

function readRole(reader: Reader): Role {
  const role = reader.oneOf('ENTENTE_ROLE', ['all', 'web', 'worker'] as const) ?? 'all';
  if (role !== 'all' && reader.embedded) {
    reader.mistake(
      `ENTENTE_ROLE is "${role}" but the embedded database serves a single process; set DATABASE_URL or leave ENTENTE_ROLE out.`,
    );
  }
  return role;
}

function readDatabase(reader: Reader): Config['database'] {
  const runtimeUrl = reader.postgres('DATABASE_URL');
  const ownerUrl = reader.postgres('ENTENTE_OWNER_DATABASE_URL');

  if (reader.embedded && reader.text('ENTENTE_OWNER_DATABASE_URL') !== undefined) {
    reader.mistake(
      'ENTENTE_OWNER_DATABASE_URL is set without DATABASE_URL; set DATABASE_URL too or leave it out.',
    );
  }
  if (runtimeUrl === undefined) return Object.freeze({ kind: 'embedded' });

  if (ownerUrl !== undefined && logIn(ownerUrl) !== '' && logIn(ownerUrl) === logIn(runtimeUrl)) {
    reader.mistake(
      'ENTENTE_OWNER_DATABASE_URL names the same log-in as DATABASE_URL; give it a log-in of its own or leave it out.',
    );
  }
  return Object.freeze({
    kind: 'external',
    runtimeUrl,
    ownerUrl: ownerUrl ?? runtimeUrl,
  });
}

function logIn(url: string): string {
  return new URL(url).username;
}

function readRedis(reader: Reader): readonly string[] | null {
  const text = reader.text('REDIS_URL');
  if (text === undefined) return null;
  const nodes = text.split(',').map((node) => node.trim());
  const urls = nodes.map((node) => parse(node, ['redis:', 'rediss:']));
  if (urls.some((url) => url === undefined || url.hostname === '')) {
    reader.mistake(
      'REDIS_URL is not an address; set it to something like redis://localhost:6379 (the nodes of a cluster separated by commas).',
    );
    return null;
  }
  if (new Set(urls.map((url) => url?.protocol)).size > 1) {
    reader.mistake('REDIS_URL mixes redis:// and rediss://; use one of them for all nodes of the cluster.');
  }
  if (urls.length > 1 && urls.some((url) => !['', '/', '/0'].includes(url?.pathname ?? ''))) {
    reader.mistake(
      'REDIS_URL asks for a numbered database; leave the number out: a cluster only has number 0.',
    );
  }
  if (urls.length === 1 && !/^(\/\d*)?$/.test(urls[0]?.pathname ?? '')) {
    reader.mistake(
      'REDIS_URL has a path; leave it out or give the number of a database, as in redis://localhost:6379/1.',
    );
  }
  return Object.freeze(nodes);
}

function readSmtp(reader: Reader): string | null {
  const url = reader.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587');
  return url === undefined ? null : (reader.text('SMTP_URL') ?? null);
}

function readS3(reader: Reader): S3Settings | null {
  const url = reader.url('ENTENTE_S3_URL', ['http:', 'https:'], 'https://s3.example.org/documents');
  if (url === undefined) return null;
  const bucket = url.pathname.replace(/\/$/, '');
  if (
    !/^\/[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket) ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    reader.mistake(
      'ENTENTE_S3_URL is not the address of a bucket; set it to something like https://s3.example.org/documents.',
    );
  }
  const accessKey = reader.text('ENTENTE_S3_ACCESS_KEY');
  const secretKey = reader.text('ENTENTE_S3_SECRET_KEY');
  if (accessKey === undefined || secretKey === undefined) {
    reader.mistake(
      'ENTENTE_S3_URL is set without keys; set ENTENTE_S3_ACCESS_KEY and ENTENTE_S3_SECRET_KEY.',
    );
  }
  return Object.freeze({
    bucketUrl: `${url.origin}${bucket}`,
    region: reader.text('ENTENTE_S3_REGION') ?? 'us-east-1',
    accessKey: accessKey ?? '',
    secretKey: secretKey ?? '',
  });
}

function readClamd(reader: Reader): string | null {
  const text = reader.text('ENTENTE_CLAMD');
  if (text === undefined) return null;
  const url = parse(text, ['tcp:', 'unix:']);
  const isGood =
    url?.protocol === 'unix:' ? url.pathname.length > 1 : url !== undefined && url.hostname !== '';
  if (!isGood) {
    reader.mistake(
      'ENTENTE_CLAMD is no address of a scanner; set it to something like tcp://localhost:3310 or unix:///run/clamav/clamd.ctl.',
    );
  }
  return text;
}

function readSingleSignOn(reader: Reader): SingleSignOnConfig | null {
  const issuer = reader.url('OIDC_ISSUER', ['https:', 'http:'], 'https://login.example.org');
  const clientId = reader.text('OIDC_CLIENT_ID');
  const clientSecret = reader.text('OIDC_CLIENT_SECRET') ?? null;
  if (reader.text('OIDC_ISSUER') === undefined) {
    if (clientId !== undefined || clientSecret !== null) {
      reader.mistake(
        'OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is set without OIDC_ISSUER; set it too, or leave them out.',
      );
    }
    return null;
  }
  if (issuer?.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)) {
    reader.mistake('OIDC_ISSUER is not encrypted; set it to an address that begins with https://.');
  }
  if (clientId === undefined) {
    reader.mistake(
      'OIDC_ISSUER is set without OIDC_CLIENT_ID; set it to the name that the provider knows us by.',
    );
    return null;
  }
  return Object.freeze({ issuer: reader.text('OIDC_ISSUER') ?? '', clientId, clientSecret });
}

function readNetworks(
  reader: Reader,
  name: 'ENTENTE_WEBHOOK_NETWORKS' | 'ENTENTE_TRUSTED_PROXIES',
): readonly string[] {
  const text = reader.text(name);
  if (text === undefined) return Object.freeze([]);
  const networks = text.split(',').map((network) => network.trim());
  if (!networks.every((network) => ipaddr.isValidCIDR(network))) {
    reader.mistake(
      `${name} is no list of networks; set it to something like 10.20.0.0/16, several separated by commas.`,
    );
    return Object.freeze([]);
  }
  return Object.freeze(networks);
}

/** Where one process keeps all there is in one folder, it makes a key of its own there. */
function readAuditKey(reader: Reader, cwd: string, ownFolder: string | null): KeyPlace | null {
  const pem = reader.text('ENTENTE_AUDIT_KEY');
  const path = reader.text('ENTENTE_AUDIT_KEY_FILE');
  if (pem !== undefined && path !== undefined) {
    reader.mistake('ENTENTE_AUDIT_KEY and ENTENTE_AUDIT_KEY_FILE are both set; leave one of them out.');
  }
  if (path !== undefined) return Object.freeze({ kind: 'file', path: resolve(cwd, path), made: false });
  if (pem !== undefined) {
    try {
      readSigningKey(pem);
    } catch {
      reader.mistake(
        'ENTENTE_AUDIT_KEY is no private Ed25519 key in PEM; make one with: openssl genpkey -algorithm ed25519.',
      );
    }
    return Object.freeze({ kind: 'text', pem });
  }
  return ownFolder === null
    ? null
    : Object.freeze({ kind: 'file', path: join(ownFolder, 'audit-key.pem'), made: true });
}

/** Apart from the database, so that who has a copy of it has no second factor; where none is given, one is made beside it. */
function readSecretKey(reader: Reader, cwd: string, dataDir: string): SealingPlace {
  const text = reader.text('ENTENTE_SECRET_KEY');
  const path = reader.text('ENTENTE_SECRET_KEY_FILE');
  if (text !== undefined && path !== undefined) {
    reader.mistake('ENTENTE_SECRET_KEY and ENTENTE_SECRET_KEY_FILE are both set; leave one of them out.');
  }
  if (path !== undefined) return Object.freeze({ kind: 'file', path: resolve(cwd, path), made: false });
  if (text === undefined)
    return Object.freeze({ kind: 'file', path: join(dataDir, 'secret-key'), made: true });
  try {
    readSealingKeys(text);
  } catch {
    reader.mistake(
      'ENTENTE_SECRET_KEY holds no keys of 32 bytes in Base64; make one with: openssl rand -base64 32.',
    );
  }
  return Object.freeze({ kind: 'text', text });
}

function readAuditHeads(reader: Reader, cwd: string): Config['auditHeads'] {
  const file = reader.text('ENTENTE_AUDIT_HEADS_FILE');
  const mail = reader.text('ENTENTE_AUDIT_HEADS_MAIL');
  if (mail !== undefined && !/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(mail)) {
    reader.mistake(
      'ENTENTE_AUDIT_HEADS_MAIL is no address; set it to something like records@archive.example.org.',
    );
  }
  const webhook = reader.url(
    'ENTENTE_AUDIT_HEADS_WEBHOOK',
    ['https:', 'http:'],
    'https://archive.example.org/heads',
  );
  return Object.freeze({
    file: file === undefined ? null : resolve(cwd, file),
    mail: mail ?? null,
    webhook: webhook?.href ?? null,
  });
}

/** Far more than a person sends; a demonstration is also where programs are tried out. */
const USUAL_REQUESTS = 1_200;
const DEMO_REQUESTS = 30_000;

function readRequests(reader: Reader, demo: boolean): number {
  const text = reader.text('ENTENTE_REQUESTS_PER_MINUTE');
  if (text === undefined) return demo ? DEMO_REQUESTS : USUAL_REQUESTS;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  reader.mistake(`ENTENTE_REQUESTS_PER_MINUTE is "${text}"; set it to a whole number, or to 0 for no limit.`);
  return USUAL_REQUESTS;
}

function readSecurityLog(reader: Reader, cwd: string): string | null {
  const text = reader.text('ENTENTE_SECURITY_LOG');
  return text === undefined ? null : resolve(cwd, text);
}

function readDemo(reader: Reader): boolean {
  const asked = reader.oneOf('ENTENTE_DEMO', ['0', '1'] as const);
  const demo = asked === undefined ? reader.embedded : asked === '1';
  if (demo && reader.text('NODE_ENV') === 'production') {
    reader.mistake(
      asked === '1'
        ? 'ENTENTE_DEMO is 1 with NODE_ENV=production; set ENTENTE_DEMO=0: demo mode lets anybody sign in as anyone.'
        : 'ENTENTE_DEMO is on by default with the embedded database but NODE_ENV is production; set ENTENTE_DEMO=0 or DATABASE_URL.',
    );
  }
  return demo;
}

/** Looks up variables and collects mistakes, so that somebody who made three learns of three. */
class Reader {
  constructor(
    private readonly env: Environment,
    private readonly mistakes: string[],
  ) {}

  get embedded(): boolean {
    return this.text('DATABASE_URL') === undefined;
  }

  mistake(sentence: string): void {
    this.mistakes.push(sentence);
  }

  text(name: string): string | undefined {
    const value = this.env[name];
    return value === '' ? undefined : value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) {
      const last = allowed.at(-1);
      this.mistake(`${name} is "${value}"; set it to ${allowed.slice(0, -1).join(', ')} or ${last}.`);
    }
    return found;
  }

  url(name: string, schemes: readonly string[], example: string): URL | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = parse(value, schemes);
    if (url === undefined || url.hostname === '') {
      this.mistake(`${name} is not an address; set it to something like ${example}.`);
      return undefined;
    }
    return url;
  }

  /** A socket folder may stand in for the host: `postgres:///entente?host=/run/postgresql`. */
  postgres(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = parse(value, ['postgres:', 'postgresql:']);
    if (url === undefined || (url.hostname === '' && !url.searchParams.has('host'))) {
      this.mistake(
        `${name} is not the address of a PostgreSQL; set it to something like postgres://user:password@localhost:5432/entente.`,
      );
      return undefined;
    }
    if (url.pathname.length < 2) {
      this.mistake(
        `${name} names no database; put its name at the end, as in postgres://user:password@localhost:5432/entente.`,
      );
      return undefined;
    }
    return value;
  }
}

function parse(text: string, schemes: readonly string[]): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return schemes.includes(url.protocol) ? url : undefined;
}
