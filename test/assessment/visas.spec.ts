/** Who may give an assessor's visa, by role and by how the assessment stands: the matrix of the two guards. Pure. */
import { actionSubject } from '../../src/actions/action.subject.js';
import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { ROLES } from '../../src/kernel/actor.js';
import { decide, type Facts } from '../../src/workflow/index.js';
import { person, TestCase } from '../support/workflow-case.js';

const SHEETS = ['none', 'open', 'in'] as const;
const VISA: Readonly<Record<string, string>> = {
  assessor_technical: 'technical',
  assessor_financial: 'financial',
};
const REASON = { reason: 'Reasons.' };

const inAssessment = (facts: Facts) =>
  TestCase.open(actionWorkflow, actionSubject.registry, { stage: 'assessment', facts, countries: ['MD'] });
const answer = (one: TestCase, role: string, transition: string, visa: string) => {
  const acting = person('somebody', role as never);
  const decision = decide(
    actionWorkflow,
    one.state,
    acting,
    { transition, visa, ...REASON },
    actionSubject.registry,
  );
  return decision.accepted ? 'given' : (decision.refusals[0]?.code ?? '');
};

describe.each(['recommend', 'advise_against'])('%s', (transition) => {
  describe.each(ROLES)('by a %s', (role) => {
    it.each(SHEETS)('whose own sheet is %s', (ownSheet) => {
      for (const visa of ['technical', 'financial']) {
        const got = answer(
          inAssessment({ assessedByGrid: true, assessmentSettled: false, ownSheet }),
          role,
          transition,
          visa,
        );
        const wanted =
          VISA[role] !== visa ? 'role_missing' : ownSheet === 'in' ? 'given' : 'own_scores_not_in';
        expect({ visa, got }).toEqual({ visa, got: wanted });
      }
    });
  });

  it.each([
    [{ assessedByGrid: true, assessmentSettled: false, ownSheet: 'in' }, 'assessment_not_settled'],
    [{ assessedByGrid: true, assessmentSettled: true, ownSheet: 'in' }, 'given'],
    [{ assessedByGrid: false, assessmentSettled: false, ownSheet: 'none' }, 'given'],
    [{}, 'given'],
  ])('as the last visa, with %j', (facts, wanted) => {
    const one = inAssessment({ ...facts });
    one.does(person('first', 'assessor_technical'), 'recommend', { visa: 'technical' });
    expect(answer(one, 'assessor_financial', transition, 'financial')).toBe(wanted);
  });
});
