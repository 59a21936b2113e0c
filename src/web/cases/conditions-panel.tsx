import { conditionState } from '../../cases/conditions.js';
import type { Condition } from '../../cases/conditions.query.js';
import { Badge, type BadgeTone } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { type CaseSubject, conditionUrl } from './case-links.js';

interface ConditionsPanelProps {
  readonly visit: Visit;
  readonly subject: CaseSubject;
  readonly id: string;
  readonly conditions: readonly Condition[];
}

const TONES: Readonly<Record<ReturnType<typeof conditionState>, BadgeTone>> = {
  open: 'negative',
  reported: 'waiting',
  met: 'positive',
  waived: 'neutral',
};

/** The conditions of a conditional yes, and what whoever looks can do about each. */
export function ConditionsPanel({ visit, subject, id, conditions }: ConditionsPanelProps): Html {
  if (conditions.length === 0) return '';
  return (
    <section id="conditions">
      <h2 safe>{visit.t('conditions.title')}</h2>
      <p safe>{visit.t('conditions.lead')}</p>
      <ol class="findings">
        {conditions.map((condition) => (
          <li class="finding">
            <ConditionText visit={visit} condition={condition} />
            <div class="buttons">
              {condition.mayReport ? (
                <a class="btn btn-outline-primary" href={conditionUrl(subject, id, condition.id, 'report')}>
                  <span safe>{visit.t('conditions.report')}</span>
                </a>
              ) : (
                ''
              )}
              {condition.maySettle ? (
                <a class="btn btn-outline-primary" href={conditionUrl(subject, id, condition.id, 'settle')}>
                  <span safe>{visit.t('conditions.settle')}</span>
                </a>
              ) : (
                ''
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One condition with every word that was written about it. */
export function ConditionText({ visit, condition }: { visit: Visit; condition: Condition }): Html {
  const state = conditionState({
    reportedAt: condition.report?.at ?? null,
    outcome: condition.settlement?.outcome ?? null,
  });
  const { set, report, settlement } = condition;
  return (
    <>
      <p>
        <Badge text={visit.t(`conditions.state.${state}`)} tone={TONES[state]} />{' '}
        <span safe>{visit.t(`conditions.due.${condition.due}`)}</span>
      </p>
      <blockquote class="facts-text" safe>
        {set.text}
      </blockquote>
      <p class="finding-by" safe>
        {visit.t('conditions.set', { ...said(visit, set), visa: visaText(visit, condition) })}
      </p>
      {report ? (
        <figure class="trail-text">
          <figcaption safe>{visit.t('conditions.reported', said(visit, report))}</figcaption>
          <blockquote safe>{report.text}</blockquote>
        </figure>
      ) : (
        ''
      )}
      {settlement ? (
        <figure class="trail-text">
          <figcaption safe>
            {visit.t(`conditions.settled.${settlement.outcome}`, said(visit, settlement))}
          </figcaption>
          {settlement.text === '' ? '' : <blockquote safe>{settlement.text}</blockquote>}
        </figure>
      ) : (
        ''
      )}
    </>
  );
}

function visaText(visit: Visit, { visa, country }: Condition): string {
  return country === null ? visit.label(visa) : `${visit.label(visa)}, ${visit.country(country)}`;
}

function said(visit: Visit, { by, at }: { readonly by: string | null; readonly at: string }) {
  return { name: by ?? visit.t('conditions.someone'), day: visit.day(at) };
}
