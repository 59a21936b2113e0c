import fc from 'fast-check';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import {
  type ActingPerson,
  availableTransitions,
  type CaseState,
  mayEdit,
} from '../../src/workflow/index.js';
import { type Person, person, TestCase, theSystem } from '../support/workflow-case.js';
import { fundingRequestRegistry } from '../support/workflow-shipped.js';
import { anywhere, lift, toyRegistry, visa } from '../support/workflow-toys.js';

const CIRCUIT = ['oia', 'ova', 'fia', 'fva', 'aosd'] as const;
type Visa = (typeof CIRCUIT)[number];
const ROLE_OF: Readonly<Record<Visa, string>> = {
  oia: 'operational_initiator',
  ova: 'operational_verifier',
  fia: 'financial_initiator',
  fva: 'financial_verifier',
  aosd: 'authorising_officer',
};
const AMOUNT_CENTS = 29_565_525;

/** `one`, who beside their own roles has been lent `role` by the person `by`. */
function lent(one: Person, role: string, by: string, ceilingCents: number | null = null): Person {
  const [held] = person(by, role).roles;
  if (!held) throw new Error('No role.');
  const onBehalfOf = { delegationId: `${by}-${one.personId}-${role}`, personId: by, name: by, ceilingCents };
  return { ...one, roles: [...one.roles, { ...held, onBehalfOf }] };
}

/** A request that has come up to `stage`, each visa given by a checker of its own, but for those in `instead`. */
function at(stage: Visa, instead: Partial<Record<Visa | 'submit', ActingPerson>> = {}): TestCase {
  const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, {
    facts: { amountCents: AMOUNT_CENTS, secondSignatureFromCents: 100_000_000 },
  });
  one.does(theSystem, 'open_for_submission');
  one.does(instead.submit ?? person('manager', 'programme_manager'), 'submit');
  for (const passed of CIRCUIT.slice(0, CIRCUIT.indexOf(stage))) {
    one.does(instead[passed] ?? person(`own-${passed}`, ROLE_OF[passed]), 'approve');
  }
  expect(one.stage).toBe(stage);
  return one;
}

describe('Acting on behalf', () => {
  const ana = person('ana');

  test('gives the visa with both names, and binds both', () => {
    const one = at('ova');
    const accepted = one.does(lent(ana, 'operational_verifier', 'bo'), 'approve');
    expect(accepted.visas).toMatchObject([{ code: 'ova', personId: 'ana', onBehalfOf: 'bo' }]);
    expect(accepted.onBehalfOf).toMatchObject({
      personId: 'bo',
      delegationId: 'bo-ana-operational_verifier',
    });
    expect(accepted.duties.map((duty) => duty.personId)).toEqual(expect.arrayContaining(['ana', 'bo']));
  });

  test('is in the own name where the role is held', () => {
    const both = lent(person('ana', 'operational_verifier'), 'operational_verifier', 'bo');
    const accepted = at('ova').does(both, 'approve');
    expect(accepted.onBehalfOf).toBeUndefined();
    expect(accepted.duties.map((duty) => duty.personId)).not.toContain('bo');
  });

  test('needs the role that was lent, and nothing more', () => {
    const one = at('ova');
    expect(one.whyNot(lent(ana, 'financial_verifier', 'bo'), 'approve')).toEqual(['role_missing']);
    expect(one.whyNot(ana, 'approve')).toEqual(['role_missing']);
  });

  test('is refused above the ceiling, with the ceiling; at the ceiling it is not', () => {
    const one = at('ova');
    expect(one.refuses(lent(ana, 'operational_verifier', 'bo', AMOUNT_CENTS - 1), 'approve')).toEqual([
      {
        kind: 'permission',
        code: 'above_ceiling',
        params: { ceilingCents: AMOUNT_CENTS - 1, amountCents: AMOUNT_CENTS, name: 'bo' },
      },
    ]);
    const offered = one.available(lent(ana, 'operational_verifier', 'bo', AMOUNT_CENTS - 1));
    expect(offered.filter((offer) => offer.open)).toEqual([]);
    one.does(lent(ana, 'operational_verifier', 'bo', AMOUNT_CENTS), 'approve');
  });

  test('for several has to say for whom, and offers them', () => {
    const one = at('ova');
    const two = lent(lent(ana, 'operational_verifier', 'bo'), 'operational_verifier', 'cy');
    expect(one.refuses(two, 'approve')).toMatchObject([
      { kind: 'input', code: 'behalf_unclear', field: 'onBehalfOf', params: { names: ['bo', 'cy'] } },
    ]);
    const offer = one.available(two).find((found) => found.visa === 'ova' && found.open);
    expect(offer?.onBehalfOf.map((principal) => principal.personId)).toEqual(['bo', 'cy']);
    expect(one.whyNot(two, 'approve', { onBehalfOf: 'dee' })).toEqual(['behalf_unknown']);
    expect(one.does(two, 'approve', { onBehalfOf: 'cy' }).visas).toMatchObject([{ onBehalfOf: 'cy' }]);
  });

  test('for several takes the only one for whom it is possible', () => {
    const one = at('ova');
    const two = lent(lent(ana, 'operational_verifier', 'bo', 1), 'operational_verifier', 'cy');
    expect(one.does(two, 'approve').visas).toMatchObject([{ onBehalfOf: 'cy' }]);
  });

  test('does not let one voice count twice, in whosever name', () => {
    const two = lift([visa('safe', 'engineer', { needed: { rule: 'count', count: 2 } })]);
    const open = () => {
      const one = TestCase.open(two, toyRegistry);
      one.does(person('walt', 'engineer'), 'call_inspectors');
      return one;
    };
    const both = lent(person('ana', 'engineer'), 'engineer', 'bo');
    const own = open();
    own.does(both, 'pass', { visa: 'safe' });
    expect(own.whyNot(both, 'pass', { visa: 'safe', onBehalfOf: 'bo' })).toEqual(['visa_already_yours']);
    const forBo = open();
    forBo.does(lent(ana, 'engineer', 'bo'), 'pass', { visa: 'safe' });
    expect(forBo.whyNot(person('bo', 'engineer'), 'pass', { visa: 'safe' })).toEqual(['visa_already_yours']);
    expect(forBo.whyNot(person('ana', 'engineer'), 'pass', { visa: 'safe' })).toEqual(['visa_already_yours']);
    forBo.does(person('cy', 'engineer'), 'pass', { visa: 'safe' });
  });

  test('is that of a person named for the case', () => {
    const named = { ...anywhere('engineer'), named: 'members' };
    const committee = lift([{ ...visa('safe', 'engineer'), by: named }]);
    const one = TestCase.open(committee, toyRegistry, { facts: { members: ['bo'] } });
    one.does(person('walt', 'engineer'), 'call_inspectors');
    expect(one.whyNot(person('ana', 'engineer'), 'pass')).toEqual(['not_a_member']);
    expect(one.does(lent(ana, 'engineer', 'bo'), 'pass').onBehalfOf?.personId).toBe('bo');
  });

  test('edits what the absent colleague may edit, below the ceiling', () => {
    const state: CaseState = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, {
      facts: { amountCents: AMOUNT_CENTS },
    }).state;
    const edit = (one: ActingPerson) => mayEdit(fundingRequestWorkflow, state, one, fundingRequestRegistry);
    expect(edit(ana)?.code).toBe('role_missing');
    expect(edit(lent(ana, 'programme_manager', 'mia'))).toBeNull();
    expect(edit(lent(ana, 'programme_manager', 'mia', 5))?.code).toBe('above_ceiling');
  });
});

/** Every pair of visas, and every way in which one natural person could come to stand behind both. */
describe('Nobody stands behind two visas of the circuit', () => {
  const pairs = CIRCUIT.flatMap((first, place) =>
    CIRCUIT.slice(place + 1).map((second) => [first, second] as const),
  );
  const ways: readonly [string, (first: Visa, second: Visa) => [Person, Person, string]][] = [
    [
      'two delegations to one person',
      (first, second) => [
        lent(person('ana'), ROLE_OF[first], 'bo'),
        lent(person('ana'), ROLE_OF[second], 'cy'),
        'duty_conflict',
      ],
    ],
    [
      'one person for two colleagues, one in their own name',
      (first, second) => [
        person('ana', ROLE_OF[first]),
        lent(person('ana'), ROLE_OF[second], 'cy'),
        'duty_conflict',
      ],
    ],
    [
      'the delegate of whoever gave the first visa',
      (first, second) => [
        person('bo', ROLE_OF[first]),
        lent(person('ana'), ROLE_OF[second], 'bo'),
        'duty_conflict_of_principal',
      ],
    ],
    [
      'two delegates of one person',
      (first, second) => [
        lent(person('ana'), ROLE_OF[first], 'bo'),
        lent(person('cy'), ROLE_OF[second], 'bo'),
        'duty_conflict_of_principal',
      ],
    ],
    [
      'the delegator who is back',
      (first, second) => [
        lent(person('ana'), ROLE_OF[first], 'bo'),
        person('bo', ROLE_OF[second]),
        'duty_conflict',
      ],
    ],
  ];

  describe.each(ways)('%s', (_, people) => {
    test.each(pairs)('%s and %s', (first, second) => {
      const [giver, other, why] = people(first, second);
      const one = at(second, { [first]: giver });
      expect(one.whyNot(other, 'approve')).toEqual([why]);
      expect(one.openTo(other)).not.toContain(`approve ${second}`);
    });
  });

  test('an applicant does not decide on the own request by standing in for a checker', () => {
    const applicant = lent(person('manager'), 'operational_initiator', 'bo');
    expect(at('oia').whyNot(applicant, 'approve')).toEqual(['duty_conflict']);
  });
});

describe('Properties of acting on behalf', () => {
  const names = ['ana', 'bo', 'cy', 'dee', 'eve'] as const;
  const roles = ['programme_manager', ...Object.values(ROLE_OF)];
  const seat = fc.record({
    who: fc.constantFrom(...names),
    role: fc.constantFrom(...roles),
    by: fc.option(fc.constantFrom(...names), { nil: null }),
    ceilingCents: fc.option(fc.constantFrom(1, AMOUNT_CENTS, 2 * AMOUNT_CENTS), { nil: null }),
  });
  const steps = fc.array(fc.record({ who: fc.constantFrom(...names), pick: fc.nat(20), behalf: fc.nat(3) }), {
    maxLength: 30,
  });

  test('whatever is lent to whom, one natural person stands on one side, and no ceiling is passed', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 6, maxLength: 24 }), steps, (seats, walk) => {
        const people = new Map<string, Person>(
          names.map((name) => {
            const own = seats.filter((one) => one.who === name && one.by === null).map((one) => one.role);
            return [
              name,
              seats
                .filter((one) => one.who === name && one.by !== null && one.by !== name)
                .reduce(
                  (one, { role, by, ceilingCents }) => lent(one, role, by ?? '', ceilingCents),
                  person(name, ...own),
                ),
            ];
          }),
        );
        const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, {
          facts: { amountCents: AMOUNT_CENTS, secondSignatureFromCents: 100_000_000 },
        });
        one.does(theSystem, 'open_for_submission');
        for (const { who, pick, behalf } of walk) {
          const acting = people.get(who);
          if (!acting || one.stage === 'refused') break;
          const open = availableTransitions(one.definition, one.state, acting, one.registry).filter(
            (offer) => offer.open,
          );
          const offer = open[pick % Math.max(open.length, 1)];
          if (!offer) continue;
          const principal = offer.onBehalfOf[behalf % Math.max(offer.onBehalfOf.length, 1)];
          const accepted = one.does(acting, offer.transition, {
            ...(offer.visa === null ? {} : { visa: offer.visa }),
            ...(offer.onBehalfOf.length > 1 && principal ? { onBehalfOf: principal.personId } : {}),
          });
          const ceiling = accepted.onBehalfOf?.ceilingCents ?? null;
          expect(ceiling === null || ceiling >= AMOUNT_CENTS).toBe(true);
          if (accepted.onBehalfOf) {
            // What binds the one binds the other.
            const sides = (id: string | undefined) =>
              accepted.duties
                .filter((duty) => duty.personId === id)
                .map((duty) => `${duty.conflict} ${duty.side}`);
            expect(sides(accepted.onBehalfOf.personId)).toEqual(sides(acting.personId));
          }
        }
        for (const name of names) {
          for (const conflict of one.definition.conflicts) {
            const sides = one.state.duties.filter(
              (duty) => duty.personId === name && duty.conflict === conflict.code,
            );
            expect(new Set(sides.map((duty) => duty.side)).size).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
