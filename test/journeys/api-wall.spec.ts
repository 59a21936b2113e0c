/** The wall, over the API: what one partner country sees is the same to the byte, whatever happens with the others. */
import { randomUUID } from 'node:crypto';
import { BEFORE, type DraftedAction, ProgrammeOffice } from '../api/support/programme-office.js';
import { behindTheWall } from '../support/database.js';

let office: ProgrammeOffice;
let moldova: DraftedAction;
let morocco: DraftedAction;
let both: DraftedAction;

beforeAll(async () => {
  office = await ProgrammeOffice.open();
  moldova = await office.draft({ title: 'Work with Moldova', countries: ['MD'] });
  morocco = await office.draft({ title: 'Work with Morocco', countries: ['MA'], lead: 'manager-es' });
  both = await office.draft({ title: 'Work with both', countries: ['MA', 'MD'], unframed: ['MA'] });
  for (const action of [moldova, morocco, both])
    await office.move(action, { from: 0, to: BEFORE.consultation });
}, 120_000);
afterAll(() => office.close());

/** Every way to look at things, and what it shows. */
async function everythingSeenBy(persona: string): Promise<Record<string, string>> {
  const collections = ['actions', 'funding-requests', 'partnerships'];
  const asked = [
    ...collections.flatMap((collection) => [
      `${collection}`,
      `${collection}?limit=1`,
      ...['changed', 'reference', '-reference', 'title', '-title'].map(
        (sort) => `${collection}?sort=${sort}`,
      ),
      ...['work', 'morocco', 'moldova', 'both', 'act/'].map(
        (q) => `${collection}?q=${encodeURIComponent(q)}`,
      ),
      ...['MD', 'MA', 'TN'].map((country) => `${collection}?filter[country]=${country}`),
      ...['consultation', 'partner_consultation', 'committee'].map(
        (stage) => `${collection}?filter[stage]=${stage}`,
      ),
    ]),
    'tasks',
    'calls',
    'envelopes',
    'parties?limit=100',
    ...[moldova, morocco, both].flatMap(({ id, request }) => [
      ...['', '/transitions', '/trail', '/clock'].flatMap((part) => [
        `actions/${id}${part}`,
        `${request.slice('/api/v1/'.length)}${part}`,
      ]),
      `documents?filter[caseId]=${id}`,
    ]),
  ];
  const seen: Record<string, string> = {};
  for (const path of asked) {
    const answer = await office.app.api(persona)(`/api/v1/${path}`);
    seen[path] = `${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`;
  }
  return seen;
}

const titlesSeenBy = async (persona: string, query = '') => {
  const { body } = await office.as(persona).get<{ items: { title: string }[] }>(`/api/v1/actions${query}`);
  return body.items.map(({ title }) => title).sort();
};

describe('a partner country', () => {
  it('sees the actions that concern it, and no other country on them', async () => {
    expect(await titlesSeenBy('partner-md')).toEqual(['Work with Moldova', 'Work with both']);
    expect(await titlesSeenBy('partner-ma')).toEqual(['Work with Morocco', 'Work with both']);
    const seen = Object.values(await everythingSeenBy('partner-md')).filter((text) => text.startsWith('200'));
    const cases = seen.filter((text) => !text.includes('"publicBody"'));
    const telling = cases.flatMap(
      (text) => text.match(/.{0,80}(?:"MA"|Morocco|Casablanca|endorsement:MA).{0,80}/g) ?? [],
    );
    expect(telling).toEqual([]);
  });

  it('finds nothing by looking for another country', async () => {
    expect(await titlesSeenBy('partner-md', '?filter[country]=MA')).toEqual([]);
    expect(await titlesSeenBy('partner-md', '?q=morocco')).toEqual([]);
  });

  it('finds stages by what it is shown, not by what they are inside', async () => {
    expect(await titlesSeenBy('partner-md', '?filter[stage]=partner_consultation')).toHaveLength(2);
    // What it is called inside is for them no stage at all, as any other word is none.
    for (const stage of ['consultation', 'no_such_stage']) {
      const { status } = await office.as('partner-md').get(`/api/v1/actions?filter[stage]=${stage}`);
      expect([stage, status]).toEqual([stage, 422]);
    }
    expect(await titlesSeenBy('secretariat', '?filter[stage]=consultation')).toHaveLength(3);
  });

  it('sees the same, to the byte, whatever happens with another country', async () => {
    const before = await everythingSeenBy('partner-md');
    const another = await office.draft({
      title: 'More work with Morocco',
      countries: ['MA'],
      lead: 'manager-es',
    });
    await office.move(another, { from: 0, to: BEFORE.selection });
    await office.does('partner-ma', morocco.path, { transition: 'object', reason: 'Not like this.' });
    await office.does('partner-ma', both.path, { transition: 'endorse' });
    for (const { id: caseId } of [morocco, both]) {
      const note = { collection: 'actions', caseId, kind: 'other', title: 'A note' };
      const added = await office
        .as('partner-ma')
        .upload('/api/v1/documents', note, new Blob(['Note.']), 'note.txt');
      expect(added.status).toBe(201);
    }
    expect(await everythingSeenBy('partner-md')).toEqual(before);
  }, 60_000);

  it('reads its own reasons, and not what staff write to the lead', async () => {
    const action = await office.draft({ title: 'Objected to', countries: ['MD'] });
    await office.move(action, { from: 0, to: BEFORE.consultation });
    await office.does('partner-md', action.path, { transition: 'object', reason: 'The site is closed.' });
    await office.does('consulted-service', action.path, { transition: 'support' });
    await office.does('secretariat', action.path, { transition: 'reject', reason: 'For the lead alone.' });
    const reads = async (persona: string) =>
      (await office.app.api(persona)(`${action.path}/trail`)).text().then((trail) => ({
        own: trail.includes('The site is closed.'),
        staff: trail.includes('For the lead alone.'),
      }));
    expect(await reads('partner-md')).toEqual({ own: true, staff: false });
    expect(await reads('manager')).toMatchObject({ staff: true });
    expect(await reads('auditor')).toEqual({ own: true, staff: true });
  }, 60_000);

  it('is told the ground of a rejection in words, as the lead and staff are, if it may read it', async () => {
    const action = await office.draft({ title: 'Outside the scope', countries: ['MD'] });
    await office.move(action, { from: 0, to: BEFORE.eligibility_check });
    await office.does('secretariat', action.path, {
      transition: 'reject',
      reason: 'For the lead alone.',
      inputs: { ground: 'outside_scope' },
    });
    const choicesReadBy = async (persona: string) => {
      const { body } = await office
        .as(persona)
        .get<{ items: { choices: { label: string; chosen: string }[] }[] }>(`${action.path}/trail`);
      return body.items.flatMap(({ choices }) => choices);
    };
    const told = [expect.objectContaining({ label: 'Ground of the rejection' })];
    expect(await choicesReadBy('manager')).toEqual(told);
    expect(await choicesReadBy('auditor')).toEqual(told);
    expect((await choicesReadBy('manager'))[0]?.chosen).not.toContain('outside_scope');
    expect(await choicesReadBy('partner-md')).toEqual([]);
    const [event] = await behindTheWall<{ choices: unknown }>(
      office.app.test,
      `SELECT body->'data'->'choices' AS choices FROM audit_event
       WHERE case_id = '${action.id}' AND body->'data'->>'transition' = 'reject'`,
    );
    expect(event?.choices).toEqual({ ground: ['outside_scope'] });
  }, 60_000);

  it('does not learn that another one is still asked', async () => {
    const action = await office.draft({
      title: 'Asked one by one',
      countries: ['MA', 'MD'],
      unframed: ['MA'],
    });
    await office.move(action, { from: 0, to: BEFORE.consultation });
    await office.does('partner-md', action.path, { transition: 'endorse' });
    const seen = async () =>
      Promise.all(
        ['', '/transitions', '/trail', '/clock'].map(async (part) =>
          (await office.app.api('partner-md')(`${action.path}${part}`)).text(),
        ),
      );
    const before = await seen();
    await office.does('partner-ma', action.path, { transition: 'endorse' });
    expect(await seen()).toEqual(before);
    expect(before.join()).not.toContain('partner_authority');
  }, 60_000);
});

describe('what is not theirs', () => {
  const ways: readonly [string, (id: string) => string, RequestInit][] = [
    ['reading', (id) => `actions/${id}`, {}],
    ['its transitions', (id) => `actions/${id}/transitions`, {}],
    ['its trail', (id) => `actions/${id}/trail`, {}],
    ['its clock', (id) => `actions/${id}/clock`, {}],
    ['acting', (id) => `actions/${id}/transitions`, sending('POST', { transition: 'endorse' })],
    [
      'acting as nobody ever does',
      (id) => `actions/${id}/transitions`,
      sending('POST', { transition: 'nonsense' }),
    ],
    ['editing', (id) => `actions/${id}`, sending('PATCH', { title: 'Mine' })],
    ['deciding', () => 'tasks/decide', {}],
  ];

  it.each(ways.slice(0, -1))('%s is answered like what never was, to the byte', async (_, path, init) => {
    const answers = await Promise.all(
      [morocco.id, randomUUID(), 'nonsense'].map(async (id) => {
        const answer = await office.app.api('partner-md')(`/api/v1/${path(id)}`, init);
        const headers = [...answer.headers].filter(
          ([name]) => !['date', 'keep-alive', 'x-request-id'].includes(name),
        );
        return { status: answer.status, body: await answer.text(), headers };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('deciding in bulk is answered like what never was', async () => {
    const decide = async (caseId: string) => {
      const item = { collection: 'actions', caseId, version: '3.1', transition: 'endorse' };
      const { body } = await office.as('partner-md').post('/api/v1/tasks/decide', { items: [item] });
      return JSON.stringify(body).replaceAll(caseId, 'id');
    };
    expect(await decide(morocco.id)).toBe(await decide(randomUUID()));
  });

  it('takes no document, and gives none', async () => {
    const { body } = await office
      .as('partner-ma')
      .get<{ items: { id: string }[] }>(`/api/v1/documents?filter[caseId]=${morocco.id}`);
    const [document] = body.items;
    for (const path of [`documents/${document?.id}`, `documents/${document?.id}/content`]) {
      expect((await office.app.api('partner-md')(`/api/v1/${path}`)).status).toBe(404);
    }
    const added = await office
      .as('partner-md')
      .upload(
        '/api/v1/documents',
        { collection: 'actions', caseId: morocco.id, kind: 'other', title: 'Mine' },
        new Blob(['x']),
        'x.txt',
      );
    expect(added.status).toBe(404);
    const version = await office
      .as('partner-md')
      .upload(`/api/v1/documents/${document?.id}/versions`, {}, new Blob(['x']), 'x.txt');
    expect(version.status).toBe(404);
  });
});

describe('what happens inside', () => {
  it('changes not a byte of what outsiders see, refusals and versions among it', async () => {
    const inside = await office.draft({ title: 'Moved inside', countries: ['MD'] });
    await office.move(inside, { from: 0, to: BEFORE.assessment });

    const refusals = async (persona: string) => {
      const told: string[] = [];
      for (const transition of ['vote_for', 'recommend', 'award', 'confirm_receipt', 'endorse', 'nonsense']) {
        const { status, body } = await office.as(persona).act(inside.path, { transition });
        told.push(`${status} ${JSON.stringify(body)}`);
      }
      return told;
    };
    const seen = async (persona: string) => {
      const paths = ['', '/transitions', '/trail', '/clock'].map((part) => `${inside.path}${part}`);
      const texts: string[] = [];
      for (const path of [...paths, '/api/v1/actions?q=moved', '/api/v1/tasks']) {
        const answer = await office.app.api(persona)(path);
        texts.push(`${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`);
      }
      return [...texts, ...(await refusals(persona))];
    };

    const outsiders = ['partner-md', 'manager'];
    const before = await Promise.all(outsiders.map(seen));
    await office.move(inside, { from: BEFORE.assessment, to: BEFORE.committee });
    expect(await Promise.all(outsiders.map(seen))).toEqual(before);
    await office.move(inside, { from: BEFORE.committee, to: BEFORE.award_decision });
    expect(await Promise.all(outsiders.map(seen))).toEqual(before);
    await office.move(inside, { from: BEFORE.award_decision, to: BEFORE.contracting });
    expect(await Promise.all(outsiders.map(seen))).not.toEqual(before);
  }, 60_000);
});

function sending(method: string, body: object): RequestInit {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'if-match': '"3.1"' },
  };
}
