import type { GuidelineVersion } from '../../calls/calls-in-full.query.js';
import { type GuidelineRules, RULE_FIELDS, versionOn } from '../../calls/guideline-rules.js';
import { ruleName, ruleText } from '../../calls/guideline-words.js';
import { mayIssueGuidelines } from '../../calls/issue-guidelines.js';
import { GUIDELINE_STAGES, mayWriteGuidelines } from '../../calls/write-guidelines.js';
import { Badge, ButtonLink, SummaryList } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { CallFile } from './call-file.js';
import { compareUrl, guidelinesUrl } from './call-urls.js';

interface GuidelinesProps {
  readonly visit: SignedInVisit;
  readonly file: CallFile;
}

/** The version in force whole, the ones before folded away; for the facility also the draft of the next. */
export function GuidelinesOfCall({ visit, file }: GuidelinesProps): Html {
  const { guidelines } = file.call;
  const inForce = versionOn(guidelines, file.today);
  const shown = inForce ?? guidelines[0] ?? null;
  const coming = guidelines.filter((one) => inForce !== null && one.version > inForce.version);
  const older = guidelines.filter((one) => shown !== null && one.version < shown.version);
  return (
    <section id="guidelines">
      <h2 safe>{visit.t('calls.guidelines')}</h2>
      {shown === null && file.draft === null ? <p safe>{visit.t('calls.guidelines_none')}</p> : ''}
      {shown === null ? '' : <p safe>{visit.t('calls.guideline_note')}</p>}
      <Draft visit={visit} file={file} />
      {coming.map((version) => (
        <Version visit={visit} file={file} version={version} badge="coming" />
      ))}
      {shown === null ? (
        ''
      ) : (
        <Version visit={visit} file={file} version={shown} badge={inForce ? 'in_force' : 'coming'} />
      )}
      {older.length > 0 ? (
        <details>
          <summary safe>{visit.t('calls.guidelines.older')}</summary>
          {older.map((version) => (
            <Version visit={visit} file={file} version={version} badge="replaced" />
          ))}
        </details>
      ) : (
        ''
      )}
    </section>
  );
}

interface VersionProps extends GuidelinesProps {
  readonly version: GuidelineVersion;
  readonly badge: 'in_force' | 'coming' | 'replaced';
}

function Version({ visit, file, version, badge }: VersionProps): Html {
  const before = file.call.guidelines.find((one) => one.version === version.version - 1);
  const text =
    badge === 'coming'
      ? visit.t('calls.guidelines.coming', { date: visit.date(version.inForceFrom ?? file.today) })
      : visit.t(`calls.guidelines.${badge}`);
  return (
    <div id={`version-${version.version}`}>
      <h3>
        <span safe>
          {version.inForceFrom
            ? visit.t('calls.guideline_from', {
                version: version.version,
                date: visit.date(version.inForceFrom),
              })
            : visit.t('calls.guideline', { version: version.version })}
        </span>{' '}
        <Badge
          text={text}
          tone={badge === 'in_force' ? 'positive' : badge === 'coming' ? 'waiting' : 'neutral'}
        />
      </h3>
      <Paragraphs text={version.summary} />
      {version.changes === '' ? (
        ''
      ) : (
        <>
          <p>
            <strong safe>{visit.t('calls.guidelines.whats_new')}</strong>
          </p>
          <Paragraphs text={version.changes} />
        </>
      )}
      {before ? (
        <p>
          <a href={compareUrl(file.call.id, before.version, version.version)} safe>
            {visit.t('calls.guidelines.compare', { version: before.version })}
          </a>
        </p>
      ) : (
        ''
      )}
      <RuleList visit={visit} rules={version} />
    </div>
  );
}

/** Every rule with its parameters, as applications are judged by them. */
export function RuleList({ visit, rules }: { visit: Visit; rules: GuidelineRules }): Html {
  return (
    <SummaryList
      rows={RULE_FIELDS.map((field) => ({
        term: ruleName(field, visit.locale),
        value: <span safe>{ruleText(field, rules[field], visit)}</span>,
      }))}
    />
  );
}

function Draft({ visit, file }: GuidelinesProps): Html {
  const { page, call, draft } = file;
  const stage = page.file.stage.code;
  const writes = mayWriteGuidelines(visit.actor, stage);
  const newest = call.guidelines[0] ?? null;
  if (draft === null) {
    return writes ? (
      <p>
        <ButtonLink
          href={guidelinesUrl(call.id, 'edit')}
          text={visit.t(newest === null ? 'calls.guidelines.write' : 'calls.guidelines.write_next')}
          tone="secondary"
        />
      </p>
    ) : (
      ''
    );
  }
  const runs = GUIDELINE_STAGES.has(stage);
  const issues = runs && mayIssueGuidelines(visit.actor) && !draft.own;
  return (
    <div class="panel">
      <h3 safe>{visit.t('calls.guidelines.draft')}</h3>
      <p safe>
        {visit.t('calls.guidelines.draft_by', { name: draft.writtenBy, at: visit.dateTime(draft.writtenAt) })}
      </p>
      <p safe>{visit.t(whoIssues(runs, draft.own))}</p>
      <p class="link-row">
        {newest === null ? (
          <a href={guidelinesUrl(call.id, 'draft')} safe>
            {visit.t('calls.guidelines.draft_read')}
          </a>
        ) : (
          <a href={compareUrl(call.id, newest.version, 'draft')} safe>
            {visit.t('calls.guidelines.draft_compare', { version: newest.version })}
          </a>
        )}
      </p>
      <div class="buttons">
        {issues ? (
          <ButtonLink href={guidelinesUrl(call.id, 'issue')} text={visit.t('calls.guidelines.issue')} />
        ) : (
          ''
        )}
        {writes ? (
          <ButtonLink
            href={guidelinesUrl(call.id, 'edit')}
            text={visit.t('calls.guidelines.edit')}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </div>
    </div>
  );
}

function whoIssues(runs: boolean, own: boolean) {
  if (!runs) return 'calls.guidelines.draft_first';
  return own ? 'calls.guidelines.own_draft' : 'calls.guidelines.issued_by_head';
}

export function Paragraphs({ text }: { text: string }): Html {
  return (
    <>
      {text.split(/\n\s*\n/).map((part) => (
        <p safe>{part}</p>
      ))}
    </>
  );
}
