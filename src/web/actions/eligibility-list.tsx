import type { RuleAnswer } from '../../actions/eligibility.js';
import { formatList, hasMessage } from '../../i18n/index.js';
import { pillarOf } from '../../reference/pillars.js';
import { Badge, type BadgeTone } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

const TONES: Readonly<Record<RuleAnswer['answer'], BadgeTone>> = {
  pass: 'positive',
  fail: 'negative',
  needs_human: 'waiting',
};

/** Every rule of eligibility with its answer and why; those that are not met come first. */
export function EligibilityList({ visit, answers }: { visit: Visit; answers: readonly RuleAnswer[] }): Html {
  const order: readonly RuleAnswer['answer'][] = ['fail', 'needs_human', 'pass'];
  const sorted = order.flatMap((wanted) => answers.filter((one) => one.answer === wanted));
  const version = answers.find((one) => one.guidelineVersion !== null)?.guidelineVersion ?? null;
  return (
    <div class="eligibility">
      <ul class="rules">
        {sorted.map((one) => (
          <li class={`rule rule-${one.answer}`}>
            <Badge text={visit.sentence(`actions.eligibility.${one.answer}`)} tone={TONES[one.answer]} />
            <span class="rule-name" safe>
              {ruleName(visit, one)}
            </span>
            <span class="rule-why" safe>
              {whyText(visit, one)}
            </span>
          </li>
        ))}
      </ul>
      <p class="rule-version" safe>
        {version === null
          ? visit.t('actions.eligibility.no_guideline')
          : visit.t('actions.eligibility.guideline', { version })}
      </p>
    </div>
  );
}

function ruleName(visit: Visit, answer: RuleAnswer): string {
  const name = visit.sentence(`actions.rule.${answer.rule}`);
  return answer.country === null ? name : `${name} (${visit.country(answer.country)})`;
}

/** The facts the rule looked at, as its sentence wants them: money, shares, days and countries in words. */
function whyText(visit: Visit, answer: RuleAnswer): string {
  if (answer.facts['minimumGrantCents'] === 0) return visit.t('actions.why.no_minimum');
  const key = `actions.why.${answer.why}`;
  if (!hasMessage(key)) return visit.t('actions.why.other');
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(answer.facts)) params[name] = worded(visit, name, value);
  return visit.sentence(key, params);
}

function worded(visit: Visit, name: string, value: RuleAnswer['facts'][string]): string | number {
  if (value === null || typeof value === 'boolean') return '…';
  if (typeof value === 'number') {
    if (name.endsWith('Cents')) return visit.money(value);
    return name.endsWith('BasisPoints') ? visit.share(value) : value;
  }
  if (typeof value !== 'string') {
    return formatList(
      value.map((code) => codeName(visit, name, code)),
      visit.locale,
    );
  }
  if (name === 'country' || name === 'lead') return visit.country(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? visit.date(value) : value;
}

function codeName(visit: Visit, name: string, code: string): string {
  if (name === 'countries') return visit.country(code);
  if (name === 'kinds') return visit.sentence(`organisation_kind.${code}`);
  if (name === 'themes') return visit.theme(code);
  const known = name === 'pillars' ? pillarOf(code) : null;
  return known ? visit.label({ ...known.names }) : code;
}
