/** A workflow is changed while files run on it: an administrator adds a second signature above EUR 1 million. */
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import { setupTestApp, type TestApp } from '../support/app.js';
import { type Browser, type FormValues, textOf } from '../support/browser.js';
import { ceilingByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { NEW_STAGE, withSecondSignature } from '../support/second-signature.js';
import { WebProgramme } from '../support/web-programme.js';

const LARGE_CENTS = 150_000_000;
const source = JSON.stringify(withSecondSignature(fundingRequestWorkflow), null, 2);

const CHECKS: Readonly<Record<string, string[]>> = {
  oia: ['file_complete', 'matches_award'],
  ova: ['activities_justified', 'initiation_checked'],
  fia: ['amount_correct', 'budget_line'],
  fva: ['legality', 'sound_management'],
  aosd: ['visas_seen'],
};
const BY: Readonly<Record<string, string>> = {
  oia: 'initiator',
  ova: 'verifier',
  fia: 'financial-initiator',
  fva: 'financial-verifier',
  aosd: 'authorising-officer',
};

let app: TestApp;
let programme: WebProgramme;
let admin: Browser;
let colleague: Browser;
let draft: string;
let version: string;
let migrated: string;
let left: string;

beforeAll(async () => {
  app = await setupTestApp();
  programme = new WebProgramme(app);
  admin = await app.signIn('admin');
  colleague = await app.signIn('admin-2');
  migrated = await requestAtVerification('Large and taken over');
  left = await requestAtVerification('Large and left');
}, 180_000);
afterAll(() => app.close());

/** A funding request above EUR 1 million that has every visa before the financial verification. */
async function requestAtVerification(title: string): Promise<string> {
  const { runtime } = programme;
  const money = { grantCents: LARGE_CENTS, totalCostCents: 2 * LARGE_CENTS };
  const budgetLines = [{ heading: 'STAFF', description: 'Experts', amountCents: money.totalCostCents }];
  const { id, requestId } = await programme.draft(title, 'manager', 'MD', { ...money, budgetLines });
  const [envelope] = await behindTheWall<{ id: string }>(
    app.test,
    `SELECT id FROM envelope WHERE code = 'BS-2023-ISF'`,
  );
  const two = [await programme.actor('authorising-officer'), await programme.actor('head-of-unit')] as const;
  await ceilingByTwo({ test: app.test, runtime }, two, {
    envelopeId: envelope?.id ?? '',
    ceilingCents: 1_000_000_000,
    reason: 'Room for large requests',
  });
  await programme.act('manager', id, 'submit_concept_note');
  for (const [who, what] of [
    ['secretariat', 'confirm_receipt'],
    ['secretariat', 'confirm_eligible'],
    ['partner-md', 'endorse'],
    ['consulted-service', 'support'],
    ['secretariat', 'select_concept'],
    ['secretariat', 'invite_full_application'],
  ] as const) {
    await programme.act(who, id, what);
  }
  await programme.letter('manager', 'action', id, 'support_letter');
  for (const [who, what] of [
    ['manager', 'submit_full_application'],
    ['assessor-technical', 'recommend'],
    ['assessor-financial', 'recommend'],
    ['steering-2', 'vote_for'],
    ['steering-1', 'vote_for'],
    ['head-of-unit', 'award'],
  ] as const) {
    await programme.act(who, id, what);
  }
  await eventually(async () => expect(await stageOf(requestId)).toBe('ready'));
  await programme.act('manager', requestId, 'submit', { subject: 'funding_request' });
  for (const stage of ['oia', 'ova', 'fia']) await visa(requestId, stage);
  return requestId;
}

async function visa(requestId: string, stage: string, by = BY[stage] ?? '', name = stage): Promise<void> {
  const checks = CHECKS[stage];
  const inputs: Record<string, string[]> = checks ? { checks } : {};
  await programme.act(by, requestId, 'approve', { subject: 'funding_request', visa: name, inputs });
}

async function stageOf(id: string): Promise<string | undefined> {
  const [row] = await behindTheWall<{ stage: string }>(
    app.test,
    'SELECT stage FROM case_file WHERE id = $1',
    [id],
  );
  return row?.stage;
}

const hrefIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? '';

describe('An administrator', () => {
  it('finds every workflow with its versions and running files, which others do not', async () => {
    const page = await admin.get('/workflows');
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('Funding request');
    expect(textOf(page.html)).toContain('in use for new files');
    expect((await (await app.signIn('manager')).get('/workflows')).status).toBe(404);
    const secretary = await app.signIn('secretariat');
    expect((await secretary.get('/workflows')).html).not.toContain('Prepare a new version');
  });

  it('begins a draft from what is in use', async () => {
    const made = await admin.submit('/workflows', '/workflows/drafts', { code: 'funding_request' });
    expect(made.status).toBe(303);
    draft = made.location ?? '';
    const page = await admin.get(draft);
    expect(textOf(page.html)).toContain('It is sound: every way leads to an end.');
    expect(textOf(page.html)).toContain('Nothing differs.');
  });

  it('is told on which line a text is broken, and keeps what was typed', async () => {
    const broken = source.replace('"initial": "draft"', '"initial": 7');
    const saved = await admin.submit(draft, draft, { source: broken, do: 'save' });
    expect(saved.location).toBe(draft);
    const page = await admin.get(draft);
    const line = broken.slice(0, broken.indexOf('"initial"')).split('\n').length;
    expect(textOf(page.html)).toContain(`line ${line}: /initial: This must be of the type string.`);
    expect(page.html).toContain('&#34;initial&#34;: 7');
  });

  it('is told of a mistake with the way to it, and cannot propose it', async () => {
    const endless = source.replaceAll('"to": "committed"', '"to": "aosd"');
    await admin.submit(draft, draft, { source: endless, do: 'save' });
    const page = textOf((await admin.get(draft)).html);
    expect(page).toContain('can never be reached');
    expect(textOf((await admin.get(`${draft}/propose`)).html)).toContain('It cannot be proposed yet');
    const [row] = await behindTheWall<{ revision: number }>(
      app.test,
      'SELECT revision FROM definition_draft',
    );
    const token = hrefIn((await admin.get(draft)).html, /name="_token" value="([^"]+)"/);
    const forced = await admin.post(`${draft}/propose`, {
      _token: token,
      revision: String(row?.revision),
      warningsSeen: 'yes',
    });
    expect(forced.status).toBe(422);
  });

  it('sees that way in the picture, and another one on asking; what is unsound is not tried out', async () => {
    const { html } = await admin.get(draft);
    const marked = (page: string) =>
      [...page.matchAll(/id="([^"]*)" class="[^"]*on-way/g)].map((one) => one[1]?.replaceAll('&#45;', '-'));
    expect(textOf(html)).toContain('Shown in the picture: Error in the stage');
    expect(marked(html)).toContain('process-draft');
    const other = /href="([^"]*\?way=\d+)#picture"/.exec(html)?.[1];
    if (other) expect(marked((await admin.get(other)).html)).not.toEqual(marked(html));
    const tried = await admin.get(`${draft}/simulation`);
    expect({ status: tried.status, to: tried.location }).toEqual({ status: 303, to: draft });
  });

  it('sees while typing what the change comes to, before anything is saved', async () => {
    const before = await admin.get(draft);
    const token = hrefIn(before.html, /name="_token" value="([^"]+)"/);
    const checked = await admin.post(`${draft}/check`, { _token: token, revision: '1', source });
    expect(checked.status).toBe(200);
    const { html } = JSON.parse(checked.html) as { html: string };
    expect(textOf(html)).toContain('The stage “Second authorising signature” is new');
    expect((await admin.get(draft)).html).toBe(before.html);
  });

  it('saves the second signature above EUR 1 million and reads the difference in words', async () => {
    await admin.submit(draft, draft, { source, do: 'save' });
    const page = textOf((await admin.get(draft)).html).replaceAll('\u00a0', ' ');
    expect(page).toContain(
      'is now “Second authorising signature” when the amount is above EUR 1,000,000.00, otherwise “Authorisation”; before: “Authorisation”',
    );
    const french = await admin.get(draft, { 'accept-language': 'fr' });
    expect(french.status).toBe(200);
  });

  it('tries the draft out on invented files, with the stage it adds', async () => {
    const { status, html } = await admin.get(`${draft}/simulation?run=yes&cases=50&seed=3`);
    expect(status).toBe(200);
    expect(textOf(html)).toContain('Second authorising signature');
    expect(html).toContain('id="result"');
  });

  it('loses nothing when a colleague saved in between', async () => {
    const stale = await admin.get(draft);
    const revision = hrefIn(stale.html, /name="revision" value="(\d+)"/);
    const token = hrefIn(stale.html, /name="_token" value="([^"]+)"/);
    await colleague.submit(draft, draft, { source: `${source}\n`.replace('5,', '6,'), do: 'save' });
    const refused = await admin.post(draft, { _token: token, revision, source, do: 'save' });
    expect(refused.status).toBe(412);
    expect(textOf(refused.html)).toContain('Somebody else saved this draft in between');
    await admin.submit(draft, draft, { source, do: 'save' });
  });

  it('proposes it, and cannot confirm it alone', async () => {
    const gone = await admin.submit(draft, draft, { source, do: 'propose' });
    expect(gone.location).toBe(`${draft}/propose`);
    const page = await admin.get(`${draft}/propose`);
    const ticked: FormValues = page.html.includes('name="warningsSeen"') ? { warningsSeen: 'yes' } : {};
    if (page.html.includes('name="warningsSeen"')) {
      const unread = await admin.submit(`${draft}/propose`, `${draft}/propose`, {});
      expect(unread.status).toBe(422);
    }
    const proposed = await admin.submit(`${draft}/propose`, `${draft}/propose`, ticked);
    expect(proposed.location).toBe(`${draft}/proposed`);
    expect(textOf((await admin.get(`${draft}/proposed`)).html)).toContain(
      'Another administrator has to confirm it.',
    );
    const own = await admin.get(`${draft}/confirm`);
    expect(textOf(own.html)).toContain('Another administrator, who is another person, confirms it.');
    expect(own.html).not.toContain('Publish it');
    const token = hrefIn(own.html, /name="_token" value="([^"]+)"/);
    const revision = hrefIn(own.html, /name="revision" value="(\d+)"/);
    const alone = await admin.post(`${draft}/confirm`, { _token: token, revision, warningsSeen: 'yes' });
    expect(alone.status).toBe(403);
    expect(textOf(alone.html)).toContain('You proposed this version: another person has to confirm it.');
  });
});

describe('A second administrator', () => {
  it('sees what was proposed, by whom, and what publishing does', async () => {
    const page = textOf((await colleague.get(`${draft}/confirm`)).html);
    expect(page).toContain('The stage “Second authorising signature” is new');
    expect(page).toContain('2 running files stay on their version until they are taken over.');
  });

  it('sends nothing back without reasons', async () => {
    const back = await colleague.submit(`${draft}/confirm`, `${draft}/send-back`, { reason: ' ' });
    expect(back.status).toBe(422);
    expect(textOf(back.html)).toContain('Fill this in.');
  });

  it('publishes it', async () => {
    const page = await colleague.get(`${draft}/confirm`);
    const ticked: FormValues = page.html.includes('name="warningsSeen"') ? { warningsSeen: 'yes' } : {};
    const published = await colleague.submit(`${draft}/confirm`, `${draft}/confirm`, ticked);
    expect(published.status).toBe(303);
    version = (published.location ?? '').replace(/\/published$/, '');
    expect(textOf((await colleague.get(`${version}/published`)).html)).toContain(
      'Funding request, version 2, is published',
    );
    const shown = textOf((await admin.get(version)).html);
    expect(shown).toContain('What it changed from version 1');
  });
});

describe('Running files', () => {
  let progress: string;

  it('stay on their version, and the dry run says what would become of each', async () => {
    const page = await admin.get(`${version}/migrate`);
    const text = textOf(page.html);
    expect(text).toContain('2 running files on other versions');
    expect(text).toContain('Financial verification (version 1)');
    expect(text).toContain('none given in this stage');
    const [row] = await behindTheWall<{ count: number }>(
      app.test,
      'SELECT count(*)::int AS count FROM definition_migration',
    );
    expect(row?.count).toBe(0);
  });

  it('are not taken over without saying which', async () => {
    const nothing = await admin.submit(`${version}/migrate`, `${version}/migrate`, { which: 'some' });
    expect(nothing.status).toBe(422);
    expect(textOf(nothing.html)).toContain('Files on this page: Fill this in.');
  });

  it('go over one by one, and the page shows how far it is', async () => {
    const started = await admin.submit(`${version}/migrate`, `${version}/migrate`, {
      which: 'some',
      cases: [migrated],
    });
    expect(started.status).toBe(303);
    progress = started.location ?? '';
    await eventually(async () =>
      expect(textOf((await admin.get(progress)).html)).toContain('1 of 1 looked at'),
    );
    const page = await admin.get(progress);
    expect(page.headers.get('refresh')).toBeNull();
    expect(textOf(page.html)).toContain('It is done.');
    const file = await (await app.signIn('auditor')).get(`/funding-requests/${migrated}`);
    expect(file.status).toBe(200);
    expect(textOf(file.html)).toContain('took the file over to another version of its workflow.');
  });

  it('that went over meet the new stage', async () => {
    await visa(migrated, 'fva');
    expect(await stageOf(migrated)).toBe(NEW_STAGE);
    const head = await app.signIn('head-of-unit');
    expect(textOf((await head.get(`/funding-requests/${migrated}`)).html)).toContain(
      'Second authorising signature',
    );
    await visa(migrated, NEW_STAGE, 'head-of-unit');
    expect(await stageOf(migrated)).toBe('aosd');
    await visa(migrated, 'aosd');
    await visa(migrated, 'aosd', 'authorising-officer-2', 'second_signature');
    expect(await stageOf(migrated)).toBe('committed');
  });

  it('that were left finish on their version', async () => {
    await visa(left, 'fva');
    expect(await stageOf(left)).toBe('aosd');
    await visa(left, 'aosd');
    await visa(left, 'aosd', 'authorising-officer-2', 'second_signature');
    expect(await stageOf(left)).toBe('committed');
  });

  it('begin on the new version from now on', async () => {
    const { requestId } = await programme.draft('Begun afterwards');
    const [row] = await behindTheWall<{ version: number }>(
      app.test,
      'SELECT d.version FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id WHERE c.id = $1',
      [requestId],
    );
    expect(row?.version).toBe(2);
  });
});
