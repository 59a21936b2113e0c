import { actionSubject } from '../../src/actions/action.subject.js';
import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { verifyContextOf } from '../../src/cases/verify-context.js';
import { stageOf, verifyDefinition, type WorkflowDefinition } from '../../src/workflow/index.js';
import { person, TestCase, theClock, theSystem } from '../support/workflow-case.js';
import { actionRegistry } from '../support/workflow-shipped.js';

const manager = person('manager', 'programme_manager');
const secretariat = person('secretariat', 'secretariat');
const partnerMd = person('mia', 'partner_authority@MD');
const partnerMa = person('ana', 'partner_authority@MA');
const service = person('service', 'consulted_service');
const technical = person('technical', 'assessor_technical');
const financial = person('financial', 'assessor_financial');
const member = person('member', 'steering_member');
const chair = person('chair', 'steering_chair');
const head = person('head', 'head_of_unit');
const otherHead = person('other-head', 'head_of_unit');
const officer = person('officer', 'authorising_officer');

type Step = readonly [stage: string, actor: ReturnType<typeof person> | typeof theSystem, transition: string];

const usualWay: readonly Step[] = [
  ['draft', manager, 'submit_concept_note'],
  ['concept_submitted', secretariat, 'confirm_receipt'],
  ['eligibility_check', secretariat, 'confirm_eligible'],
  ['consultation', partnerMd, 'endorse'],
  ['consultation', service, 'support'],
  ['selection', secretariat, 'select_concept'],
  ['concept_selected', secretariat, 'invite_full_application'],
  ['full_application', manager, 'submit_full_application'],
  ['assessment', technical, 'recommend'],
  ['assessment', financial, 'recommend'],
  ['committee', member, 'vote_for'],
  ['committee', chair, 'vote_for'],
  ['award_decision', head, 'award'],
  ['contracting', theSystem, 'contract_signed'],
  ['implementation', theSystem, 'final_report_submitted'],
  ['final_report', theSystem, 'final_report_accepted'],
  ['settlement', theSystem, 'balance_paid'],
  ['closed', secretariat, 'archive'],
];

/** An action that has come the usual way to `stage`. */
function at(stage: string, countries: readonly string[] = ['MD']): TestCase {
  const one = TestCase.open(actionWorkflow, actionRegistry, {
    facts: {
      partnerCountries: countries,
      documentKinds: ['support_letter', 'final_report'],
      reserveListMonths: 6,
    },
    countries,
  });
  for (const [from, actor, transition] of usualWay) {
    if (one.stage === stage) break;
    expect(one.stage).toBe(from);
    one.does(actor, transition);
  }
  expect(one.stage).toBe(stage);
  return one;
}

const outsideOf = (one: TestCase) => stageOf(actionWorkflow, one.stage).outside.code;
const endsFunding = { effect: 'signal', params: { subject: 'funding_request', transition: 'action_ended' } };

describe('A grant action', () => {
  test('goes the usual way from draft to archive', () => {
    expect(at('archived').state.visit).toBe(16);
    expect([...new Set(usualWay.map(([stage]) => stage)), 'archived']).toEqual(actionWorkflow.path);
  });

  test('is told to outsiders in fewer stages, and never goes back there on the usual way', () => {
    const told = actionWorkflow.path.map((code) => stageOf(actionWorkflow, code).outside.code);
    const runs = told.filter((code, index) => code !== told[index - 1]);
    expect(runs).toEqual([...new Set(told)]);
    expect(runs).toEqual([
      'draft',
      'concept_submitted',
      'under_check',
      'partner_consultation',
      'concept_under_decision',
      'full_application',
      'under_assessment',
      'contracting',
      'implementation',
      'final_report',
      'final_payment',
      'closed',
    ]);
  });

  test('keeps inside what loops inside', () => {
    const one = at('committee');
    const before = outsideOf(one);
    one.does(secretariat, 'return_to_assessment');
    expect(outsideOf(one)).toBe(before);
  });

  test.each([
    'draft',
    'concept_submitted',
    'eligibility_check',
    'consultation',
    'selection',
    'concept_selected',
    'full_application',
    'assessment',
    'committee',
    'award_decision',
  ])('can be withdrawn in %s, which ends its funding request and moves no money', (stage) => {
    expect(at(stage).does(manager, 'withdraw')).toMatchObject({ to: 'withdrawn', effects: [endsFunding] });
  });

  test('withdrawn while its contract is prepared gives its money back', () => {
    expect(at('contracting').does(manager, 'withdraw').effects).toEqual([{ effect: 'release' }, endsFunding]);
  });

  test.each([
    ['draft', manager, 'submit_concept_note', ['concept_complete', 'call_open', 'framework_in_force']],
    ['eligibility_check', secretariat, 'confirm_eligible', ['eligibility_not_failed']],
    ['eligibility_check', secretariat, 'reject_clerical_error', ['clarified_before_clerical_rejection']],
    ['selection', secretariat, 'select_concept', ['endorsement_not_refused']],
    [
      'full_application',
      manager,
      'submit_full_application',
      ['full_application_complete', 'funding_request_drafted'],
    ],
    ['award_decision', head, 'award', ['framework_in_force', 'funding_request_drafted', 'envelope_has_room']],
  ] as const)('in %s is held back by its guards: %#', (stage, actor, transition, guards) => {
    const one = at(stage);
    one.know({ closed: [...guards] });
    expect(one.whyNot(actor, transition)).toEqual(guards);
    expect(one.openTo(actor)).not.toContain(transition);
  });

  test('needs its support letter before the full application goes in', () => {
    const one = at('full_application');
    one.know({ documentKinds: [] });
    expect(one.refuses(manager, 'submit_full_application')).toMatchObject([
      { kind: 'state', code: 'document_missing', params: { document: 'support_letter' } },
    ]);
  });
});

describe('The check', () => {
  test('stands still while the applicant clarifies, and goes on with the rest', () => {
    const one = at('eligibility_check');
    expect([one.clock('receipt'), one.clock('eligibility')]).toEqual(['met', 'running']);
    one.does(secretariat, 'ask_clarification');
    expect([one.clock('eligibility'), one.clock('clarification')]).toEqual(['paused', 'running']);
    one.does(manager, 'answer_clarification');
    expect([one.clock('eligibility'), one.clock('clarification')]).toEqual(['running', 'met']);
    expect(one.state.clocks.filter((clock) => clock.code === 'eligibility')).toHaveLength(1);
  });

  test('lapses when the clarification never comes, and only that clock has run out', () => {
    const one = at('eligibility_check');
    one.does(secretariat, 'ask_clarification');
    expect(one.does(theClock, 'lapse')).toMatchObject({ to: 'lapsed', effects: [endsFunding] });
    expect([one.clock('eligibility'), one.clock('clarification')]).toEqual(['met', 'lapsed']);
  });

  test('rejects as ineligible for a ground among those named', () => {
    const one = at('eligibility_check');
    const rejecting = (ground: string) =>
      one.decide(secretariat, { transition: 'reject', reason: 'See the guidelines.', inputs: { ground } });
    expect(rejecting('clerical_error')).toMatchObject({ refusals: [{ code: 'choice_missing' }] });
    expect(rejecting('lead_not_eligible')).toMatchObject({ accepted: true, to: 'rejected' });
  });
});

describe('The consultation', () => {
  test('waits for every partner country and for the services', () => {
    const one = at('consultation', ['MD', 'MA']);
    expect(one.does(partnerMd, 'endorse').moved).toBe(false);
    expect(one.does(service, 'raise_concern').moved).toBe(false);
    expect(one.does(partnerMa, 'object').to).toBe('selection');
  });

  test('takes silence for no objection, of whoever was silent', () => {
    const one = at('consultation', ['MD', 'MA']);
    one.does(partnerMa, 'object');
    expect(one.does(theClock, 'no_objection_by_silence')).toMatchObject({
      to: 'selection',
      visas: [
        { code: 'endorsement', instance: 'MD', answer: 'yes', personId: null },
        { code: 'consultation', instance: '', answer: 'yes', personId: null },
      ],
    });
    expect(one.clock('endorsement')).toBe('lapsed');
  });

  test('asks anew when it is repeated: every earlier answer is void', () => {
    const one = at('consultation');
    one.does(partnerMd, 'object');
    one.does(service, 'support');
    expect(one.does(secretariat, 'consult_again').invalidated).toHaveLength(2);
    expect(one.openTo(partnerMd)).toEqual(['endorse endorsement:MD', 'object endorsement:MD']);
    expect(one.clock('endorsement')).toBe('running');
  });
});

describe('Assessment and committee', () => {
  test('the committee hears an unfavourable assessment too', () => {
    const one = at('assessment');
    one.does(technical, 'advise_against');
    expect(one.does(financial, 'recommend').to).toBe('committee');
  });

  test('the committee needs two, its chair last', () => {
    const one = at('committee');
    expect(one.whyNot(chair, 'vote_for')).toEqual(['chair_votes_last']);
    expect(one.does(member, 'vote_abstain').moved).toBe(false);
    expect(one.does(chair, 'vote_against').to).toBe('rejected');
  });

  test('the time to inform runs from the full application to the award decision', () => {
    const one = at('assessment');
    expect(one.clock('full_application')).toBe('met');
    expect(one.clock('time_to_inform')).toBe('running');
    const decided = at('award_decision');
    expect(decided.state.clocks.filter((clock) => clock.code === 'time_to_inform')).toHaveLength(1);
    decided.does(head, 'award');
    expect([decided.clock('time_to_inform'), decided.clock('time_to_grant')]).toEqual(['met', 'running']);
  });
});

describe('The award', () => {
  test('reserves the money and opens the funding request', () => {
    const effects = [
      { effect: 'record_award' },
      { effect: 'share_funding_request' },
      { effect: 'reserve' },
      { effect: 'signal', params: { subject: 'funding_request', transition: 'open_for_submission' } },
    ];
    expect(at('award_decision').does(head, 'award').effects).toEqual(effects);
    const reserve = at('award_decision');
    reserve.does(head, 'put_on_reserve_list');
    expect(reserve.does(head, 'award').effects).toEqual(effects);
  });

  test.each([
    ['contract_signed', 'implementation'],
    ['funding_refused', 'award_decision'],
    ['funding_withdrawn', 'withdrawn'],
    ['funding_lapsed', 'lapsed'],
  ])('follows its funding request: %s leads to %s, and no money moves twice', (signal, to) => {
    expect(at('contracting').does(theSystem, signal)).toMatchObject({ to, effects: [] });
  });
});

describe('Redress', () => {
  const rejectedAt: Readonly<Record<string, (one: TestCase) => void>> = {
    eligibility_check: (one) => one.does(secretariat, 'reject'),
    selection: (one) => one.does(secretariat, 'reject'),
    committee: (one) => {
      one.does(member, 'vote_against');
      one.does(chair, 'vote_against');
    },
    award_decision: (one) => one.does(head, 'reject'),
  };

  test.each(Object.keys(rejectedAt))(
    'granted brings the action back to where it was rejected: %s',
    (stage) => {
      const one = at(stage);
      rejectedAt[stage]?.(one);
      expect(one.clock('redress')).toBe('running');
      one.does(manager, 'request_redress');
      expect(one.does(officer, 'grant_redress').to).toBe(stage);
    },
  );

  test('is not decided by whoever rejected first', () => {
    const one = at('award_decision');
    one.does(head, 'reject');
    one.does(manager, 'request_redress');
    expect(one.whyNot(head, 'grant_redress')).toEqual(['duty_conflict']);
    expect(one.whyNot(head, 'uphold_rejection')).toEqual(['duty_conflict']);
    expect(one.openTo(otherHead)).toEqual(['grant_redress', 'uphold_rejection']);
  });

  test('is not decided by whoever voted, nor by the secretariat that rejected, in another role', () => {
    const voted = at('committee');
    voted.does(member, 'vote_against');
    voted.does(chair, 'vote_against');
    voted.does(manager, 'request_redress');
    expect(voted.whyNot(person('member', 'head_of_unit'), 'grant_redress')).toEqual(['duty_conflict']);
    const checked = at('eligibility_check');
    checked.does(secretariat, 'reject');
    checked.does(manager, 'request_redress');
    expect(checked.whyNot(person('secretariat', 'authorising_officer'), 'grant_redress')).toEqual([
      'duty_conflict',
    ]);
  });

  test.each(Object.keys(rejectedAt))('is decided by nobody who rejected at %s', (stage) => {
    const one = at(stage);
    const before = one.state.duties.length;
    rejectedAt[stage]?.(one);
    const rejecters = new Set(one.state.duties.slice(before).map((duty) => duty.personId));
    one.does(manager, 'request_redress');
    expect(rejecters.size).toBeGreaterThan(0);
    for (const rejecter of rejecters) {
      expect(one.whyNot(person(rejecter, 'authorising_officer'), 'uphold_rejection')).toEqual([
        'duty_conflict',
      ]);
    }
  });

  test('is not decided by a colleague of the applicant who asked for it', () => {
    const one = at('selection');
    one.does(secretariat, 'reject');
    one.does(person('colleague', 'programme_manager'), 'request_redress');
    expect(one.whyNot(person('colleague', 'authorising_officer'), 'grant_redress')).toEqual([
      'duty_conflict',
    ]);
  });

  test('not asked for in time closes the case, and its funding request', () => {
    const one = at('selection');
    one.does(secretariat, 'reject');
    expect(one.does(theClock, 'close_without_redress')).toMatchObject({
      to: 'rejection_final',
      effects: [endsFunding],
    });
  });

  test('a vote taken again counts for itself alone', () => {
    const one = at('committee');
    one.does(member, 'vote_against');
    one.does(chair, 'vote_against');
    one.does(manager, 'request_redress');
    one.does(officer, 'grant_redress');
    one.does(member, 'vote_for');
    expect(one.does(chair, 'vote_for').to).toBe('award_decision');
  });
});

describe('An applicant never decides on the own case', () => {
  const both = (role: string) => person('manager', 'programme_manager', role);

  test.each([
    ['concept_submitted', 'secretariat', 'confirm_receipt'],
    ['eligibility_check', 'secretariat', 'confirm_eligible'],
    ['consultation', 'partner_authority@MD', 'endorse'],
    ['consultation', 'consulted_service', 'support'],
    ['selection', 'secretariat', 'select_concept'],
    ['assessment', 'assessor_technical', 'recommend'],
    ['committee', 'steering_member', 'vote_for'],
    ['award_decision', 'head_of_unit', 'award'],
    ['implementation', 'head_of_unit', 'terminate'],
  ])('not in %s as %s', (stage, role, transition) => {
    expect(at(stage).whyNot(both(role), transition)).toEqual(['duty_conflict']);
  });

  test('and whoever decided does not come back as the applicant', () => {
    const one = at('full_application');
    const turncoat = person('secretariat', 'programme_manager');
    expect(one.whyNot(turncoat, 'submit_full_application')).toEqual(['duty_conflict']);
  });
});

describe('An installation may route by what the files of an action say', () => {
  const named = (text: string) => ({ en: text, fr: text });

  /** The shipped one, where sensitive files need an opinion more, and a suspended framework waits before selection. */
  const routed: WorkflowDefinition = {
    ...actionWorkflow,
    stages: actionWorkflow.stages.flatMap((stage): WorkflowDefinition['stages'] => {
      if (stage.code !== 'consultation' || stage.kind !== 'approval') return [stage];
      const security = {
        code: 'security',
        label: named('Security opinion'),
        by: { role: 'head_of_unit', scope: 'facility' as const },
        needed: { rule: 'one' as const },
        when: { fact: 'securitySensitive', is: 'equal' as const, value: true },
      };
      return [
        {
          ...stage,
          visas: [...stage.visas, security],
          settled: {
            to: [
              { to: 'rejected', when: { fact: 'frameworkSuspended', is: 'equal', value: true } },
              ...stage.settled.to,
            ],
          },
          transitions: [
            ...stage.transitions,
            {
              kind: 'visa',
              code: 'clear',
              label: named('Clear'),
              done: named('cleared the file'),
              visas: ['security'],
              answer: 'yes',
            },
          ],
        },
      ];
    }),
  };

  test('and the verifier calls it sound', () => {
    expect(verifyDefinition(routed, verifyContextOf(actionSubject))).toEqual([]);
  });

  test.each([
    [{ securitySensitive: false, frameworkSuspended: false }, ['endorse', 'support'], 'selection'],
    [{ securitySensitive: true, frameworkSuspended: false }, ['endorse', 'support', 'clear'], 'selection'],
    [{ securitySensitive: false, frameworkSuspended: true }, ['endorse', 'support'], 'rejected'],
  ])('%j asks for %j and leads to %s', (facts, acts, to) => {
    const one = TestCase.open(routed, actionRegistry, {
      stage: 'consultation',
      facts: { ...facts, partnerCountries: ['MD'] },
      countries: ['MD'],
    });
    const people: Record<string, ReturnType<typeof person>> = {
      endorse: partnerMd,
      support: service,
      clear: head,
    };
    for (const act of acts) {
      expect(one.stage).toBe('consultation');
      one.does(people[act] ?? head, act);
    }
    expect(one.stage).toBe(to);
  });
});
