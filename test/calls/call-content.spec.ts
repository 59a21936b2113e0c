import fc from 'fast-check';
import { callSubject } from '../../src/calls/call.subject.js';
import {
  type CallContent,
  changedCallFields,
  checkFrozen,
  EMPTY_CALL,
  mergedCall,
} from '../../src/calls/call-content.js';
import { EMPTY_GUIDELINES, mergedGuidelines } from '../../src/calls/guideline-content.js';
import { FieldChecks } from '../../src/kernel/field-checks.js';
import { readShare } from '../../src/web/calls/guideline-form.js';

const TODAY = '2027-01-15';
const faultsOf = (work: (checks: FieldChecks) => void) => {
  const checks = new FieldChecks();
  work(checks);
  return checks.problem().details.map(({ pointer, code }) => `${pointer} ${code}`);
};
const call = (input: object) => faultsOf((checks) => mergedCall(EMPTY_CALL, input, TODAY, checks));
const guidelines = (input: object) =>
  faultsOf((checks) => mergedGuidelines(EMPTY_GUIDELINES, input, TODAY, checks));

describe('what is wrong with a call', () => {
  it.each([
    [{ code: 'mpf 2027' }, ['/code code_malformed']],
    [{ code: '' }, ['/code missing']],
    [{ title: ' ' }, ['/title missing']],
    [{ closesOn: '2027-01-14' }, ['/closesOn day_is_past']],
    [{ closesOn: '31.12.2027' }, ['/closesOn date_malformed']],
    [{ opensOn: '2027-03-01', closesOn: '2027-02-28' }, ['/closesOn calls.closes_before_it_opens']],
    [
      { opensOn: '2027-02-01', closesOn: '2027-06-30', cutOffs: ['2027-01-20', '2027-07-01'] },
      ['/cutOffs/0 calls.cut_off_before_opening', '/cutOffs/1 calls.cut_off_after_closing'],
    ],
    [{ cutOffs: ['2027-03-01', '2027-03-01'] }, ['/cutOffs/1 calls.named_twice']],
    [{ cutOffs: ['2026-03-01'] }, ['/cutOffs/0 day_is_past']],
    [{ cutOffs: 'soon' }, ['/cutOffs wrong_type']],
    [{ lots: [{ code: '1', title: '' }] }, ['/lots/0/title missing']],
    [{ lots: [null] }, ['/lots/0/code missing', '/lots/0/title missing']],
    [
      {
        lots: [
          { code: '1', title: 'One' },
          { code: '1', title: 'Two' },
        ],
      },
      ['/lots/1/code calls.named_twice'],
    ],
    [{ funds: ['EDF'] }, ['/funds/0 not_a_choice']],
    [{ continuous: 'yes' }, ['/continuous wrong_type']],
  ])('%j', (input, faults) => {
    expect(call(input)).toEqual(faults);
  });

  it('is what has opened and would change, but for its days and what it is for', () => {
    const before: CallContent = {
      ...EMPTY_CALL,
      code: 'MPF',
      title: 'Call',
      lots: [{ code: '1', title: 'One' }],
    };
    const days = {
      ...before,
      closesOn: '2027-12-31',
      cutOffs: ['2027-03-15'],
      summary: 'More',
      continuous: false,
    };
    expect(faultsOf((checks) => checkFrozen(before, days, checks))).toEqual([]);
    const other = {
      ...before,
      code: 'MPG',
      title: 'Another',
      lots: [],
      funds: ['AMIF' as const],
      opensOn: TODAY,
    };
    expect(faultsOf((checks) => checkFrozen(before, other, checks))).toEqual(
      ['code', 'title', 'opensOn', 'lots', 'funds'].map((field) => `/${field} calls.frozen_once_open`),
    );
  });

  it('a day that was set before may stay when it has passed; what is left out stays', () => {
    const before: CallContent = { ...EMPTY_CALL, closesOn: '2027-01-10', cutOffs: ['2027-01-05'] };
    const checks = new FieldChecks();
    const after = mergedCall(before, { closesOn: '2027-01-10', cutOffs: ['2027-01-05'] }, TODAY, checks);
    checks.done();
    expect(changedCallFields(before, after)).toEqual([]);
  });
});

describe('what is wrong with guidelines', () => {
  it.each([
    [{ summary: '' }, ['/summary missing']],
    [{ inForceFrom: '2027-01-14' }, ['/inForceFrom day_is_past']],
    [{ minimumGrantCents: 'much' }, ['/minimumGrantCents amount_not_cents']],
    [{ minimumGrantCents: 200, maximumGrantCents: 100 }, ['/maximumGrantCents calls.maximum_below_minimum']],
    [{ maximumShareBasisPoints: 10_001 }, ['/maximumShareBasisPoints out_of_range']],
    [{ maximumShareBasisPoints: Number.NaN }, ['/maximumShareBasisPoints not_whole']],
    [
      { minimumDurationMonths: 12, maximumDurationMonths: 6 },
      ['/maximumDurationMonths calls.maximum_below_minimum'],
    ],
    [{ leadKinds: [] }, ['/leadKinds missing']],
    [{ pillars: ['SPACE'] }, ['/pillars/0 not_a_choice']],
    [{ partnerCountries: ['RO'] }, ['/partnerCountries/0 no_partner_country']],
    // Who has left may be a partner.
    [{ partnerCountries: ['GB'] }, []],
    [{ partnerCountries: ['??'] }, ['/partnerCountries/0 country_unknown']],
    [{ leadPublicOnly: 1 }, ['/leadPublicOnly wrong_type']],
  ])('%j', (input, faults) => {
    expect(guidelines(input)).toEqual(faults);
  });
});

describe('a share as people type it', () => {
  it.each([
    ['95', 9_500],
    ['94,5', 9_450],
    ['94.87 %', 9_487],
    ['0.05', 5],
  ])('%s', (typed, basisPoints) => expect(readShare(typed)).toBe(basisPoints));
  it.each(['', '95.004', 'all', '1,234.5', '-3'])('%j is none', (typed) =>
    expect(readShare(typed)).toBeNaN(),
  );

  it('comes back as it was, for every share there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (basisPoints) =>
        expect(readShare((basisPoints / 100).toFixed(2))).toBe(basisPoints),
      ),
    );
  });
});

describe('what lets a call open', () => {
  const guard = (name: string, facts: object) =>
    callSubject.registry.guards[name]?.({ facts } as never, {}, { kind: 'system' })?.code ?? null;

  it.each([
    ['published', null],
    ['quarantined', 'definition_quarantined'],
    [null, 'definition_missing'],
  ])('a workflow of actions that is %s: %s', (takesInStatus, code) => {
    expect(guard('definition_published', { takesInStatus })).toBe(code);
  });

  it.each([
    [
      [
        { roomCents: 0, minimumGrantCents: 0 },
        { roomCents: 5, minimumGrantCents: 5 },
      ],
      'lots_have_room',
    ],
    [
      [
        { roomCents: 0, minimumGrantCents: 0 },
        { roomCents: 4, minimumGrantCents: 5 },
      ],
      null,
    ],
    [[{ roomCents: null, minimumGrantCents: 0 }], 'lots_have_room'],
    [[], 'lots_have_room'],
  ])('lots with %j: %s', (rooms, code) => {
    const facts = { lotRooms: JSON.stringify(rooms) };
    expect(guard('lots_depleted', facts)).toBe(code);
    expect(guard('lots_refilled', facts)).toBe(code === null ? 'lot_depleted' : null);
  });
});
