import fc from 'fast-check';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import {
  availableTransitions,
  type Facts,
  nextSteps,
  planMigration,
  slippedVisas,
  vouchedNow,
} from '../../src/workflow/index.js';
import { person, TestCase, theSystem } from '../support/workflow-case.js';
import { fundingRequestRegistry } from '../support/workflow-shipped.js';
import { lift, toyRegistry, visa } from '../support/workflow-toys.js';

const speaks = (code: string, role: string, facts: readonly string[], onChange: 'refuse' | 'invalidate') =>
  visa(code, role, { vouchesFor: { facts, onChange } });

/** A lift under inspection by two who each speak for something. */
function inspected(onChange: 'refuse' | 'invalidate' = 'invalidate'): TestCase {
  const definition = lift([
    speaks('mechanics', 'engineer', ['floors'], onChange),
    speaks('wiring', 'electrician', ['oiled'], onChange),
  ]);
  const one = TestCase.open(definition, toyRegistry, { facts: { floors: 7, oiled: true } });
  one.does(person('eve', 'engineer'), 'call_inspectors');
  one.does(person('eve', 'engineer'), 'pass', { visa: 'mechanics' });
  return one;
}

describe('A visa that speaks for facts', () => {
  test('keeps them as they were when it was given', () => {
    expect(inspected().state.visas).toMatchObject([{ code: 'mechanics', vouched: { floors: 7 } }]);
    expect(vouchedNow(speaks('a', 'engineer', ['floors', 'colour'], 'refuse'), { floors: 1 })).toEqual({
      floors: 1,
      colour: null,
    });
    expect(vouchedNow(visa('a', 'engineer'), { floors: 1 })).toBeNull();
  });

  test('is asked for again in its stage when one of them changes, and what is beside it stays', () => {
    const one = inspected();
    one.does(person('ed', 'electrician'), 'pass', { visa: 'wiring' });
    const again = inspected();
    again.know({ floors: 8 });
    expect(again.openTo(person('eve', 'engineer'))).toContain('pass mechanics');
    const { invalidated } = again.does(person('ed', 'electrician'), 'pass', { visa: 'wiring' });
    expect(invalidated).toHaveLength(1);
    expect(again.stage).toBe('inspection');
    expect(again.validVisas).toEqual(['wiring']);
  });

  test('lets nobody answer after a change that it asks to refuse', () => {
    const one = inspected('refuse');
    one.know({ floors: 8 });
    expect(one.whyNot(person('ed', 'electrician'), 'pass', { visa: 'wiring' })).toEqual([
      'vouched_facts_changed',
    ]);
    expect(one.does(person('eve', 'engineer'), 'repair').to).toBe('workshop');
  });

  test('is told as asked for again by what blocks the case, too', () => {
    const one = inspected();
    one.know({ floors: 8 });
    const asked = nextSteps(one.definition, one.state, toyRegistry).map((step) => step.visa);
    expect(asked).toContain('mechanics');
  });

  test('is not offered to be taken back once it does not count any more', () => {
    const takesBack = {
      kind: 'take_back',
      code: 'take_back',
      label: { en: 'Take back' },
      done: { en: 'took back' },
      visas: ['mechanics'],
    } as const;
    const { definition, state } = inspected();
    const stages = definition.stages.map((stage) =>
      stage.code === 'inspection' ? { ...stage, transitions: [...stage.transitions, takesBack] } : stage,
    ) as typeof definition.stages;
    const offered = (facts: Facts) =>
      availableTransitions(
        { ...definition, stages },
        { ...state, facts },
        person('eve', 'engineer'),
        toyRegistry,
      ).map((one) => one.transition);
    expect(offered(state.facts)).toContain('take_back');
    expect(offered({ ...state.facts, floors: 8 })).not.toContain('take_back');
  });

  test('goes over to another version only when it speaks for all that is asked there, as it still is', () => {
    const asItIs = { stages: {}, outsideMayChange: false };
    const keptUnder = (facts: readonly string[], one = inspected()) => {
      const to = lift([
        speaks('mechanics', 'engineer', facts, 'invalidate'),
        speaks('wiring', 'electrician', ['oiled'], 'invalidate'),
      ]);
      const plan = planMigration(one.definition, to, one.state, asItIs);
      return plan.ok ? [plan.landing.kept.length, plan.landing.dropped.length] : plan.obstacles;
    };
    expect(keptUnder(['floors'])).toEqual([1, 0]);
    expect(keptUnder([])).toEqual([1, 0]);
    expect(keptUnder(['floors', 'oiled'])).toEqual([0, 1]);
    const changed = inspected();
    changed.know({ floors: 8 });
    expect(keptUnder(['floors'], changed)).toEqual([0, 1]);
  });

  test('does not mind facts that it does not speak for', () => {
    const one = inspected();
    one.know({ oiled: false, colour: 'red' });
    expect(slippedVisas(one.definition, one.state)).toBeNull();
  });
});

describe('The amount that was verified is the amount that is signed', () => {
  const CIRCUIT = [
    ['oia', 'operational_initiator'],
    ['ova', 'operational_verifier'],
    ['fia', 'financial_initiator'],
    ['fva', 'financial_verifier'],
    ['aosd', 'authorising_officer'],
  ] as const;

  test('whenever and whatever changes under the circuit, nobody signs but what every visa was given for', () => {
    const change = fc.record({
      before: fc.nat(4),
      facts: fc.constantFrom<Facts>({ amountCents: 2 }, { justificationDigest: 'b' }, { envelopeId: 'f' }),
    });
    const holds = fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, {
        facts: {
          amountCents: 1,
          justificationDigest: 'a',
          envelopeId: 'e',
          secondSignatureFromCents: 100,
          documentKinds: [],
        },
      });
      one.does(theSystem, 'open_for_submission');
      one.does(person('manager', 'programme_manager'), 'submit');
      for (const [position, [stage, role]] of CIRCUIT.entries()) {
        for (const { facts } of changes.filter((one_) => one_.before === position)) one.know(facts);
        if (slippedVisas(one.definition, one.state) !== null) {
          expect(one.whyNot(person(stage, role), 'approve')).toEqual(['vouched_facts_changed']);
          return;
        }
        one.does(person(stage, role), 'approve');
      }
      expect(one.stage).toBe('committed');
      for (const given of one.state.visas) expect(one.state.facts).toMatchObject(given.vouched ?? {});
    });
    fc.assert(holds);
  });
});

describe('Taking a visa back', () => {
  const eve = person('eve', 'engineer');

  /** The lift with a button for whoever passed it. */
  function withTakeBack(): TestCase {
    const definition = lift([visa('mechanics', 'engineer'), visa('wiring', 'electrician')], {
      transitions: [
        {
          kind: 'take_back',
          code: 'take_back',
          label: { en: 'Take back' },
          done: { en: 'took back' },
          visas: ['mechanics', 'wiring'],
        },
      ],
    });
    const one = TestCase.open(definition, toyRegistry, { facts: {} });
    one.does(eve, 'call_inspectors');
    one.does(eve, 'pass', { visa: 'mechanics' });
    return one;
  }

  test('is for its giver alone, and the visa is asked for again', () => {
    const one = withTakeBack();
    expect(one.whyNot(person('other', 'engineer'), 'take_back')).toEqual(['not_your_visa']);
    expect(one.openTo(eve)).toContain('take_back mechanics');
    expect(one.does(eve, 'take_back', { visa: 'mechanics' })).toMatchObject({
      moved: false,
      to: 'inspection',
    });
    expect(one.validVisas).toEqual([]);
    expect(one.openTo(eve)).toContain('pass mechanics');
  });

  test('ends with the next act on the case', () => {
    const one = withTakeBack();
    one.does(person('ed', 'electrician'), 'fail', { visa: 'wiring' });
    const two = withTakeBack();
    two.does(person('zoe', 'electrician'), 'abstain', { visa: 'wiring' });
    expect(two.whyNot(eve, 'take_back')).toEqual(['visa_acted_upon']);
    expect(two.openTo(eve)).not.toContain('take_back mechanics');
  });

  test('leads a funding request back to the stage of the visa, and its giver stays on their side for good', () => {
    const initiator = person('ina', 'operational_initiator', 'operational_verifier');
    const one = TestCase.open(fundingRequestWorkflow, fundingRequestRegistry, { stage: 'oia', facts: {} });
    one.does(initiator, 'approve');
    expect(one.does(initiator, 'take_back')).toMatchObject({ from: 'ova', to: 'oia', moved: true });
    expect(one.validVisas).toEqual([]);
    one.does(person('ida', 'operational_initiator'), 'approve');
    expect(one.whyNot(initiator, 'approve')).toEqual(['duty_conflict']);
  });
});
