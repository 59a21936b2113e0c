import fc from 'fast-check';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import { type Acting, stageOf } from '../../src/workflow/index.js';
import { person, TestCase, theClock, theSystem } from '../support/workflow-case.js';
import { fundingRequestRegistry } from '../support/workflow-shipped.js';
import { follow, type Tried, type Walk, walkArbitrary } from '../support/workflow-walk.js';

const CIRCUIT = ['oia', 'ova', 'fia', 'fva', 'aosd'] as const;
const ROLE_OF = {
  oia: 'operational_initiator',
  ova: 'operational_verifier',
  fia: 'financial_initiator',
  fva: 'financial_verifier',
  aosd: 'authorising_officer',
} as const;
type CircuitStage = (typeof CIRCUIT)[number];

const manager = person('manager', 'programme_manager');
const secretariat = person('secretariat', 'secretariat');
const checker = (stage: CircuitStage, name: string = stage) => person(name, ROLE_OF[stage]);
const secondOfficer = person('second-officer', 'authorising_officer');

const EURO_LIMIT = 100_000_000;

/** A request that its manager has submitted, and that the circuit has passed up to `stage`. */
function at(stage: CircuitStage | 'committed', amountCents = 29_565_525): TestCase {
  const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, {
    facts: { amountCents, secondSignatureFromCents: EURO_LIMIT, documentKinds: ['grant_agreement'] },
  });
  one.does(theSystem, 'open_for_submission');
  one.does(manager, 'submit');
  passUpTo(one, stage);
  return one;
}

function passUpTo(one: TestCase, stage: CircuitStage | 'committed'): void {
  for (const passed of CIRCUIT) {
    if (one.stage !== passed || passed === stage) continue;
    one.does(checker(passed), 'approve');
  }
  expect(one.stage).toBe(stage);
}

describe('A funding request', () => {
  test('goes from draft to the signed contract by seven people and a signal', () => {
    const one = at('committed');
    expect(one.validVisas).toEqual([...CIRCUIT]);
    expect(one.does(secretariat, 'sign_legal_commitment').effects).toEqual([
      { effect: 'contract' },
      { effect: 'signal', params: { subject: 'action', transition: 'contract_signed' } },
    ]);
    expect(one.stage).toBe('legal_commitment_signed');
    expect(
      new Set(
        one.state.duties.filter((duty) => duty.conflict === 'financial_circuit').map((duty) => duty.personId),
      ).size,
    ).toBe(7);
  });

  test('commits the budget with the last signature, and only when the envelope holds the reservation', () => {
    const one = at('aosd');
    one.know({ closed: ['envelope_holds_reservation'] });
    expect(one.whyNot(checker('aosd'), 'approve')).toEqual(['envelope_holds_reservation']);
    expect(one.openTo(checker('aosd'))).not.toContain('approve aosd');
    one.know({ closed: [] });
    expect(one.does(checker('aosd'), 'approve')).toMatchObject({
      to: 'committed',
      effects: [{ effect: 'commit' }],
    });
  });

  test('cannot be submitted before its action is awarded', () => {
    const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, {
      stage: 'ready',
      facts: { closed: ['action_awarded'] },
    });
    expect(one.whyNot(manager, 'submit')).toEqual(['action_awarded']);
  });

  test('is not signed as a contract without the agreement on file', () => {
    const one = at('committed');
    one.know({ documentKinds: [] });
    expect(one.whyNot(secretariat, 'sign_legal_commitment')).toEqual(['document_missing']);
  });

  test('asks each checker to tick what was checked', () => {
    for (const stage of CIRCUIT) {
      expect(at(stage).decide(checker(stage), { transition: 'approve' })).toMatchObject({
        accepted: false,
        refusals: [{ kind: 'input', code: 'checklist_open', field: 'inputs/checks' }],
      });
    }
  });
});

describe('A request that the facility itself submits, for technical assistance or a dialogue', () => {
  const facts = {
    amountCents: 4_000_000,
    secondSignatureFromCents: EURO_LIMIT,
    documentKinds: ['grant_agreement'],
    heldByFacility: true,
  };

  function ready(): TestCase {
    const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, { facts });
    one.does(theSystem, 'open_to_facility');
    return one;
  }

  test('reserves with its submission, since nothing was awarded before', () => {
    const one = ready();
    expect(one.openTo(manager)).toEqual([]);
    expect(one.does(secretariat, 'submit_by_facility')).toMatchObject({
      to: 'oia',
      effects: [{ effect: 'reserve' }],
    });
  });

  test('is refused as long as it is not written, not approved or the envelope is empty', () => {
    const one = ready();
    for (const guard of ['request_written', 'action_awarded', 'envelope_holds_reservation']) {
      one.know({ closed: [guard] });
      expect(one.whyNot(secretariat, 'submit_by_facility')).toEqual([guard]);
    }
  });

  test('is corrected by the facility, and whoever wrote it neither checks it nor signs the contract', () => {
    const one = ready();
    one.does(secretariat, 'submit_by_facility');
    expect(one.does(checker('oia'), 'ask_correction').to).toBe('facility_correction');
    one.does(secretariat, 'resubmit_by_facility');
    passUpTo(one, 'committed');
    expect(one.refuses(secretariat, 'sign_legal_commitment')).toMatchObject([{ code: 'duty_conflict' }]);
    expect(one.does(person('colleague', 'secretariat'), 'sign_legal_commitment').to).toBe(
      'legal_commitment_signed',
    );
  });
});

describe('The second signature', () => {
  test('is not asked below the limit', () => {
    expect(at('aosd', EURO_LIMIT - 1).does(checker('aosd'), 'approve').to).toBe('committed');
  });

  test('is asked from the limit on, of another officer; the money moves with the second one only', () => {
    const one = at('aosd', EURO_LIMIT);
    expect(one.whyNot(secondOfficer, 'approve', { visa: 'second_signature' })).toEqual(['visa_waits_for']);
    expect(one.does(checker('aosd'), 'approve')).toMatchObject({ moved: false, effects: [] });
    expect(one.refuses(checker('aosd'), 'approve')).toMatchObject([
      { code: 'duty_conflict', params: { already: 'aosd', side: 'second_signature' } },
    ]);
    expect(one.does(secondOfficer, 'approve')).toMatchObject({
      to: 'committed',
      effects: [{ effect: 'commit' }],
    });
  });

  test('its officer may send the file back and still sign it the next time', () => {
    const one = at('aosd', EURO_LIMIT);
    one.does(checker('aosd'), 'approve');
    one.does(secondOfficer, 'return_to_fva');
    expect(one.validVisas).toEqual(['oia', 'ova', 'fia']);
    one.does(checker('fva'), 'approve');
    one.does(checker('aosd'), 'approve');
    expect(one.does(secondOfficer, 'approve').to).toBe('committed');
  });
});

describe('Five visas are given by five people', () => {
  const everyRole = [...Object.values(ROLE_OF), 'programme_manager', 'secretariat'];
  const pairs = CIRCUIT.flatMap((first, index) =>
    CIRCUIT.slice(index + 1).map((second) => [first, second] as const),
  );

  test.each(pairs)('whoever gave %s gives no %s, whatever the roles', (first, second) => {
    const one = at(first);
    const jack = person('jack', ...everyRole);
    one.does(jack, 'approve');
    passUpTo(one, second);
    expect(one.whyNot(jack, 'approve')).toContain('duty_conflict');
    expect(
      one.openTo(jack).filter((text) => text.startsWith('approve') || text.startsWith('return')),
    ).toEqual([]);
  });

  test.each(CIRCUIT)('whoever submitted gives no %s', (stage) => {
    expect(at(stage).whyNot(person('manager', ...everyRole), 'approve')).toContain('duty_conflict');
  });

  test.each(CIRCUIT.slice(0, -1))('whoever gave %s and saw it made void gives no later one', (stage) => {
    const one = at(stage);
    const jack = person('jack', ...everyRole);
    one.does(jack, 'approve');
    one.does(checker(one.stage as CircuitStage), `return_to_${stage}`);
    one.does(checker(stage, 'another'), 'approve');
    expect(one.whyNot(jack, 'approve')).toContain('duty_conflict');
  });

  test('whoever only sent a file back has taken part as its checker', () => {
    const one = at('ova');
    const jack = person('jack', ...everyRole);
    one.does(jack, 'return_to_oia');
    expect(one.whyNot(jack, 'approve')).toContain('duty_conflict');
    passUpTo(one, 'ova');
    expect(one.does(jack, 'approve').to).toBe('fia');
  });

  test('an officer who sent it back does not come in as a verifier', () => {
    const one = at('aosd');
    const jack = person('jack', 'authorising_officer', 'financial_verifier');
    one.does(jack, 'return_to_fva');
    expect(one.whyNot(jack, 'approve')).toEqual(['duty_conflict']);
  });

  test('whoever validated does not sign the contract', () => {
    const one = at('aosd');
    const jack = person('jack', 'authorising_officer', 'secretariat');
    one.does(jack, 'approve');
    expect(one.whyNot(jack, 'sign_legal_commitment')).toEqual(['duty_conflict']);
  });

  test('the applicant may withdraw at any time, whoever they are', () => {
    for (const stage of CIRCUIT) expect(at(stage).does(manager, 'withdraw').to).toBe('withdrawn');
  });
});

describe('A return', () => {
  const returns = CIRCUIT.flatMap((from, index) => CIRCUIT.slice(0, index).map((to) => [from, to] as const));

  test.each(returns)('from %s to %s makes void exactly the visas from there on', (from, to) => {
    const one = at(from, EURO_LIMIT);
    if (from === 'aosd') one.does(checker('aosd'), 'approve');
    const before = one.validVisas;
    const { invalidated } = one.does(from === 'aosd' ? secondOfficer : checker(from), `return_to_${to}`);
    const kept = CIRCUIT.slice(0, CIRCUIT.indexOf(to));
    expect(one.stage).toBe(to);
    expect(one.validVisas).toEqual(kept);
    expect(invalidated).toHaveLength(before.length - kept.length);
    expect(one.openTo(checker(to))).toContain(`approve ${to}`);
  });

  test('needs a reason', () => {
    expect(at('fva').decide(checker('fva'), { transition: 'return_to_ova' })).toMatchObject({
      refusals: [{ code: 'reason_missing' }],
    });
  });

  test('to the applicant keeps the visas of the stages before; a first of two signatures is not one of them', () => {
    const one = at('aosd', EURO_LIMIT);
    one.does(checker('aosd'), 'approve');
    expect(one.does(secondOfficer, 'ask_correction').invalidated).toHaveLength(1);
    expect(one.stage).toBe('correction');
    expect(one.validVisas).toEqual(CIRCUIT.slice(0, 4));
  });

  test.each([
    ['nothing', {}, 'aosd', ['oia', 'ova', 'fia', 'fva']],
    ['the amount', { amountCents: 1_000_000 }, 'ova', ['oia']],
    ['the purpose', { justificationDigest: 'other' }, 'oia', []],
    ['the envelope', { envelopeId: 'other' }, 'fia', ['oia', 'ova']],
  ] as const)(
    'a correction of %s makes void exactly the visas that spoke for it and those after; it goes on with the first missing',
    (_what, changes, to, kept) => {
      const one = at('aosd');
      one.does(checker('aosd'), 'ask_correction');
      one.know(changes);
      const { invalidated } = one.does(manager, 'resubmit');
      expect(invalidated).toHaveLength(4 - kept.length);
      expect(one.validVisas).toEqual(kept);
      expect(one.stage).toBe(to);
    },
  );

  test('stays inside: outsiders see one stage from submission to commitment, and the correction asked of them', () => {
    const outside = (one: TestCase) => stageOf(fundingRequestWorkflow, one.stage).outside.code;
    const one = at('fva');
    const seen = CIRCUIT.map((code) => stageOf(fundingRequestWorkflow, code).outside);
    expect(new Set(seen.map((told) => JSON.stringify(told))).size).toBe(1);
    one.does(checker('fva'), 'return_to_oia');
    expect(outside(one)).toBe('in_financial_circuit');
    one.does(checker('oia'), 'ask_correction');
    expect(outside(one)).toBe('correction');
  });

  test('starts the time of the stage returned to, and ends the other', () => {
    const one = at('ova');
    expect(one.clock('visa_ova')).toBe('running');
    one.does(checker('ova'), 'return_to_oia');
    expect([one.clock('visa_ova'), one.clock('visa_oia')]).toEqual(['met', 'running']);
  });
});

describe('What becomes of the money', () => {
  const release = { effect: 'release' };

  test.each(CIRCUIT)('a refusal at %s releases it and tells the action', (stage) => {
    expect(at(stage).does(checker(stage), 'refuse')).toMatchObject({
      to: 'refused',
      effects: [release, { effect: 'signal', params: { subject: 'action', transition: 'funding_refused' } }],
    });
  });

  test('a withdrawal releases it and tells the action', () => {
    expect(at('committed').does(manager, 'withdraw')).toMatchObject({
      to: 'withdrawn',
      effects: [
        release,
        { effect: 'signal', params: { subject: 'action', transition: 'funding_withdrawn' } },
      ],
    });
  });

  test('a correction that never came releases it', () => {
    const one = at('oia');
    one.does(checker('oia'), 'ask_correction');
    expect(one.does(theClock, 'lapse')).toMatchObject({
      to: 'lapsed',
      effects: [release, { effect: 'signal' }],
    });
  });

  test('an action that ended has released it itself', () => {
    expect(at('fia').does(theSystem, 'action_ended')).toMatchObject({ to: 'withdrawn', effects: [] });
  });
});

/** The circuit's own laws, held along random walks by all kinds of people that start anywhere in the circuit. */
describe('Whatever people do', () => {
  const shippedOne = { definition: fundingRequestWorkflow, registry: fundingRequestRegistry };

  /** Walks on from where the circuit has passed the request up to some stage; shows `see` every try. */
  function walkOn(walk: Walk, see: (tried: Tried) => void): void {
    const opened = at(CIRCUIT[walk.start % CIRCUIT.length] ?? 'oia', Number(walk.facts['amountCents']));
    follow(shippedOne, walk, see, opened);
  }

  function alongWalks(see: (tried: Tried) => void): void {
    fc.assert(
      fc.property(walkArbitrary, (walk) => walkOn(walk, see)),
      { numRuns: 120 },
    );
  }

  test('they come to every stage there is after the first ones', () => {
    const visited = new Set<string>();
    for (const walk of fc.sample(walkArbitrary, { numRuns: 400, seed: 20_190_306 })) {
      walkOn(walk, ({ one }) => visited.add(one.stage));
    }
    const stages = fundingRequestWorkflow.stages.map((stage) => stage.code);
    expect(stages.filter((code) => !visited.has(code))).toEqual([
      'draft',
      'ready',
      'facility_ready',
      'facility_correction',
    ]);
  });

  test('the valid visas are always those of the stages before, and no other', () => {
    alongWalks(({ one }) => {
      const position = CIRCUIT.indexOf(one.stage as CircuitStage);
      const valid = one.validVisas.filter((code) => code !== 'second_signature');
      const wanted = position >= 0 ? CIRCUIT.slice(0, position) : endsComplete(one.stage) ? CIRCUIT : [];
      const signedOnce = one.stage === 'aosd' && valid.length === 5;
      if (closedStage(one.stage) || signedOnce) return;
      if (one.stage === 'correction') {
        const before = CIRCUIT.slice(0, valid.length);
        if (valid.join() !== before.join()) throw new Error(`In correction: ${valid.join(', ')}.`);
        return;
      }
      if (valid.join() !== wanted.join()) throw new Error(`In ${one.stage}: ${valid.join(', ')}.`);
    });
  });

  test('money is committed once, contracted only then, and released once unless contracted', () => {
    const moved = new WeakMap<TestCase, readonly string[]>();
    alongWalks(({ one, actor, decision }) => {
      if (!decision.accepted) return;
      const effects = decision.effects.map((ref) => ref.effect).filter((effect) => effect !== 'signal');
      const money = [...(moved.get(one) ?? []), ...effects];
      moved.set(one, money);
      const wanted = wantedMoney(one.stage, actor, decision.transition);
      if (!wanted.includes(money.join()))
        throw new Error(`In ${one.stage}: ${money.join(', ') || 'nothing'}.`);
    });
  });

  const endsComplete = (stage: string) => stage === 'committed' || stage === 'legal_commitment_signed';
  const closedStage = (stage: string) => ['refused', 'withdrawn', 'lapsed'].includes(stage);

  /** Every sequence of movements that is right where the case stands. */
  function wantedMoney(stage: string, actor: Acting, transition: string): readonly string[] {
    if (stage === 'committed') return ['commit'];
    if (stage === 'legal_commitment_signed') return ['commit,contract'];
    if (stage === 'withdrawn' && actor.kind === 'system')
      return transition === 'action_ended' ? ['', 'commit'] : [];
    if (stage === 'withdrawn') return ['release', 'commit,release'];
    if (stage === 'lapsed' && actor.kind === 'person') return ['commit,release'];
    return closedStage(stage) ? ['release'] : [''];
  }
});
