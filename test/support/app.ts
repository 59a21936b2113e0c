/** The whole application on a database of its own, listening on a free port: for tests over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { type Config, loadConfig } from '../../src/config.js';
import { Database } from '../../src/database/database.js';
import { createWebApp } from '../../src/web-app.js';
import { type Browser, browserAt } from './browser.js';
import { type TestDatabase, testDatabase } from './database.js';
import { KnownSound } from './known-sound.js';

export interface TestApp {
  readonly baseUrl: string;
  readonly config: Config;
  /** The application's own connections; its clock can be moved. */
  readonly database: Database;
  /** The database itself, for arranging and for looking behind the wall. */
  readonly test: TestDatabase;
  /** A browser that has signed in as a persona. */
  signIn(persona: string): Promise<Browser>;
  /** A browser that nobody has signed in with. */
  browser(): Browser;
  /** A program that calls the API as a persona. */
  api(persona: string): (path: string, init?: RequestInit) => Promise<Response>;
  /** A part of the application itself. */
  get<Part>(part: Type<Part>): Part;
  close(): Promise<void>;
}

export async function setupTestApp(
  changes: Partial<Config> = {},
  made: Promise<TestDatabase> = testDatabase(),
  connections?: number,
): Promise<TestApp> {
  const test = await made;
  const dataDir = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const config: Config = {
    ...loadConfig(
      {
        PORT: '0',
        DATABASE_URL: test.runtimeUrl,
        ENTENTE_DEMO: '1',
        ENTENTE_DATA_DIR: dataDir,
        ENTENTE_REQUESTS_PER_MINUTE: '0',
      },
      process.cwd(),
    ),
    auditKey: null,
    ...changes,
  };
  const module = AppModule.forRoot({
    config,
    runtimeUrl: test.runtimeUrl,
    ...(connections ? { connections } : {}),
    definitions: (database) => new KnownSound(database),
  });
  const app = await createWebApp(module, config, { abortOnError: false, logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  const baseUrl = await app.getUrl();
  return {
    baseUrl,
    config,
    test,
    database: app.get(Database, { strict: false }),
    browser: () => browserAt(baseUrl),
    signIn: async (persona) => {
      const browser = browserAt(baseUrl);
      const answer = await browser.get(`/demo/sign-in?as=${persona}`);
      if (answer.status !== 303) throw new Error(`Signing in as ${persona} answered ${answer.status}.`);
      return browser;
    },
    api: (persona) => (path, init) =>
      fetch(`${baseUrl}${path}`, {
        ...init,
        headers: { authorization: `Bearer demo-${persona}`, ...(init?.headers as Record<string, string>) },
      }),
    get: (part) => app.get(part, { strict: false }),
    close: async () => {
      await app.close();
      await test.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
