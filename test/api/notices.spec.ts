import { setupTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await setupTestApp();
});
afterAll(() => app.close());

const PATH = '/api/v1/users/me/notices';
const put = (persona: string, body: object) =>
  app.api(persona)(PATH, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const CHOSEN = {
  mail: 'weekly',
  digestHour: 9,
  digestWeekday: 2,
  quietFrom: 20,
  quietUntil: 7,
  mailLocale: 'fr',
};

describe('one’s own notices', () => {
  it('are read and changed by everybody for themselves', async () => {
    const before = await app.api('partner-md')(PATH);
    expect(await before.json()).toMatchObject({
      mail: 'at_once',
      stoppedAt: null,
      timeZone: 'Europe/Chisinau',
    });
    const changed = await put('partner-md', CHOSEN);
    expect(changed.status).toBe(200);
    expect(await changed.json()).toEqual({ ...CHOSEN, stoppedAt: null, timeZone: 'Europe/Chisinau' });
    expect(await (await app.api('partner-md')(PATH)).json()).toMatchObject(CHOSEN);
    expect(await (await app.api('partner-ma')(PATH)).json()).toMatchObject({ mail: 'at_once' });
    expect((await fetch(`${app.baseUrl}${PATH}`)).status).toBe(401);
  });

  it.each([
    [{ ...CHOSEN, mail: 'hourly' }, '/mail'],
    [{ ...CHOSEN, digestHour: 24 }, '/digestHour'],
    [{ ...CHOSEN, quietUntil: null }, '/quietUntil'],
    [{ ...CHOSEN, quietUntil: 20 }, '/quietUntil'],
    [{ ...CHOSEN, mailLocale: undefined }, '/mailLocale'],
    [{ ...CHOSEN, more: 1 }, '/more'],
  ])('%j is refused with a pointer to the mistake', async (body, pointer) => {
    const answer = await put('manager', body);
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as { errors?: { pointer: string }[] };
    expect(JSON.stringify(problem)).toContain(`"${pointer}"`);
  });
});
