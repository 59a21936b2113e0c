import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config.js';

/**
 * No container engine is needed to run this suite, so the file is held against the keys and shapes of the Compose
 * Specification that it uses; a key that is not listed here is a typing error or wants to be added.
 */
const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { type: 'array', items: TEXT, minItems: 1 };
const DURATION = { type: 'string', pattern: '^([0-9]+(us|ms|s|m|h))+$' };
const HEALTHCHECK = {
  type: 'object',
  additionalProperties: false,
  properties: {
    disable: { type: 'boolean' },
    test: {
      type: 'array',
      items: TEXT,
      minItems: 2,
      contains: { enum: ['CMD', 'CMD-SHELL'] },
    },
    interval: DURATION,
    timeout: DURATION,
    start_period: DURATION,
    retries: { type: 'integer', minimum: 1 },
  },
  oneOf: [{ required: ['test', 'interval', 'timeout', 'retries'] }, { required: ['disable'] }],
};
const SERVICE = {
  type: 'object',
  additionalProperties: false,
  properties: {
    image: { type: 'string', pattern: '^[a-z0-9./-]+:[A-Za-z0-9._-]+$' },
    build: TEXT,
    command: TEXTS,
    restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
    stop_grace_period: DURATION,
    environment: { type: 'object', additionalProperties: TEXT },
    ports: {
      type: 'array',
      items: { type: 'string', pattern: '^127[.]0[.]0[.]1:(\\$\\{[A-Z_]+:-[0-9]+\\}|[0-9]+):[0-9]+$' },
    },
    volumes: { type: 'array', items: { type: 'string', pattern: '^[a-z]+:/' } },
    configs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['source', 'target'],
        properties: { source: TEXT, target: { type: 'string', pattern: '^/' } },
      },
    },
    depends_on: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['condition'],
        properties: {
          condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
        },
      },
    },
    healthcheck: HEALTHCHECK,
  },
  required: ['image', 'restart'],
};
const COMPOSE = {
  type: 'object',
  additionalProperties: false,
  patternProperties: { '^x-': {} },
  required: ['services'],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' },
    services: { type: 'object', patternProperties: { '^[a-z]+$': SERVICE }, additionalProperties: false },
    configs: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['content'],
        properties: { content: TEXT },
      },
    },
    volumes: { type: 'object', additionalProperties: { type: 'null' } },
  },
};

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: Readonly<Record<string, { readonly content: string }>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** As Compose fills in variables that nobody has set. */
function environmentOf(name: string): Record<string, string> {
  const environment = compose.services[name]?.environment ?? {};
  return Object.fromEntries(
    Object.entries(environment).map(([key, value]) => [key, value.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1')]),
  );
}

describe('docker-compose.yml', () => {
  it('has the shape of the Compose Specification', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(COMPOSE);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('has the parts that Entente needs', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['database', 'mail', 'redis', 'web', 'worker']);
  });

  it('names only services, volumes and configs that there are', () => {
    for (const [, service] of services) {
      for (const name of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(name);
      for (const volume of service.volumes ?? [])
        expect(compose.volumes).toHaveProperty(String(volume.split(':')[0]));
      for (const { source } of service.configs ?? []) expect(compose.configs).toHaveProperty(source);
    }
  });

  it('waits for health only where there is a health check', () => {
    const waitedFor = services.flatMap(([, { depends_on }]) =>
      Object.entries(depends_on ?? {}).flatMap(([name, { condition }]) =>
        condition === 'service_healthy' ? [name] : [],
      ),
    );
    expect(waitedFor.length).toBeGreaterThan(0);
    for (const name of waitedFor) expect(compose.services[name]?.healthcheck?.test).toBeDefined();
  });

  it.each(['web', 'worker'])('gives %s a configuration without a mistake, in demo mode', (role) => {
    const environment = environmentOf(role);
    expect(environment).not.toHaveProperty('NODE_ENV');
    const config = loadConfig(environment, '/app');
    expect(config).toMatchObject({ role, demo: true, port: 3000, smtpUrl: 'smtp://mail:1025' });
    expect(
      config.database.kind === 'external' && config.database.ownerUrl !== config.database.runtimeUrl,
    ).toBe(true);
    const hosts = [
      config.database.kind === 'external' ? config.database.runtimeUrl : '',
      config.database.kind === 'external' ? config.database.ownerUrl : '',
      ...(config.redisUrls ?? []),
      String(config.smtpUrl),
    ].map((url) => new URL(url).hostname);
    for (const host of hosts) expect(compose.services).toHaveProperty(host);
  });

  it('sees to it that the log-ins it uses are made, with the same passwords', () => {
    const { content } = compose.configs['log-ins'] ?? { content: '' };
    const environment = environmentOf('web');
    for (const [url, variable] of [
      [environment.DATABASE_URL, 'ENTENTE_RUNTIME_PASSWORD'],
      [environment.ENTENTE_OWNER_DATABASE_URL, 'ENTENTE_OWNER_PASSWORD'],
    ] as const) {
      const { username, password, pathname } = new URL(String(url));
      expect(content).toMatch(new RegExp(`CREATE ROLE ${username} LOGIN`));
      expect(content).toContain(variable);
      expect(content).toContain(`CREATE DATABASE ${pathname.slice(1)} OWNER entente_owner`);
      expect(environmentOf('database')[variable]).toBe(password);
    }
  });

  it('looks at readiness, in the image as well', () => {
    expect(compose.services.web?.healthcheck?.test?.at(-1)).toContain('/health/ready');
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/HEALTHCHECK .*\/health\/ready/s);
  });

  it('opens no port beyond this machine, since anybody may sign in as anybody', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});
