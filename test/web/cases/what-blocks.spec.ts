import { setupTestApp, type TestApp } from '../../support/app.js';
import { textOf } from '../../support/browser.js';
import { type Drafted, WebProgramme } from '../../support/web-programme.js';

interface Blockers {
  readonly since: string;
  readonly closed: boolean;
  readonly awaited: readonly {
    readonly role: string;
    readonly label: string;
    readonly visa: string | null;
    readonly people: readonly {
      readonly name: string;
      readonly barredBy: readonly { readonly detail: string }[];
    }[];
  }[];
  readonly steps: readonly {
    readonly transition: string;
    readonly visa: string | null;
    readonly by: string;
    readonly clocks: readonly string[];
    readonly unmet: readonly { readonly code: string; readonly detail: string }[];
  }[];
}

describe('what a file waits for', () => {
  let app: TestApp;
  let programme: WebProgramme;
  let drafted: Drafted;
  beforeAll(async () => {
    app = await setupTestApp();
    programme = new WebProgramme(app);
    drafted = await programme.inConsultation('Blocked');
  }, 60_000);
  afterAll(() => app.close());

  const path = (subject = 'actions', id = drafted.id) => `/${subject}/${id}`;
  const page = async (persona: string, where = path()) => {
    const { html } = await (await app.signIn(persona)).get(where);
    const [, section = ''] = /<section id="waits">(.*?)<\/section>/s.exec(html) ?? [];
    return textOf(section);
  };
  const blockers = async (persona: string, where = path()): Promise<Blockers> =>
    (await app.api(persona)(`/api/v1${where}/blockers`)).json() as Promise<Blockers>;

  test('tells staff who is asked, by name, since when and until when', async () => {
    const text = await page('secretariat');
    expect(text).toMatch(/At “Partner endorsement and consultation” since \d/);
    expect(text).toMatch(
      /Partner authority: Endorsement by the partner country \(Moldova\) Can act: [^.]+\(/,
    );
    expect(text).toContain('Consulted service: Opinion of the consulted services');
    expect(text).toMatch(/by itself .*when the time limit runs out: Time to endorse or object, until/);
    expect(text).toContain('Nothing stands in the way');
  });

  test('tells outsiders who holds the pen in the words of their projection, and no more', async () => {
    for (const persona of ['partner-md', 'manager']) {
      const text = await page(persona);
      expect(text).toMatch(/At “With the partner country” since \d/);
      expect(text).toContain('Partner authority');
      expect(text).not.toMatch(/Consulted|consultation|Can act|stands in the way|Opinion|by itself/);
      const told = JSON.stringify(await blockers(persona));
      expect(told).not.toMatch(/consult|secretariat|eligib|Lindner/i);
      expect((await blockers(persona)).awaited.flatMap((one) => one.people)).toEqual([]);
    }
    expect((await blockers('partner-md')).awaited.map((one) => one.role).sort()).toEqual([
      'facility',
      'partner_authority',
    ]);
    expect((await app.api('partner-ma')(`/api/v1${path()}/blockers`)).status).toBe(404);
    expect((await app.api('partner-md')('/api/v1/actions/nothing/blockers')).status).toBe(404);
  });

  test('tells what is missing, and the guards that are not met, whoever asks', async () => {
    await programme.act('partner-md', drafted.id, 'endorse', { visa: 'endorsement:MD' });
    await programme.act('consulted-service', drafted.id, 'support');
    await programme.act('secretariat', drafted.id, 'select_concept');
    await programme.act('secretariat', drafted.id, 'invite_full_application');
    const lead = await blockers('manager');
    const submit = lead.steps.find((one) => one.transition === 'submit_full_application');
    expect(submit?.unmet.map((one) => one.code)).toContain('document_missing');
    const { html } = await (await app.signIn('manager')).get(path());
    expect(textOf(html).split('A document is missing on this file')).toHaveLength(2);
    expect(html).toContain(`href="${path()}?upload=support_letter#documents"`);
    expect(await page('manager')).not.toContain('A document is missing');
    expect(await page('auditor')).toContain('A document is missing on this file');
    const inside = await blockers('auditor');
    expect(inside.awaited).toMatchObject([{ role: 'programme_manager', visa: null }]);
    expect(inside.steps.find((one) => one.transition === 'submit_full_application')?.unmet).toEqual(
      submit?.unmet,
    );
    expect(inside.steps.find((one) => one.transition === 'lapse')).toMatchObject({
      by: 'clock',
      clocks: ['full_application'],
    });
    expect(await page('auditor')).toContain('“Lapse” when the time limit runs out');
  });

  test('tells who holds the role and is barred, and why', async () => {
    await programme.letter('manager', 'action', drafted.id, 'support_letter');
    await programme.act('manager', drafted.id, 'submit_full_application');
    await programme.act('assessor-technical', drafted.id, 'recommend', { visa: 'technical' });
    await programme.act('assessor-financial', drafted.id, 'recommend', { visa: 'financial' });
    await programme.act('steering-2', drafted.id, 'vote_for');
    const text = await page('steering-3');
    expect(text).toContain('Who holds the role and cannot act here');
    expect(text).toMatch(/cannot: This person has already answered\./);
    const { awaited } = await blockers('steering-3');
    const members = awaited.find((one) => one.role === 'steering_member');
    expect(members?.people.some((one) => one.barredBy.length === 0)).toBe(true);
    expect(members?.people.some((one) => one.barredBy.length > 0)).toBe(true);
  });

  test('says of a closed file that it waits for nothing', async () => {
    const other = await programme.draft('Given up');
    await programme.act('manager', other.id, 'withdraw');
    expect(await page('manager', path('actions', other.id))).toContain('Nothing: this file is closed.');
    expect(await blockers('secretariat', path('actions', other.id))).toMatchObject({
      closed: true,
      awaited: [],
    });
  });

  test('stands on every kind of file', async () => {
    expect(await page('secretariat', path('funding-requests', drafted.requestId))).toContain(
      'At “Draft” since',
    );
    const { items } = (await (await app.api('admin')('/api/v1/partnerships')).json()) as {
      items: { id: string }[];
    };
    expect(await page('admin', path('partnerships', items[0]?.id))).toContain('since');
  });
});
