import fc from 'fast-check';
import { withoutPersonalData } from '../../src/kernel/plain-line.js';
import { newSecret } from '../../src/kernel/secret-link.js';

describe('a text for a log', () => {
  it.each([
    ['an address', 'No such user ioana.munteanu@igi.example.ro here', 'No such user <mail> here'],
    ['an address in brackets', 'to <ştefan@măi.example.md>', 'to <<mail>>'],
    ['a link’s secret', `GET /track/${'a'.repeat(43)}`, 'GET /track/<secret>'],
    [
      'a value that the database refused',
      'invalid input syntax for type uuid: "Ceban"',
      'invalid input syntax for type uuid: <value>',
    ],
    ['a key that was there already', 'Key (email)=(x y) exists', 'Key (email)=<value> exists'],
    [
      'a log-in in an address',
      'connect postgres://app:pass@db/entente',
      'connect postgres://<login>@db/entente',
    ],
  ])('has %s taken out', (_, text, left) => {
    expect(withoutPersonalData(text)).toBe(left);
  });

  it('keeps ids, places in the code and plain words', () => {
    const text =
      'TypeError: x\n    at run (file:///srv/dist/cases/load-case.js:12:3) 31d51f34-fbf4-47c0-8fbe-fbf283b209a4';
    expect(withoutPersonalData(text)).toBe(text);
  });

  it('never lets a secret of ours through, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const secret = newSecret();
        expect(withoutPersonalData(`${before} ${secret} ${after}`)).not.toContain(secret);
      }),
    );
  });
});
