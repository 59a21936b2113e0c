import fc from 'fast-check';
import type { Addressee } from '../../src/notifications/addressees.js';
import { askPresent } from '../../src/notifications/present.js';

const person = (id: string, away = false, standsInFor?: string): Addressee => ({
  accountId: id,
  personId: `person ${id}`,
  email: `${id}@example.org`,
  locale: 'en',
  calendar: 'COMMISSION',
  timeZone: 'Europe/Brussels',
  organisationId: 'unit',
  inside: true,
  away,
  onBehalfOf: standsInFor === undefined ? null : { accountId: standsInFor, personId: '', name: standsInFor },
});
const names = (people: readonly Addressee[]) => people.map((one) => one.accountId);
const asked = (...args: Parameters<typeof askPresent>) => {
  const { to, above } = askPresent(...args);
  return above ? ['above', ...names(to)] : names(to);
};

const ana = person('ana');
const anaAway = person('ana', true);
const bo = person('bo');
const boAway = person('bo', true);
const cyForAna = person('cy', false, 'ana');
const cyForAnaAway = person('cy', true, 'ana');
const head = person('head');
const headAway = person('head', true);

describe('who is asked', () => {
  test('is everybody who can do it, as long as all are there', () => {
    expect(asked([ana, bo, cyForAna], [], [[head]])).toEqual(['ana', 'bo', 'cy']);
  });

  test('is whoever is there, and whoever stands in for who is not', () => {
    expect(asked([anaAway, bo], [], [[head]])).toEqual(['bo']);
    expect(asked([anaAway, cyForAna], [], [[head]])).toEqual(['cy']);
  });

  test('is the next level when nobody who can do it is there, and the one after when that is away', () => {
    expect(asked([anaAway, boAway], [], [[head], [bo]])).toEqual(['above', 'head']);
    expect(asked([anaAway, cyForAnaAway], [], [[headAway], [bo]])).toEqual(['above', 'bo']);
  });

  test('is whoever is away, all the same, when everybody is', () => {
    expect(asked([anaAway, cyForAnaAway], [], [[headAway]])).toEqual(['ana', 'cy']);
    expect(asked([anaAway], [], [])).toEqual(['ana']);
  });

  test('is the named holder alone, and their stand-in alone while they are away', () => {
    expect(asked([ana, bo], [ana], [[head]])).toEqual(['ana']);
    expect(asked([anaAway, bo, cyForAna], [anaAway, cyForAna], [[head]])).toEqual(['cy']);
  });

  test('is others who hold the role when the named holder is away and nobody stands in', () => {
    expect(asked([anaAway, bo], [anaAway], [[head]])).toEqual(['bo']);
    expect(asked([anaAway, bo, cyForAnaAway], [anaAway, cyForAnaAway], [[head]])).toEqual(['bo']);
    expect(asked([anaAway, boAway], [anaAway], [[head]])).toEqual(['above', 'head']);
    expect(asked([anaAway, boAway], [anaAway], [[headAway]])).toEqual(['ana']);
  });

  test('is nobody of a level above where nobody could do it in the first place', () => {
    expect(asked([], [], [[head]])).toEqual([]);
  });

  const someone = fc
    .record({ id: fc.nat(9), away: fc.boolean() })
    .map(({ id, away }) => person(String(id), away));
  const group = fc.uniqueArray(someone, { selector: (one) => one.accountId, maxLength: 6 });

  test('is never nobody while somebody can do it, and never who is away while somebody is there', () => {
    fc.assert(
      fc.property(group, fc.nat(6), fc.array(group, { maxLength: 3 }), (able, many, levels) => {
        const named = able.slice(0, many);
        const { to, above } = askPresent(able, named, levels);
        expect(to.length > 0).toBe(able.length > 0);
        const anyHere = (able.length > 0 ? [...able, ...levels.flat()] : []).some((one) => !one.away);
        expect(to.every((one) => !one.away)).toBe(anyHere || able.length === 0);
        if (above) expect(able.every((one) => one.away)).toBe(true);
        else expect(able).toEqual(expect.arrayContaining([...to]));
        if (named.some((one) => !one.away)) expect(to.every((one) => named.includes(one))).toBe(true);
      }),
    );
  });
});
