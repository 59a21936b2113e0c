import { isDay, isInstant } from '../../src/kernel/instant.js';

describe('Days and instants as text', () => {
  test.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  );

  test.each([
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '0000-01-01',
    '2200-01-01',
    '2026-1-1',
    '',
    '2026-01-01T',
  ])('%p is none', (text) => expect(isDay(text)).toBe(false));

  test.each(['2026-11-25T20:31:01.123Z', '2026-11-25T00:00:00Z', '2026-11-25T23:59:59.123456Z'])(
    '%s is an instant',
    (text) => expect(isInstant(text)).toBe(true),
  );

  // JavaScript reads the first two as days in March, the database as a mistake.
  test.each([
    '2026-02-31T00:00:00Z',
    '2026-02-30T00:00:00.000Z',
    '2026-11-25T24:00:00Z',
    '2026-11-25T20:31:60Z',
    '2026-11-25T20:31:01+01:00',
    '2026-11-25',
    '2026-11-25T20:31:01ZT',
    '1',
    '',
  ])('%p is none', (text) => expect(isInstant(text)).toBe(false));
});
