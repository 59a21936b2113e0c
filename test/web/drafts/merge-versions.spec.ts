import fc from 'fast-check';
import {
  digestsOf,
  type FormShape,
  mergeVersions,
  partIn,
  readDigests,
  withParts,
} from '../../../src/web/drafts/merge-versions.js';

const SHAPE: FormShape = { partOf: (field) => field.split('.', 1)[0] ?? '' };

const text = fc.constantFrom('', 'one', 'two', ' one ', 'three');
const form = fc.record({
  title: text,
  summary: text,
  'lines.0.name': text,
  'lines.1.name': text,
  'lines.1.amount': text,
});

describe('two versions of a form', () => {
  const said = (fields: Record<string, string>, part: string) =>
    digestsOf(partIn(fields, part, SHAPE), SHAPE)[part];

  test('each change that one side made is in what comes of them, or is asked about', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const merged = mergeVersions(digestsOf(base, SHAPE), mine, theirs, SHAPE);
        for (const part of ['title', 'summary', 'lines']) {
          const [b, m, t, out] = [base, mine, theirs, { ...merged.fields }].map((one) => said(one, part));
          if (m === t) expect(out).toBe(m);
          else if (b === m) expect(out).toBe(t);
          else if (b === t) expect(out).toBe(m);
          else expect(merged.both).toContain(part);
          expect(merged.both.includes(part)).toBe(b !== m && b !== t && m !== t);
        }
      }),
    );
  });

  test('it does not matter whose version is called mine, except where both have changed a part', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const known = digestsOf(base, SHAPE);
        const [one, other] = [
          mergeVersions(known, mine, theirs, SHAPE),
          mergeVersions(known, theirs, mine, SHAPE),
        ];
        expect([...one.both].sort()).toEqual([...other.both].sort());
        for (const part of ['title', 'summary', 'lines'].filter((name) => !one.both.includes(name))) {
          expect(said({ ...one.fields }, part)).toBe(said({ ...other.fields }, part));
        }
      }),
    );
  });

  test('without what both began with, whatever differs is asked about', () => {
    const merged = mergeVersions(
      null,
      { title: 'a', summary: 'same' },
      { title: 'b', summary: 'same ' },
      SHAPE,
    );
    expect(merged.both).toEqual(['title']);
  });

  test('a list that one side has shortened is shortened, and empty lines say nothing', () => {
    const base = { 'lines.0.name': 'one', 'lines.1.name': 'two' };
    const merged = mergeVersions(
      digestsOf(base, SHAPE),
      base,
      { 'lines.0.name': 'two', 'lines.5.name': '' },
      SHAPE,
    );
    expect(digestsOf(merged.fields, SHAPE)).toEqual(digestsOf({ 'lines.0.name': 'two' }, SHAPE));
    expect(merged.theirs).toEqual(['lines']);
  });

  test('what the form does not show is as the other side has it', () => {
    const shape = { ...SHAPE, hidden: ['title'] };
    const merged = mergeVersions(null, { title: 'Old', summary: 's' }, { title: 'New', summary: 's' }, shape);
    expect([merged.fields['title'], merged.both]).toEqual(['New', []]);
  });

  test('what stands deeper in a line is told apart by all of its name', () => {
    const shape = { partOf: () => 'lines' };
    const counted = (women: string, men: string) => ({
      'lines.0.attendance.0.women': women,
      'lines.0.attendance.0.men': men,
    });
    expect(digestsOf(counted('3', '5'), shape)).not.toEqual(digestsOf(counted('5', '3'), shape));
  });

  test('an amount is the same in whichever way it is typed, and what is none is itself', () => {
    const digest = (amountCents: string) => digestsOf({ amountCents }, SHAPE);
    expect(digest('12,345.6')).toEqual(digest('12345.60'));
    expect(digest('12345.61')).not.toEqual(digest('12345.60'));
    expect(digest('much')).not.toEqual(digest('more'));
  });

  test('what comes back from a browser is read as digests, or as nothing', () => {
    for (const odd of [undefined, '', 'x', '[]', 'null', '{"a":1}', ['{}']])
      expect(readDigests(odd)).toBeNull();
    expect(readDigests('{"a":"b"}')).toEqual({ a: 'b' });
  });
});

describe('two versions of a list whose lines are parts', () => {
  const shape: FormShape = {
    partOf: (field) => (field.includes('.') ? field.split('.').slice(0, 2).join('.') : field),
    lined: ['lines'],
    follows: {
      part: 'total',
      isSo: (fields) => fields['total'] === sum(fields),
      of: (fields) => sum(fields),
    },
  };
  const sum = (fields: Readonly<Record<string, string>>) => `${saidBy(fields).length} lines`;
  const list = (lines: readonly string[], from: Record<string, string> = {}) => ({
    ...Object.fromEntries(lines.map((line, at) => [`lines.${at}.name`, line])),
    ...from,
  });
  const saidBy = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields)
      .filter(([name, value]) => name.startsWith('lines.') && value !== '')
      .sort(([one], [other]) => Number(one.split('.')[1]) - Number(other.split('.')[1]))
      .map(([, value]) => value);
  const merge = (base: readonly string[], mine: readonly string[], theirs: readonly string[]) =>
    mergeVersions(digestsOf(list(base), shape), list(mine), list(theirs), shape);
  const BASE = ['Experts', 'Flights', 'Paper'];

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'different lines',
      ['Experts!', 'Flights', 'Paper'],
      ['Experts', 'Flights', 'Paper!'],
      ['Experts!', 'Flights', 'Paper!'],
    ],
    [
      'a line above, and one below it',
      ['New', ...BASE],
      ['Experts', 'Flights!', 'Paper'],
      ['New', 'Experts', 'Flights!', 'Paper'],
    ],
    [
      'a line taken out, and another',
      ['Experts', 'Paper'],
      ['Experts', 'Flights', 'Paper!'],
      ['Experts', 'Paper!'],
    ],
    ['lines added by both', [...BASE, 'Mine'], [...BASE, 'Theirs'], [...BASE, 'Theirs', 'Mine']],
    ['the same line added by both', [...BASE, 'Ours'], [...BASE, 'Ours'], [...BASE, 'Ours']],
    [
      'another order, and a line',
      ['Paper', 'Experts', 'Flights'],
      ['Experts', 'Flights', 'Paper', 'New'],
      ['Paper', 'Experts', 'Flights', 'New'],
    ],
    ['everything taken out by one', [], BASE, []],
  ])('with %s are put together', (_, mine, theirs, both) => {
    const merged = merge(BASE, mine, theirs);
    expect(merged.both).toEqual([]);
    expect(saidBy(merged.fields)).toEqual(both);
    expect(saidBy(merge(BASE, theirs, mine).fields).sort()).toEqual([...both].sort());
  });

  test('ask about a line that both have changed, or that one has changed and the other taken out', () => {
    const changed = merge(
      BASE,
      ['Experts', 'Flights by me', 'Paper'],
      ['New', 'Experts', 'Flights by them', 'Paper'],
    );
    expect(changed.both).toEqual(['lines.2']);
    expect([changed.fields['lines.2.name'], changed.other['lines.2.name']]).toEqual([
      'Flights by me',
      'Flights by them',
    ]);
    expect(saidBy(changed.fields)).toEqual(['New', 'Experts', 'Flights by me', 'Paper']);
    const gone = merge(BASE, ['Experts', 'Paper'], ['Experts', 'Flights!', 'Paper']);
    expect(gone.both).toEqual(['lines.1']);
    expect([gone.fields['lines.1.name'], gone.other['lines.1.name']]).toEqual([undefined, 'Flights!']);
    expect(gone.fields['lines.2.name']).toBe('Paper');
  });

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['one took out a line and changed its neighbour', ['Staff', 'Travel'], ['Staff!', 'Travel'], ['Travel!']],
    [
      'one did so, and the other changed the neighbour',
      ['Staff', 'Travel'],
      ['Staff', 'Travel?'],
      ['Travel!'],
    ],
    ['each took out another one', ['Staff', 'Travel', 'Paper'], ['Staff!', 'Paper'], ['Staff', 'Travel!']],
  ])('ask about each line where %s, and lose neither version', (_, base, mine, theirs) => {
    const merged = merge(base, mine, theirs);
    const chosen = (side: Readonly<Record<string, string>>) =>
      saidBy(withParts(merged.fields, side, merged.both, shape));
    expect(chosen(merged.fields)).toEqual(mine);
    expect(chosen(merged.other)).toEqual(theirs);
  });

  test('keep mine lines that say nothing yet where they are', () => {
    expect(
      merge(BASE, ['Experts', '', 'Flights', 'Paper', ''], ['Experts', 'Flights', 'Paper!']).fields,
    ).toEqual(list(['Experts', '', 'Flights', 'Paper!', '']));
  });

  test('have a sum that stays the sum, and one that was stated apart for a person', () => {
    const digests = digestsOf(list(BASE, { total: '3 lines' }), shape);
    const [mine, theirs] = [
      list([...BASE, 'Mine'], { total: '4 lines' }),
      list([...BASE, 'A', 'B'], { total: '5 lines' }),
    ];
    const merged = mergeVersions(digests, mine, theirs, shape);
    expect([merged.both, merged.follows, merged.fields['total']]).toEqual([[], 'total', '6 lines']);
    const apart = mergeVersions(digests, { ...mine, total: '9 lines' }, theirs, shape);
    expect([apart.both, apart.follows]).toEqual([['total'], null]);
  });

  const lines = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 6 });

  test('lose no line that either side has written, whatever both did', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        const there = new Set([
          ...saidBy(merged.fields),
          ...merged.both.flatMap((part) => merged.other[`${part}.name`] ?? []),
        ]);
        const written = [...mine, ...theirs].filter((line) => !base.includes(line));
        for (const line of written) expect(there).toContain(line);
        if (mine.join() === base.join()) expect([saidBy(merged.fields), merged.both]).toEqual([theirs, []]);
        if (theirs.join() === base.join()) expect([saidBy(merged.fields), merged.both]).toEqual([mine, []]);
        if (mine.join() === theirs.join()) expect([saidBy(merged.fields), merged.both]).toEqual([mine, []]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a line is the stored one where it says the same, and its id is no difference', () => {
    const stored = { ...shape, idOfLine: 'id' };
    const base = digestsOf(list(['Experts']), stored);
    const mine = list(['Experts', 'Added'], { 'lines.0.id': 'one' });
    const theirs = list(['Experts', 'Added'], { 'lines.0.id': 'one', 'lines.1.id': 'two' });
    const { fields, both } = mergeVersions(base, mine, theirs, stored);
    expect([both, fields['lines.1.id'], fields['lines.2.name']]).toEqual([[], 'two', undefined]);
    expect(digestsOf(theirs, stored)).toEqual(digestsOf(mine, stored));
  });
});
