import { translateIfKnown } from '../../src/i18n/index.js';
import { NOTICE_KINDS } from '../../src/notifications/notice.js';
import { WHO_HEARS } from '../../src/notifications/who-hears.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { textOf } from '../support/browser.js';

describe('who hears of what, in words', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await setupTestApp();
  });
  afterAll(() => app.close());

  test('has every line of the table, and leaves no code to be read', async () => {
    const staff = await app.signIn('secretariat');
    const page = await staff.get('/who-hears');
    expect(page.status).toBe(200);
    const lines = Object.values(WHO_HEARS).flat();
    expect(page.html.match(/<tr>/g)?.length).toBe(
      lines.length + 6 + 29 + Object.values(WHO_HEARS).filter((one) => one.length > 0).length + 2,
    );
    const text = textOf(page.html);
    expect(text).not.toMatch(/\b[a-z]+_[a-z_]+\b|hears\.|notice_kind\./);
    expect(text).toContain('Programme managers of the applicants');
    expect(text).toContain('Whoever watches the file, as far as they may see it');
    expect(text).toContain(
      'The stage that outsiders are shown becomes one of: rejected, rejected for good or refused',
    );
  });

  test('has words for every event and every notice, in every language', () => {
    for (const locale of ['en', 'fr'] as const) {
      for (const event of Object.keys(WHO_HEARS)) {
        expect([event, translateIfKnown(locale, `hears.event.${event}`)]).toEqual([
          event,
          expect.any(String),
        ]);
      }
      for (const stage of Object.values(WHO_HEARS).flatMap((lines) =>
        lines.flatMap((line) => line.into ?? []),
      )) {
        expect([stage, translateIfKnown(locale, `hears.stage.${stage}`)]).toEqual([
          stage,
          expect.any(String),
        ]);
      }
      for (const kind of NOTICE_KINDS) {
        expect([kind, translateIfKnown(locale, `notice_kind.${kind}`)]).toEqual([kind, expect.any(String)]);
      }
    }
  });

  test('is for staff: others find nothing there', async () => {
    for (const persona of ['manager', 'partner-md', 'agency']) {
      expect((await (await app.signIn(persona)).get('/who-hears')).status).toBe(404);
    }
    expect((await (await app.signIn('admin')).get('/admin')).html).toContain('href="/who-hears"');
  });
});
