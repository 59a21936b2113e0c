import type { Current } from '../../definitions/drafts.query.js';
import { type Examined, isSound, type PlacedProblem } from '../../definitions/examine.js';
import { findingSentence, namesOf, shapeSentence } from '../../i18n/index.js';
import type { Change, Finding, WorkflowDefinition } from '../../workflow/index.js';
import { Badge } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { ChangeList } from './change-list.js';
import { ProcessPicture } from './process-picture.js';

interface FindingsPanelProps {
  readonly visit: Visit;
  readonly examined: Examined;
  readonly changes: readonly Change[];
  readonly current: Current;
  /** Which of the findings with a way is drawn, from 0. */
  readonly drawn?: number;
  /** Where the page is that draws another one; left out while somebody types. */
  readonly url?: string;
}

/** What is to be said of a text as it stands: no definition, unsound, or what it changes. */
export function FindingsPanel({
  visit,
  examined,
  changes,
  current,
  drawn = 0,
  url,
}: FindingsPanelProps): Html {
  if (!examined.readable) return <Problems visit={visit} problems={examined.problems} />;
  const { definition, findings, people } = examined;
  const { ways, shown } = waysOf(examined, drawn);
  const linkOf = (finding: Finding) => {
    const place = ways.indexOf(finding);
    return url === undefined || place < 0 || finding === shown ? null : `${url}?way=${place}#picture`;
  };
  return (
    <>
      {isSound(examined) ? (
        <p class="workflow-verdict">
          <Badge tone="positive" text={visit.t('workflows.editor.sound')} />
        </p>
      ) : (
        ''
      )}
      <Findings visit={visit} findings={findings} definition={definition} linkOf={linkOf} />
      {people.length === 0 ? (
        ''
      ) : (
        <>
          <h3 safe>{visit.t('workflows.editor.people')}</h3>
          <Findings visit={visit} findings={people} definition={definition} linkOf={linkOf} />
        </>
      )}
      <h3 safe>{visit.t('workflows.editor.changes', { version: current.version })}</h3>
      <ChangeList visit={visit} changes={changes} before={current.definition} after={definition} />
    </>
  );
}

/** The text as a picture, with the way of a finding made out in it; nothing where it is no definition. */
export function DraftPicture({
  visit,
  examined,
  drawn = 0,
}: Pick<FindingsPanelProps, 'visit' | 'examined' | 'drawn'>): Html {
  if (!examined.readable) return '';
  const { shown } = waysOf(examined, drawn);
  return (
    <section id="picture">
      <h2 safe>{visit.t('workflows.diagram')}</h2>
      {shown ? (
        <p safe>
          {visit.t('workflows.way_drawn', { finding: sentenceOf(visit, shown, examined.definition) })}
        </p>
      ) : (
        ''
      )}
      <ProcessPicture
        visit={visit}
        definition={examined.definition}
        way={(shown?.path ?? []).map(({ stage, to }) => ({ from: stage, to }))}
        foldTable
      />
    </section>
  );
}

/** The findings that a way shows, and the one whose way is drawn. */
function waysOf({ findings, people }: Examined & { readable: true }, drawn: number) {
  const ways = [...findings, ...people].filter(({ path = [] }) => path.length > 0);
  return { ways, shown: ways[drawn] ?? ways[0] };
}

function sentenceOf(visit: Visit, finding: Finding, definition: WorkflowDefinition): string {
  return findingSentence(finding, visit.locale, namesOf(definition, visit.locale));
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
  /** Where a finding's way is drawn; null when it is drawn here, or nowhere. */
  readonly linkOf?: (finding: Finding) => string | null;
}

/** Each finding with the way that shows it, in the names that people know. */
export function Findings({ visit, findings, definition, linkOf = () => null }: FindingsProps): Html {
  if (findings.length === 0) return '';
  return (
    <ul class="workflow-findings">
      {findings.map((finding) => (
        <li class={`finding-${finding.severity}`}>
          <span safe>{sentenceOf(visit, finding, definition)}</span>
          {finding.path && finding.path.length > 0 ? (
            <span class="second-line" safe>
              {visit.t('finding.way', { way: wayText(visit, finding, definition) })}
            </span>
          ) : (
            ''
          )}
          <DrawLink visit={visit} url={linkOf(finding)} />
        </li>
      ))}
    </ul>
  );
}

function DrawLink({ visit, url }: { visit: Visit; url: string | null }): Html {
  if (url === null) return '';
  return (
    <a class="second-line" href={url} safe>
      {visit.t('workflows.draw_way')}
    </a>
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
