import fc from 'fast-check';
import { type EventMade, typesOf, WEBHOOK_TYPES } from '../../../src/notifications/webhooks/event-types.js';

const STAFF = { inside: true, isOwn: false, isVeiled: false };
const OUTSIDER = { inside: false, isOwn: false, isVeiled: false };
const OWN = { inside: false, isOwn: true, isVeiled: false };
const VEILED = { inside: false, isOwn: false, isVeiled: true };

const event = (more: Partial<EventMade> = {}): EventMade => ({
  kind: 'case_advanced',
  moved: false,
  movedOutside: false,
  givesVisas: false,
  voidsVisas: false,
  outside: true,
  ...more,
});

describe('the messages of an event', () => {
  test.each([
    ['a visa', { givesVisas: true }, ['visa.given'], [], ['visa.given'], []],
    [
      'the last visa, which moves the file',
      { givesVisas: true, moved: true, movedOutside: true },
      ['visa.given', 'case.advanced'],
      ['case.advanced'],
      ['visa.given', 'case.advanced'],
      ['case.advanced'],
    ],
    ['a step inside', { moved: true }, ['case.advanced'], [], [], []],
    ['a visa taken back', { voidsVisas: true }, ['visa.taken_back'], [], ['visa.taken_back'], []],
    ['a return that voids visas', { moved: true, voidsVisas: true }, ['case.advanced'], [], [], []],
    ['an opening', { kind: 'case_opened' }, ['case.opened'], ['case.opened'], ['case.opened'], []],
    [
      'a document',
      { kind: 'document_added' },
      ['document.added'],
      ['document.added'],
      ['document.added'],
      [],
    ],
    ['work handed on', { kind: 'tasks_reassigned' }, ['tasks.reassigned'], [], [], []],
    [
      'another version',
      { kind: 'case_migrated', moved: true, movedOutside: true },
      ['case.migrated'],
      ['case.advanced'],
      ['case.advanced'],
      ['case.advanced'],
    ],
    [
      'what nobody named yet',
      { kind: 'something_new' },
      ['case.changed'],
      ['case.changed'],
      ['case.changed'],
      [],
    ],
    ['what is not for outsiders', { kind: 'document_added', outside: false }, ['document.added'], [], [], []],
  ] as const)('%s', (_, more, staff, outsider, own, veiled) => {
    const made = event(more);
    expect(typesOf(made, STAFF)).toEqual(staff);
    expect(typesOf(made, OUTSIDER)).toEqual(outsider);
    expect(typesOf(made, OWN)).toEqual(own);
    expect(typesOf(made, VEILED)).toEqual(veiled);
  });

  test('are on the list that can be asked for, at most two, and none an outsider may not read of', () => {
    const kinds = fc.constantFrom(
      'case_opened',
      'case_advanced',
      'case_migrated',
      'case_edited',
      'document_added',
      'x',
    );
    const any = fc.record({
      kind: kinds,
      moved: fc.boolean(),
      movedOutside: fc.boolean(),
      givesVisas: fc.boolean(),
      voidsVisas: fc.boolean(),
      outside: fc.boolean(),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(STAFF, OUTSIDER, OWN, VEILED), (made, receiver) => {
        const types = typesOf(made, receiver);
        expect(types.length).toBeLessThanOrEqual(2);
        expect(types.every((type) => WEBHOOK_TYPES.includes(type))).toBe(true);
        if (!receiver.inside && !made.outside) expect(types).toEqual([]);
        if (receiver.inside && made.kind !== 'case_advanced') expect(types).toHaveLength(1);
      }),
    );
  });
});
