import type { Current } from '../../definitions/drafts.query.js';
import { type Examined, isSound, type PlacedProblem } from '../../definitions/examine.js';
import { findingLines, namesOf, shapeSentence } from '../../i18n/index.js';
import type { Change, Finding, WorkflowDefinition } from '../../workflow/index.js';
import { Badge } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { ChangeList } from './change-list.js';

interface FindingsPanelProps {
  readonly visit: Visit;
  readonly examined: Examined;
  readonly changes: readonly Change[];
  readonly current: Current;
}

/** What is to be said of a text as it stands: no definition, unsound, or what it changes. */
export function FindingsPanel({ visit, examined, changes, current }: FindingsPanelProps): Html {
  if (!examined.readable) return <Problems visit={visit} problems={examined.problems} />;
  const { definition, findings, people } = examined;
  return (
    <>
      {isSound(examined) ? (
        <p class="workflow-verdict">
          <Badge tone="positive" text={visit.t('workflows.editor.sound')} />
        </p>
      ) : (
        ''
      )}
      <Findings visit={visit} findings={findings} definition={definition} />
      {people.length === 0 ? (
        ''
      ) : (
        <>
          <h3 safe>{visit.t('workflows.editor.people')}</h3>
          <Findings visit={visit} findings={people} definition={definition} />
        </>
      )}
      <h3 safe>{visit.t('workflows.editor.changes', { version: current.version })}</h3>
      <ChangeList visit={visit} changes={changes} before={current.definition} after={definition} />
    </>
  );
}

function Problems({ visit, problems }: { visit: Visit; problems: readonly PlacedProblem[] }): Html {
  return (
    <>
      <p class="workflow-verdict">
        <Badge tone="negative" text={visit.t('workflows.editor.not_readable')} />
      </p>
      <ul class="workflow-findings">
        {problems.slice(0, 50).map((problem) => (
          <li safe>{problemText(visit, problem)}</li>
        ))}
      </ul>
    </>
  );
}

function problemText(visit: Visit, problem: PlacedProblem): string {
  const sentence = shapeSentence(problem, visit.locale);
  if (problem.line === null) return sentence;
  const line = visit.t('workflows.editor.line', { line: problem.line });
  return visit.t('workflows.editor.problem', { line, sentence });
}

interface FindingsProps {
  readonly visit: Visit;
  readonly findings: readonly Finding[];
  readonly definition: WorkflowDefinition;
}

/** Each finding with the way that shows it, in the names that people know. */
export function Findings({ visit, findings, definition }: FindingsProps): Html {
  if (findings.length === 0) return '';
  return (
    <ul class="workflow-findings">
      {findings.map((finding) => (
        <li class={`finding-${finding.severity}`}>
          <span safe>{findingLines({ ...finding, path: [] }, visit.locale)[0] ?? finding.code}</span>
          {finding.path && finding.path.length > 0 ? (
            <span class="second-line" safe>
              {visit.t('finding.way', { way: wayText(visit, finding, definition) })}
            </span>
          ) : (
            ''
          )}
        </li>
      ))}
    </ul>
  );
}

function wayText(visit: Visit, { path = [] }: Finding, definition: WorkflowDefinition): string {
  const nameOf = namesOf(definition, visit.locale);
  return path
    .map(
      ({ transition, to }) =>
        `${nameOf('transition', transition) ?? transition} → ${nameOf('stage', to) ?? to}`,
    )
    .join(', ');
}
