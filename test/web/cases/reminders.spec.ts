import { setupTestApp, type TestApp } from '../../support/app.js';
import { textOf } from '../../support/browser.js';
import { WebProgramme } from '../../support/web-programme.js';

describe('the reminders of a file', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => {
    app = await setupTestApp();
    const programme = new WebProgramme(app);
    id = (await programme.draft('Joint document checks')).id;
    const manager = await app.signIn('manager');
    const path = `/actions/${id}/decide/submit_concept_note`;
    await manager.submit(path, path, {});
    const secretariat = await app.signIn('secretariat');
    const confirm = `/actions/${id}/decide/confirm_receipt`;
    await secretariat.submit(confirm, confirm, {});
  });
  afterAll(() => app.close());

  test('staff see which are to come and which are not needed, and find the way from the file', async () => {
    const secretariat = await app.signIn('secretariat');
    expect((await secretariat.get(`/actions/${id}`)).html).toContain(`/actions/${id}/reminders`);
    const page = await secretariat.get(`/actions/${id}/reminders`);
    expect(page.status).toBe(200);
    const text = textOf(page.html);
    expect(text).toContain('3 working days before, to whoever owes the work');
    expect(text).toContain('2 working days after, to the next level');
    expect(text).toContain('Time to confirm the receipt');
    expect(text).toContain('Not needed: the work was done');
  });

  test('a file without limits says so', async () => {
    const draft = await new WebProgramme(app).draft('Still a draft');
    const auditor = await app.signIn('auditor');
    expect(textOf((await auditor.get(`/actions/${draft.id}/reminders`)).html)).toContain(
      'No limit that runs has a reminder to come.',
    );
  });

  test.each(['manager', 'partner-md', 'manager-es'])(
    '%s, who is outside, finds no such page',
    async (who) => {
      const browser = await app.signIn(who);
      expect((await browser.get(`/actions/${id}/reminders`)).status).toBe(404);
      expect((await browser.get(`/actions/${id}`)).html).not.toContain('/reminders');
    },
  );

  test('an address that is none is answered as not found', async () => {
    const secretariat = await app.signIn('secretariat');
    expect((await secretariat.get('/actions/none/reminders')).status).toBe(404);
  });
});
