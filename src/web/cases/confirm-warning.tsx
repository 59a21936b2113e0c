import { actionBeside } from '../../actions/action-beside.query.js';
import type { RuleAnswer } from '../../actions/eligibility.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { EligibilityList } from '../actions/eligibility-list.js';
import { Banner } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { CaseSubject } from './case-links.js';

/** Rules of eligibility that a concept note about to be submitted does not meet, or that a person has to judge. */
export async function openRules(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
  transition: string,
): Promise<readonly RuleAnswer[]> {
  if (subject !== 'action' || transition !== 'submit_concept_note') return [];
  const beside = await actionBeside(runtime, visit.actor, id);
  return beside?.eligibility.filter((one) => one.answer !== 'pass') ?? [];
}

/** Warns and does not hold back: on eligibility the secretariat decides. */
export function ConfirmWarning({ visit, rules }: { visit: Visit; rules: readonly RuleAnswer[] }): Html {
  if (rules.length === 0) return '';
  const failed = rules.some((one) => one.answer === 'fail');
  return (
    <Banner
      tone={failed ? 'warning' : 'notice'}
      title={visit.t(failed ? 'actions.warning.failed' : 'actions.warning.needs_human')}
    >
      <p safe>{visit.t(failed ? 'actions.warning.failed_lead' : 'actions.warning.needs_human_lead')}</p>
      <EligibilityList visit={visit} answers={rules} />
    </Banner>
  );
}
