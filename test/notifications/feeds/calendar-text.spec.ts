/** What we write is read by a parser that is not ours. */
import ICAL from 'ical.js';
import { calendarText } from '../../../src/notifications/feeds/calendar-text.js';
import type { FeedEntry } from '../../../src/notifications/feeds/feed-entries.js';

const ID = '00000000-0000-4000-8000-000000000001';

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  id: ID,
  sequence: 3,
  shown: {
    day: '2027-03-31',
    summary: 'ENT/2027/001: Time to endorse or object',
    description: 'Forged papers\nStage: With the partner country',
    url: `https://entente.example.org/actions/${ID}`,
  },
  changedAt: '2027-02-28T12:34:56.789Z',
  goneAt: null,
  ...more,
});
const written = (entries: readonly FeedEntry[], name = 'Entente: Phone') =>
  calendarText({ name, locale: 'en', publicUrl: 'https://entente.example.org', entries });
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
const textOf = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name) ?? '');

describe('a feed as a calendar', () => {
  test('says everything that calendar programs go by', () => {
    const text = written([entry()]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(textOf(calendar, 'x-wr-calname')).toBe('Entente: Phone');
    expect(textOf(calendar, 'refresh-interval')).toBe('PT1H');
    expect(textOf(calendar, 'x-published-ttl')).toBe('PT1H');
    expect(textOf(calendar, 'prodid')).toContain('Entente');
    const [event] = eventsIn(text);
    expect(textOf(event, 'uid')).toBe(`deadline.${ID}@entente.example.org`);
    expect(textOf(event, 'sequence')).toBe('3');
    expect(textOf(event, 'dtstamp')).toBe('2027-02-28T12:34:56Z');
    expect(textOf(event, 'last-modified')).toBe('2027-02-28T12:34:56Z');
    expect(textOf(event, 'status')).toBe('CONFIRMED');
    expect(textOf(event, 'transp')).toBe('TRANSPARENT');
    expect(textOf(event, 'url')).toBe(`https://entente.example.org/actions/${ID}`);
    expect(textOf(event, 'description')).toBe('Forged papers\nStage: With the partner country');
    const start = event?.getFirstPropertyValue('dtstart') as ICAL.Time;
    expect(start.isDate).toBe(true);
    expect(start.toString()).toBe('2027-03-31');
    expect(event?.getAllSubcomponents('valarm')).toHaveLength(0);
  });

  test('cancels what is gone under the same number', () => {
    const [event] = eventsIn(written([entry({ goneAt: '2027-03-01T00:00:00.000Z' })]));
    expect(textOf(event, 'status')).toBe('CANCELLED');
    expect(textOf(event, 'uid')).toBe(`deadline.${ID}@entente.example.org`);
    expect(textOf(event, 'summary')).toBe('No longer due: ENT/2027/001: Time to endorse or object');
  });

  test.each([
    ['commas, semicolons and backslashes', 'A, b; c\\d "quoted": e'],
    ['line breaks', 'first\nsecond'],
    ['what looks like a property', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged'],
    ['emoji and other scripts', '🛂 Паспорт 👩‍👩‍👧 جواز 护照'],
    ['a very long title', `${'é'.repeat(150)}🛂${'字'.repeat(100)}`],
  ])('carries %s unharmed, in lines of at most 75 octets', (_, title) => {
    const text = written([entry({ shown: { ...entry().shown, summary: title, description: title } })], title);
    const events = eventsIn(text);
    expect(events).toHaveLength(1);
    const [event] = events;
    const calendar = new ICAL.Component(ICAL.parse(text));
    const plain = title.replaceAll('\r\n', '\n');
    // The parser leaves texts of properties that it does not know as they are written.
    const name = textOf(calendar, 'name').replace(/\\(.)/g, (_whole, one) => (one === 'n' ? '\n' : one));
    expect(name).toBe(plain);
    expect(textOf(event, 'summary')).toBe(plain);
    expect(textOf(event, 'description')).toBe(plain);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is the same text for the same entries', () => {
    expect(written([entry()])).toBe(written([entry()]));
  });
});
