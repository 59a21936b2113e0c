import fc from 'fast-check';
import {
  digestsOf,
  type FormShape,
  mergeVersions,
  partIn,
  readDigests,
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

  test('what comes back from a browser is read as digests, or as nothing', () => {
    for (const odd of [undefined, '', 'x', '[]', 'null', '{"a":1}', ['{}']])
      expect(readDigests(odd)).toBeNull();
    expect(readDigests('{"a":"b"}')).toEqual({ a: 'b' });
  });
});
