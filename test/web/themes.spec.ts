/** Themes on pages: added, renamed, ordered, retired, and what of it cases, forms, results and programs see. */
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, hiddenFieldsOf, textOf } from '../support/browser.js';
import { behindTheWall } from '../support/database.js';
import { WebProgramme } from '../support/web-programme.js';

describe('themes', () => {
  let app: TestApp;
  let admin: Browser;
  beforeAll(async () => {
    app = await setupTestApp();
    admin = await app.signIn('admin');
  }, 60_000);
  afterAll(() => app.close());

  const sent = async (path: string, action: string, fields: Record<string, string>) => {
    const page = await admin.get(path);
    return admin.post(action, { ...hiddenFieldsOf(page.html, action), ...fields });
  };
  const add = (fields: Record<string, string>) => sent('/admin/themes/new', '/admin/themes', fields);
  const trail = () =>
    behindTheWall<{ kind: string; theme: string }>(
      app.test,
      `SELECT kind, body->'data'->>'theme' AS theme FROM audit_event WHERE kind LIKE 'theme_%' ORDER BY seq`,
    );
  const listed = async () => {
    const answer = await app.api('manager')('/api/v1/themes?limit=100');
    const { items } = (await answer.json()) as { items: { code: string; retired: boolean; names: object }[] };
    return items;
  };

  test('are listed below their pillars, as they came, and kept by administrators alone', async () => {
    const page = textOf((await admin.get('/admin/themes')).html);
    expect(page).toContain('Migrant smuggling');
    for (const persona of ['manager', 'secretariat', 'auditor', 'partner-md']) {
      const browser = await app.signIn(persona);
      for (const path of [
        '/admin/themes',
        '/admin/themes/new',
        '/admin/themes/VISA',
        '/admin/themes/VISA/retire',
      ]) {
        expect([persona, path, (await browser.get(path)).status]).toEqual([persona, path, 403]);
      }
    }
    expect((await admin.get('/admin/themes/NOTHING')).status).toBe(404);
  });

  test('a new one is offered at once, by its name or by the one that it has in another language', async () => {
    const added = await add({ code: 'CHILD_PROTECTION', pillar: 'PROTECTION', 'names.fr': 'Mineurs' });
    expect([added.status, added.location]).toEqual([303, '/admin/themes']);
    const manager = await app.signIn('manager');
    const form = await manager.get('/actions/new');
    expect(form.html).toContain('value="CHILD_PROTECTION">Mineurs [FR]<');
    expect((await listed()).at(-1)).toMatchObject({
      code: 'CHILD_PROTECTION',
      names: { fr: 'Mineurs' },
      retired: false,
    });
    expect((await manager.get('/results?theme=CHILD_PROTECTION')).html).toContain('Mineurs [FR]');
  });

  test('two of one name, or of one code, are refused at the field, and what was typed comes back', async () => {
    const twice = await add({ code: 'OTHER', pillar: 'PROTECTION', 'names.en': 'VISA', 'names.fr': 'Autre' });
    expect(twice.status).toBe(422);
    expect(twice.html).toContain('href="#field-names-en"');
    expect(twice.html).toContain('value="Autre"');
    expect((await add({ code: 'VISA', pillar: 'PROTECTION', 'names.en': 'New' })).html).toContain(
      '#field-code',
    );
    const long = await add({ code: 'LONG', pillar: 'PROTECTION', 'names.en': 'x'.repeat(121) });
    expect(long.html.match(/href="#field-names-en"/g)).toHaveLength(1);
    const nothing = await add({ code: 'lower', pillar: '', 'names.en': '' });
    for (const field of ['code', 'pillar', 'names-en']) expect(nothing.html).toContain(`#field-${field}"`);
    expect((await listed()).some(({ code }) => code === 'OTHER')).toBe(false);
  });

  test('renaming shows everywhere, and of two who rename at once the second is told', async () => {
    const path = '/admin/themes/DIASPORA';
    const before = hiddenFieldsOf((await admin.get(path)).html, path);
    const rename = (name: string) =>
      admin.post(path, { ...before, 'names.en': name, 'names.fr': 'Diaspora et envois de fonds' });
    expect((await rename('Diaspora')).status).toBe(303);
    const second = await rename('Remittances');
    expect(second.status).toBe(412);
    expect(second.html).toContain('value="Remittances"');
    expect((await listed()).find(({ code }) => code === 'DIASPORA')?.names).toMatchObject({ en: 'Diaspora' });
  });

  test('move past their neighbour in the same pillar', async () => {
    const action = '/admin/themes/CHILD_PROTECTION/move';
    expect((await sent('/admin/themes', action, { way: 'up' })).status).toBe(303);
    const codes = (await listed()).map(({ code }) => code);
    expect(codes.indexOf('CHILD_PROTECTION')).toBe(codes.indexOf('ASYLUM_SYSTEMS') - 1);
    const again = await admin.post(action, {
      ...hiddenFieldsOf((await admin.get('/admin/themes')).html, action),
      way: 'up',
    });
    expect(again.status).toBe(303);
    expect((await trail()).filter(({ kind }) => kind === 'theme_moved')).toHaveLength(1);
  });

  test('a retired one stays on its cases, is offered no more, and can be offered again', async () => {
    const api = app.api('manager');
    const drafted = async (theme: string) => {
      const answer = await api('/api/v1/actions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'A', pillar: 'LEGAL_MIGRATION', theme }),
      });
      return {
        status: answer.status,
        etag: answer.headers.get('etag') ?? '',
        body: (await answer.json()) as { id: string; errors: readonly object[] },
      };
    };
    const old = await drafted('VISA');
    expect(old.status).toBe(201);
    expect((await sent('/admin/themes/VISA/retire', '/admin/themes/VISA/retire', {})).status).toBe(303);

    const refused = await drafted('VISA');
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/theme', code: 'theme_retired' }]);
    const unknown = await drafted('NOTHING_SUCH');
    expect(unknown.body.errors).toMatchObject([{ pointer: '/theme', code: 'not_a_choice' }]);
    const manager = await app.signIn('manager');
    expect((await manager.get('/actions/new')).html).not.toContain('value="VISA"');
    expect((await manager.get(`/actions/${old.body.id}/edit`)).html).toContain('value="VISA" selected');
    const edited = await api(`/api/v1/actions/${old.body.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': old.etag },
      body: JSON.stringify({ summary: 'More', theme: 'VISA' }),
    });
    expect(edited.status).toBe(200);
    expect((await listed()).find(({ code }) => code === 'VISA')?.retired).toBe(true);

    expect((await sent('/admin/themes/VISA', '/admin/themes/VISA/offer', {})).status).toBe(303);
    expect((await drafted('VISA')).status).toBe(201);
    expect((await trail()).map(({ kind }) => kind)).toEqual([
      'theme_added',
      'theme_changed',
      'theme_moved',
      'theme_retired',
      'theme_offered_again',
    ]);
  });

  test('are rows that nobody else writes, and that no case outlives', async () => {
    const programme = new WebProgramme(app);
    for (const persona of ['manager', 'secretariat', 'head-of-unit', 'auditor']) {
      const rows = await app.database.asActor(await programme.actor(persona), (transaction) =>
        transaction.run('try_theme', 'UPDATE theme SET sensitive = NOT sensitive RETURNING code'),
      );
      expect([persona, rows]).toEqual([persona, []]);
    }
    const administrator = await programme.actor('admin');
    const tried = (sql: string) =>
      app.database.asActor(administrator, (transaction) => transaction.run(`try_theme_${sql.length}`, sql));
    await expect(tried(`DELETE FROM theme WHERE code = 'VISA'`)).rejects.toThrow(/permission denied/);
    await expect(tried(`UPDATE theme SET code = 'OTHER' WHERE code = 'VISA'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(tried(`UPDATE theme SET names = '{"ro": "Vize"}' WHERE code = 'VISA'`)).rejects.toThrow(
      /theme_named/,
    );
    await expect(tried(`UPDATE action SET theme = 'NOTHING_SUCH'`)).rejects.toThrow(/action_theme/);
  });
});
