import type { Condition, TransitionDefinition, VisaDefinition } from '../../src/workflow/index.js';
import { person, TestCase, theClock } from '../support/workflow-case.js';
import { anywhere, label, lift, toyRegistry, visa } from '../support/workflow-toys.js';

const engineer = person('eva', 'engineer');
const electrician = person('emil', 'electrician');
const tenants = ['tim', 'tom', 'tia', 'ted'].map((id) => person(id, 'tenant'));
const [tim, tom, tia] = tenants as [(typeof tenants)[0], (typeof tenants)[0], (typeof tenants)[0]];

interface More {
  readonly facts?: Record<string, unknown>;
  readonly countries?: readonly string[];
  readonly runsWhen?: Condition;
  readonly transitions?: readonly TransitionDefinition[];
}

/** A lift whose inspectors have been called. */
function inspection(visas: readonly VisaDefinition[], { facts, countries, ...more }: More = {}): TestCase {
  const one = TestCase.open(lift(visas, more), toyRegistry, {
    facts: (facts ?? {}) as never,
    ...(countries ? { countries } : {}),
  });
  one.does(engineer, 'call_inspectors');
  return one;
}

describe('One visa', () => {
  test('settles its stage, with the effects of settling', () => {
    const one = inspection([visa('mechanics', 'engineer')]);
    expect(one.does(engineer, 'pass')).toMatchObject({
      to: 'running',
      moved: true,
      visas: [{ code: 'mechanics', instance: '', answer: 'yes', personId: 'eva', byChair: false }],
      effects: [{ effect: 'pay_engineer' }],
    });
  });

  test('is refused to whoever is not its giver, with nothing said of the others', () => {
    const one = inspection([visa('mechanics', 'engineer')]);
    for (const more of [{}, { visa: 'mechanics' }, { visa: 'no_such_visa' }]) {
      expect(one.refuses(electrician, 'pass', more)).toEqual([
        { kind: 'permission', code: 'role_missing', params: { roles: ['engineer'] } },
      ]);
    }
  });

  test('that the stage does not have is a mistake in what was sent', () => {
    const one = inspection([visa('mechanics', 'engineer')]);
    expect(one.refuses(engineer, 'pass', { visa: 'paint' })).toEqual([
      { kind: 'input', code: 'visa_unknown', params: { visa: 'paint', open: ['mechanics'] }, field: 'visa' },
    ]);
    expect(one.whyNot(engineer, 'pass', { visa: 'mechanics:MD' })).toEqual(['visa_unknown']);
    expect(one.whyNot(engineer, 'pass', { visa: 'mechanics:' })).toEqual(['visa_unknown']);
  });

  test('answered no takes the route for no', () => {
    const runsWhen: Condition = { visa: 'mechanics', is: 'yes' };
    expect(inspection([visa('mechanics', 'engineer')], { runsWhen }).does(engineer, 'fail').to).toBe('shut');
    expect(inspection([visa('mechanics', 'engineer')], { runsWhen }).does(engineer, 'pass').to).toBe(
      'running',
    );
  });

  test('is answered anew on every visit; the answer of an earlier one counts no more', () => {
    const one = inspection([visa('mechanics', 'engineer'), visa('wiring', 'electrician')]);
    one.does(engineer, 'pass');
    one.does(engineer, 'repair');
    one.does(engineer, 'call_inspectors');
    expect(one.does(electrician, 'pass').moved).toBe(false);
    expect(one.does(engineer, 'pass').to).toBe('running');
  });
});

describe('Parallel visas', () => {
  const both = [visa('mechanics', 'engineer'), visa('wiring', 'electrician')];

  test.each([
    ['one first', [engineer, electrician]],
    ['the other first', [electrician, engineer]],
  ] as const)('settle when the last one is answered: %s', (_name, [first, second]) => {
    const one = inspection(both);
    expect(one.does(first, 'pass')).toMatchObject({
      moved: false,
      from: 'inspection',
      to: 'inspection',
      effects: [],
    });
    expect(one.does(second, 'pass')).toMatchObject({ moved: true, to: 'running' });
  });

  test('are each answered once', () => {
    const one = inspection(both);
    one.does(engineer, 'pass');
    expect(one.whyNot(engineer, 'pass')).toEqual(['visa_already_given']);
    expect(one.whyNot(person('erik', 'engineer'), 'fail')).toEqual(['visa_already_given']);
    expect(one.openTo(engineer)).toEqual(['repair']);
  });

  test('a no does not end the stage: the others are still asked', () => {
    const one = inspection(both, {
      runsWhen: {
        all: [
          { visa: 'mechanics', is: 'yes' },
          { visa: 'wiring', is: 'yes' },
        ],
      },
    });
    expect(one.does(engineer, 'fail').moved).toBe(false);
    expect(one.does(electrician, 'pass').to).toBe('shut');
  });

  test('of one person with both roles have to be named', () => {
    const jack = person('jack', 'engineer', 'electrician');
    const one = inspection(both);
    expect(one.refuses(jack, 'pass')).toMatchObject([
      { kind: 'input', code: 'visa_unknown', params: { open: ['mechanics', 'wiring'] } },
    ]);
    expect(one.openTo(jack)).toContain('pass wiring');
    expect(one.does(jack, 'pass', { visa: 'wiring' }).visas).toMatchObject([{ code: 'wiring' }]);
    expect(one.does(jack, 'pass').visas).toMatchObject([{ code: 'mechanics' }]);
  });
});

describe('Sequential visas', () => {
  const inOrder = [visa('mechanics', 'engineer'), visa('wiring', 'electrician', { after: ['mechanics'] })];

  test('wait for the one before', () => {
    const one = inspection(inOrder);
    expect(one.refuses(electrician, 'pass')).toEqual([
      { kind: 'state', code: 'visa_waits_for', params: { visa: 'wiring', waitsFor: ['mechanics'] } },
    ]);
    one.does(engineer, 'pass');
    expect(one.does(electrician, 'pass').to).toBe('running');
  });

  test('are not asked any more after a no, nor waited for', () => {
    const runsWhen: Condition = { visa: 'wiring', is: 'yes' };
    expect(inspection(inOrder, { runsWhen }).does(engineer, 'fail').to).toBe('shut');
    const chain = [...inOrder, visa('tenants', 'tenant', { after: ['wiring'] }), visa('paint', 'chair')];
    const one = inspection(chain, { runsWhen });
    one.does(engineer, 'fail');
    expect(one.whyNot(electrician, 'pass')).toEqual(['visa_waits_for']);
    expect(one.whyNot(tim, 'pass')).toEqual(['visa_waits_for']);
    expect(one.does(person('carl', 'chair'), 'pass').to).toBe('shut');
  });

  test('of the same role are answered in turn without being named', () => {
    const one = inspection([
      visa('first_signature', 'engineer'),
      visa('second_signature', 'engineer', { after: ['first_signature'] }),
    ]);
    expect(one.does(engineer, 'pass').visas).toMatchObject([{ code: 'first_signature' }]);
    expect(one.does(person('erik', 'engineer'), 'pass').visas).toMatchObject([{ code: 'second_signature' }]);
    expect(one.stage).toBe('running');
  });

  test('wait for every instance of one that is given per country', () => {
    const one = inspection(
      [
        visa('street', 'neighbour', { each: 'streets', by: { role: 'neighbour', scope: 'country' } }),
        visa('wiring', 'electrician', { after: ['street'] }),
      ],
      { facts: { streets: ['MD', 'GE'] }, countries: ['MD', 'GE'] },
    );
    one.does(person('mia', 'neighbour@MD'), 'pass');
    expect(one.whyNot(electrician, 'pass')).toEqual(['visa_waits_for']);
    one.does(person('gia', 'neighbour@GE'), 'pass');
    expect(one.does(electrician, 'pass').to).toBe('running');
  });
});

describe('k of n', () => {
  const twoTenants = [visa('tenants', 'tenant', { needed: { rule: 'count', count: 2 } })];

  test('needs as many different people', () => {
    const one = inspection(twoTenants);
    expect(one.does(tim, 'pass').moved).toBe(false);
    expect(one.whyNot(tim, 'pass')).toEqual(['visa_already_yours']);
    expect(one.does(tom, 'pass').to).toBe('running');
  });

  test('one no is enough for no', () => {
    const one = inspection(twoTenants, { runsWhen: { visa: 'tenants', is: 'yes' } });
    one.does(tim, 'pass');
    expect(one.does(tom, 'fail').to).toBe('shut');
  });

  test('a visa after it waits until there are enough', () => {
    const one = inspection([...twoTenants, visa('wiring', 'electrician', { after: ['tenants'] })]);
    one.does(tim, 'pass');
    expect(one.whyNot(electrician, 'pass')).toEqual(['visa_waits_for']);
    one.does(tom, 'pass');
    expect(one.does(electrician, 'pass').to).toBe('running');
  });
});

describe('A visa per country', () => {
  const national = visa('street', 'neighbour', {
    each: 'streets',
    by: { role: 'neighbour', scope: 'country' },
  });
  const mia = person('mia', 'neighbour@MD');
  const ana = person('ana', 'neighbour@MA');
  const start = (countries: readonly string[] = ['MD', 'MA'], more: More = {}) =>
    inspection([national], { ...more, facts: { streets: countries, ...more.facts }, countries });

  test('is asked of each country, and settles when the last one has answered', () => {
    const one = start();
    expect(one.does(mia, 'pass')).toMatchObject({
      moved: false,
      visas: [{ code: 'street', instance: 'MD' }],
    });
    expect(one.does(ana, 'pass')).toMatchObject({ moved: true, visas: [{ code: 'street', instance: 'MA' }] });
  });

  test('is not given by another country’s authority', () => {
    const one = start();
    expect(one.refuses(mia, 'pass', { visa: 'street:MA' })).toEqual([
      { kind: 'permission', code: 'scope_missing', params: { roles: ['neighbour'], country: 'MA' } },
    ]);
  });

  test('gives away neither which other countries there are nor which are not', () => {
    const one = start();
    const codeOnly = (country: string) =>
      one.refuses(mia, 'pass', { visa: `street:${country}` }).map((r) => r.code);
    expect(codeOnly('MA')).toEqual(codeOnly('GE'));
    expect(JSON.stringify(one.refuses(mia, 'pass', { visa: 'no_such_visa' }))).not.toContain('MA');
    expect(JSON.stringify(one.refuses(person('gia', 'neighbour@GE'), 'pass'))).not.toMatch(/MA|MD/);
    expect(JSON.stringify(start(['MD']).refuses(ana, 'pass'))).not.toContain('MD');
  });

  test('refused by one country is a no, whichever answers last', () => {
    const runsWhen: Condition = { visa: 'street', is: 'yes' };
    const one = start(['MD', 'MA'], { runsWhen });
    one.does(mia, 'fail');
    expect(one.does(ana, 'pass').to).toBe('shut');
    const other = start(['MD', 'MA'], { runsWhen });
    other.does(mia, 'pass');
    expect(other.does(ana, 'fail').to).toBe('shut');
  });
});

describe('A panel', () => {
  const council = visa('council', 'councillor', {
    needed: { rule: 'panel', quorum: 3, chair: anywhere('chair') },
  });
  const members = ['ada', 'bob', 'cem'].map((id) => person(id, 'councillor'));
  const [ada, bob, cem] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];
  const chair = person('carl', 'chair');
  const runsWhen: Condition = { visa: 'council', is: 'yes' };

  test('decides by majority when the chair votes', () => {
    const one = inspection([council], { runsWhen });
    one.does(ada, 'pass');
    one.does(bob, 'pass');
    expect(one.does(chair, 'fail')).toMatchObject({ to: 'running', visas: [{ byChair: true }] });
  });

  test('does not hear its chair before the quorum is there', () => {
    const one = inspection([council]);
    one.does(ada, 'pass');
    expect(one.refuses(chair, 'pass')).toEqual([
      { kind: 'state', code: 'chair_votes_last', params: { quorum: 3, votes: 1 } },
    ]);
    one.does(bob, 'pass');
    expect(one.openTo(chair)).toContain('pass council');
  });

  test('goes on beyond its quorum until the chair votes, and no further', () => {
    const one = inspection([council], { runsWhen });
    for (const member of members) expect(one.does(member, 'fail').moved).toBe(false);
    expect(one.does(chair, 'pass').to).toBe('shut');
  });

  test.each([
    ['pass', 'running'],
    ['fail', 'shut'],
    ['abstain', 'shut'],
  ] as const)('in a tie follows its chair: %s', (vote, to) => {
    const one = inspection([council], { runsWhen });
    one.does(ada, 'pass');
    one.does(bob, 'fail');
    if (vote !== 'abstain') one.does(cem, vote === 'pass' ? 'fail' : 'pass');
    expect(one.does(chair, vote).to).toBe(to);
  });

  test('counts an abstention for the quorum and not for the majority', () => {
    const one = inspection([council], { runsWhen });
    one.does(ada, 'abstain');
    one.does(bob, 'abstain');
    expect(one.does(chair, 'pass').to).toBe('running');
  });

  test('lets nobody vote twice', () => {
    const one = inspection([council]);
    one.does(ada, 'pass');
    expect(one.whyNot(ada, 'fail')).toEqual(['visa_already_yours']);
  });

  test('of named members hears no other councillor', () => {
    const named = visa('council', 'councillor', {
      by: { ...anywhere('councillor'), named: 'members' },
      needed: { rule: 'panel', quorum: 2, chair: anywhere('chair') },
    });
    const one = inspection([named], { facts: { members: ['ada'] } });
    expect(one.whyNot(bob, 'pass')).toEqual(['not_a_member']);
    one.does(ada, 'pass');
    expect(one.does(chair, 'pass').to).toBe('running');
  });

  test('that never came to vote has not answered, even with members heard', () => {
    const asked: TransitionDefinition = {
      kind: 'move',
      code: 'give_up',
      label: label('Give up'),
      done: label('gave up'),
      by: [anywhere('engineer')],
      to: [{ to: 'running', when: { visa: 'council', is: 'yes' } }, { to: 'shut' }],
    };
    const one = inspection([council], { transitions: [asked] });
    one.does(ada, 'abstain');
    expect(one.does(engineer, 'give_up').to).toBe('shut');
  });
});

describe('Silence', () => {
  test('answers every visa that is still open, and settles the stage', () => {
    const one = inspection(
      [visa('street', 'neighbour', { each: 'streets' }), visa('wiring', 'electrician')],
      { facts: { streets: ['Elm', 'Oak'] } },
    );
    one.does(electrician, 'fail');
    expect(one.does(theClock, 'nobody_came')).toMatchObject({
      to: 'running',
      duties: [],
      visas: [
        { code: 'street', instance: 'Elm', answer: 'yes', personId: null, byChair: false },
        { code: 'street', instance: 'Oak', answer: 'yes', personId: null, byChair: false },
      ],
    });
    expect(one.state.visas.find((given) => given.code === 'wiring')).toMatchObject({
      answer: 'no',
      personId: 'emil',
    });
  });

  test('stands for a count, and for a panel that did not come together', () => {
    const panel = visa('council', 'councillor', {
      needed: { rule: 'panel', quorum: 2, chair: anywhere('chair') },
    });
    const count = visa('tenants', 'tenant', { needed: { rule: 'count', count: 3 } });
    const one = inspection([panel, count]);
    one.does(tia, 'pass');
    expect(one.does(theClock, 'nobody_came').to).toBe('running');
  });

  test('outvotes the members whom no chair summed up, also where routes look', () => {
    const panel = visa('council', 'councillor', {
      needed: { rule: 'panel', quorum: 2, chair: anywhere('chair') },
    });
    const one = inspection([panel], { runsWhen: { visa: 'council', is: 'yes' } });
    one.does(person('ada', 'councillor'), 'fail');
    expect(one.does(theClock, 'nobody_came').to).toBe('running');
  });

  test('is no person’s to declare, and the clock gives no visa otherwise', () => {
    const one = inspection([visa('mechanics', 'engineer')]);
    expect(one.whyNot(engineer, 'nobody_came')).toEqual(['only_the_clock']);
    expect(one.whyNot(theClock, 'pass')).toEqual(['not_for_the_system']);
    expect(one.available(engineer).map((offer) => offer.transition)).not.toContain('nobody_came');
  });

  test('says nothing where every visa it names is answered', () => {
    const silence: TransitionDefinition = {
      kind: 'visa',
      code: 'nobody_measured',
      label: label('Nobody measured'),
      done: label('nobody measured'),
      visas: ['mechanics'],
      answer: 'yes',
      by: 'clock',
    };
    const one = inspection([visa('mechanics', 'engineer'), visa('wiring', 'electrician')], {
      transitions: [silence],
    });
    one.does(engineer, 'pass');
    expect(one.whyNot(theClock, 'nobody_measured')).toEqual(['visa_already_given']);
  });
});

describe('A conditional visa', () => {
  const tall = visa('wiring', 'electrician', {
    when: { fact: 'floors', is: 'at_least', value: { fact: 'floorsLimit' } },
  });
  const built = (floors: number) =>
    inspection([visa('mechanics', 'engineer'), tall], { facts: { floors, floorsLimit: 5 } });

  test('is not asked below its limit', () => {
    const one = built(4);
    expect(one.whyNot(electrician, 'pass')).toEqual(['visa_unknown']);
    expect(one.does(engineer, 'pass').to).toBe('running');
  });

  test('is asked at its limit', () => {
    const one = built(5);
    expect(one.does(engineer, 'pass').moved).toBe(false);
    expect(one.does(electrician, 'pass').to).toBe('running');
  });

  test('may depend on how another one came out', () => {
    const doubted = visa('wiring', 'electrician', { when: { visa: 'mechanics', is: 'no' } });
    const sure = inspection([visa('mechanics', 'engineer'), doubted]);
    expect(sure.does(engineer, 'pass').to).toBe('running');
    const unsure = inspection([visa('mechanics', 'engineer'), doubted]);
    expect(unsure.does(engineer, 'fail').moved).toBe(false);
    expect(unsure.does(electrician, 'pass').to).toBe('running');
  });
});

describe('A visa that moves the case at once', () => {
  const stop: TransitionDefinition = {
    kind: 'visa',
    code: 'emergency_stop',
    label: label('Emergency stop'),
    done: label('stopped the lift'),
    visas: ['mechanics'],
    answer: 'no',
    to: [{ to: 'shut' }],
  };

  test('does not wait for the others, and does not settle', () => {
    const one = inspection([visa('mechanics', 'engineer'), visa('wiring', 'electrician')], {
      transitions: [stop],
    });
    expect(one.does(engineer, 'emergency_stop')).toMatchObject({ to: 'shut', moved: true, effects: [] });
  });
});

describe('What an act makes void', () => {
  const both = [visa('mechanics', 'engineer'), visa('wiring', 'electrician')];
  const rewire: TransitionDefinition = {
    kind: 'move',
    code: 'rewire',
    label: label('Rewire'),
    done: label('rewired the lift'),
    by: [anywhere('engineer')],
    invalidates: ['wiring'],
    to: [
      { to: 'shut', when: { visa: 'wiring', is: 'yes' } },
      { to: 'running', when: { visa: 'mechanics', is: 'yes' } },
      { to: 'workshop' },
    ],
  };

  test('are the visas it names and no other, of every visit', () => {
    const one = inspection([...both, visa('tenants', 'tenant')], { transitions: [rewire] });
    one.does(electrician, 'pass');
    one.does(engineer, 'repair');
    one.does(engineer, 'call_inspectors');
    one.does(electrician, 'pass');
    one.does(engineer, 'pass');
    const wiring = one.state.visas.filter((given) => given.code === 'wiring').map((given) => given.id);
    expect(wiring).toHaveLength(2);
    expect(one.does(engineer, 'rewire').invalidated).toEqual(wiring);
    expect(one.validVisas).toEqual(['mechanics']);
  });

  test('counts as void where the act’s own routes look', () => {
    const one = inspection([...both, visa('tenants', 'tenant')], { transitions: [rewire] });
    one.does(electrician, 'pass');
    expect(one.does(engineer, 'rewire').to).toBe('workshop');
    const other = inspection([...both, visa('tenants', 'tenant')], { transitions: [rewire] });
    other.does(electrician, 'pass');
    other.does(engineer, 'pass');
    expect(other.does(engineer, 'rewire').to).toBe('running');
  });

  test('is not made void twice', () => {
    const one = inspection([...both, visa('tenants', 'tenant')], {
      transitions: [{ ...rewire, to: [{ to: 'inspection' }] } as TransitionDefinition],
    });
    one.does(electrician, 'pass');
    expect(one.does(engineer, 'rewire').invalidated).toHaveLength(1);
    expect(one.does(engineer, 'rewire').invalidated).toEqual([]);
  });
});
