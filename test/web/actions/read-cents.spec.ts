import { readCents } from '../../../src/web/actions/read-cents.js';

describe('an amount is read as people type it', () => {
  test.each([
    ['295655.25', 29565525],
    ['295655', 29565500],
    ['295,655.25', 29565525],
    ['295 655,25', 29565525],
    ['295 655,25', 29565525],
    ['295.655,25', 29565525],
    ['295655,25', 29565525],
    ['EUR 1,234', 123400],
    ['1.234', 123400],
    ['0,5', 50],
    ['€ 12', 1200],
  ])('%s', (typed, cents) => {
    expect(readCents(typed)).toBe(cents);
  });

  test.each(['', '12.345.6', '1,2,3', '-5', '12.3456', 'twelve', '1e5', '12,34,56'])(
    '%s is no amount',
    (typed) => {
      expect(readCents(typed)).toBeNaN();
    },
  );
});
