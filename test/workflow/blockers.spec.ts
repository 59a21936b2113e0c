import fc from 'fast-check';
import { availableTransitions, type CaseState, nextSteps } from '../../src/workflow/index.js';
import { shipped } from '../support/workflow-shipped.js';
import { door, lift, toyRegistry, visa } from '../support/workflow-toys.js';
import { follow, walkArbitrary } from '../support/workflow-walk.js';

const closed: CaseState = {
  stage: 'closed',
  visit: 1,
  organisationId: 'us',
  countries: [],
  visas: [],
  duties: [],
  clocks: [],
  facts: {},
};
const holding = (personId: string, role: string) => ({
  personId,
  roles: [{ role, organisationId: 'us', country: null }],
});
const stepsOf = (...asked: Parameters<typeof nextSteps>) =>
  new Map(nextSteps(...asked).map((one) => [one.visa ?? one.transition, one]));

describe('What stands against the next steps of a case', () => {
  test('is told for whoever acts: the guards that are not met', () => {
    const steps = stepsOf(door, closed, toyRegistry);
    expect(steps.get('open')?.unmet.map((one) => one.code)).toEqual(['door_creaks']);
    expect(steps.get('lock')?.unmet).toEqual([]);
    const oiled = stepsOf(door, { ...closed, facts: { oiled: true } }, toyRegistry);
    expect(oiled.get('open')?.unmet).toEqual([]);
  });

  test('names what happens by itself, and the clock that does it', () => {
    const airing: CaseState['clocks'][number] = {
      code: 'airing',
      startedAt: '2026-03-02T09:00:00.000Z',
      period: { amount: 1, unit: 'calendar_days' },
      calendar: 'ANY',
      calendarVersion: '1',
      zone: 'UTC',
      pauses: [],
      stoppedAt: null,
    };
    const stopped = { ...airing, stoppedAt: '2026-03-02T10:00:00.000Z' };
    const open = (clock: typeof airing): CaseState => ({ ...closed, stage: 'open', clocks: [clock] });
    const steps = stepsOf(door, open(airing), toyRegistry);
    expect(steps.get('fall_shut')).toMatchObject({ by: 'clock', clocks: ['airing'], whos: [] });
    expect(stepsOf(door, open(stopped), toyRegistry).get('fall_shut')?.clocks).toEqual([]);
    expect(steps.get('remove')).toMatchObject({ by: 'system', clocks: [] });
  });

  test('is nothing at an end', () => {
    expect(nextSteps(door, { ...closed, stage: 'gone' }, toyRegistry)).toEqual([]);
  });

  test('says who may act, who is barred by what they did, and nothing of others', () => {
    const state: CaseState = {
      ...closed,
      stage: 'locked',
      duties: [{ conflict: 'key', side: 'locks', personId: 'anna' }],
    };
    const people = [holding('anna', 'keeper'), holding('ben', 'keeper'), holding('cleo', 'visitor')];
    const unlock = stepsOf(door, state, toyRegistry, people).get('unlock');
    expect(unlock?.people).toMatchObject([
      { personId: 'anna', barredBy: [{ code: 'duty_conflict' }] },
      { personId: 'ben', barredBy: [] },
    ]);
  });

  test('tells which visa comes first, and asks only for those that are open', () => {
    const definition = lift([
      visa('mechanics', 'engineer'),
      visa('wiring', 'electrician', { after: ['mechanics'] }),
    ]);
    const state: CaseState = { ...closed, stage: 'inspection' };
    const steps = nextSteps(definition, state, toyRegistry);
    const wiring = steps.filter((one) => one.visa === 'wiring');
    expect(wiring.length).toBeGreaterThan(0);
    for (const one of wiring) expect(one.unmet.map((it) => it.code)).toEqual(['visa_waits_for']);
    const given: CaseState = {
      ...state,
      visas: [
        {
          id: 'one',
          stage: 'inspection',
          visit: 1,
          code: 'mechanics',
          instance: '',
          answer: 'yes',
          personId: 'anna',
          byChair: false,
          invalidated: false,
        },
      ],
    };
    const after = nextSteps(definition, given, toyRegistry);
    expect(after.some((one) => one.visa === 'mechanics')).toBe(false);
    expect(after.filter((one) => one.visa === 'wiring').every((one) => one.unmet.length === 0)).toBe(true);
  });

  test.each(shipped)('agrees with the buttons, on every walk: $definition.code', (each) => {
    fc.assert(
      fc.property(walkArbitrary, (walk) => {
        const wrong: string[] = [];
        follow(each, walk, ({ one, actor }) => {
          if (actor.kind !== 'person') return;
          const person = { personId: actor.personId, roles: actor.roles };
          const steps = nextSteps(each.definition, one.state, each.registry, [person]);
          for (const offer of availableTransitions(each.definition, one.state, actor, each.registry)) {
            const step = steps.find((it) => it.transition === offer.transition && it.visa === offer.visa);
            const free = step?.people.some((it) => it.barredBy.length === 0) ?? false;
            if (step && offer.open !== (free && step.unmet.length === 0))
              wrong.push(JSON.stringify({ offer, step }));
          }
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
