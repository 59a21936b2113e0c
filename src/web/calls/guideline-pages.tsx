import type { CallInFull } from '../../calls/calls-in-full.query.js';
import type { GuidelineContent } from '../../calls/guideline-content.js';
import type { GuidelineDraft } from '../../calls/guideline-draft.query.js';
import { type GuidelineRules, RULE_FIELDS, type RuleField } from '../../calls/guideline-rules.js';
import { guidelineDiff, ruleName, ruleText } from '../../calls/guideline-words.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  type Column,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  Table,
  WordDiff,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { callUrl, compareUrl, guidelinesUrl } from './call-urls.js';
import { Paragraphs, RuleList } from './guidelines-of-call.js';

type Written = GuidelineRules & Pick<GuidelineContent, 'summary' | 'changes'>;

interface OfCall {
  readonly visit: SignedInVisit;
  readonly call: CallInFull;
  readonly reference: string;
}

/** What differs between two versions: first in words, then side by side. */
export function ComparePage({
  visit,
  call,
  reference,
  from,
  to,
  before,
  after,
}: OfCall & {
  readonly from: number;
  readonly to: number | 'draft';
  readonly before: Written;
  readonly after: Written;
}): Html {
  const title =
    to === 'draft'
      ? visit.t('calls.compare.title_draft', { from })
      : visit.t('calls.compare.title', { from, to });
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}>
      <PageHeader caption={call.title} title={title} lead={visit.t('calls.compare.lead')} />
      {after.changes === '' ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('calls.guidelines.whats_new')}</h2>
          <Paragraphs text={after.changes} />
        </section>
      )}
      <section>
        <h2 safe>{visit.t('calls.guidelines.rules')}</h2>
        <DiffInWords visit={visit} before={before} after={after} />
      </section>
      <section>
        <h2 safe>{visit.t('calls.compare.side')}</h2>
        <SideBySide visit={visit} from={from} to={to} before={before} after={after} />
      </section>
      <section>
        <h2 safe>{visit.t('calls.compare.words')}</h2>
        {before.summary === after.summary ? (
          <>
            <p safe>{visit.t('calls.compare.words_same')}</p>
            <Paragraphs text={after.summary} />
          </>
        ) : (
          <div class="words-columns">
            {(['before', 'after'] as const).map((side) => (
              <div class="words">
                <h3 safe>{versionName(visit, side === 'before' ? from : to)}</h3>
                <WordDiff visit={visit} before={before.summary} after={after.summary} side={side} />
              </div>
            ))}
          </div>
        )}
      </section>
      <Back visit={visit} id={call.id} />
    </Layout>
  );
}

function DiffInWords({
  visit,
  before,
  after,
}: {
  visit: Visit;
  before: GuidelineRules;
  after: GuidelineRules;
}): Html {
  const sentences = guidelineDiff(before, after, visit);
  if (sentences.length === 0) return <p safe>{visit.t('calls.compare.same')}</p>;
  return (
    <ul class="guideline-diff">
      {sentences.map((sentence) => (
        <li safe>{sentence}</li>
      ))}
    </ul>
  );
}

function SideBySide({
  visit,
  from,
  to,
  before,
  after,
}: {
  visit: Visit;
  from: number;
  to: number | 'draft';
  before: GuidelineRules;
  after: GuidelineRules;
}): Html {
  const text = (rules: GuidelineRules, field: RuleField) => ruleText(field, rules[field], visit);
  const columns: readonly Column<RuleField>[] = [
    {
      header: visit.t('calls.compare.rule'),
      heads: true,
      cell: (field) => <span safe>{ruleName(field, visit.locale)}</span>,
    },
    { header: versionName(visit, from), cell: (field) => <span safe>{text(before, field)}</span> },
    {
      header: versionName(visit, to),
      cell: (field) =>
        text(before, field) === text(after, field) ? (
          <span safe>{text(after, field)}</span>
        ) : (
          <strong safe>{text(after, field)}</strong>
        ),
    },
  ];
  return <Table caption={visit.t('calls.compare.side')} captionHidden columns={columns} rows={RULE_FIELDS} />;
}

/** The draft of a first version, which there is nothing to compare with. */
export function DraftPage({ visit, call, reference, draft }: OfCall & { draft: GuidelineDraft }): Html {
  const title = visit.t('calls.guidelines.draft');
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}>
      <PageHeader caption={call.title} title={title} lead={visit.t('calls.guidelines.draft_first')} />
      <Paragraphs text={draft.content.summary} />
      <RuleList visit={visit} rules={draft.content} />
      <Back visit={visit} id={call.id} />
    </Layout>
  );
}

/** What issuing the draft does, before anybody does it. */
export function IssuePage({
  visit,
  call,
  reference,
  draft,
  errors = FormErrors.none,
}: OfCall & { readonly draft: GuidelineDraft; readonly errors?: FormErrors }): Html {
  const [newest] = call.guidelines;
  const version = (newest?.version ?? 0) + 1;
  const { content } = draft;
  const title = visit.t('calls.issue.title', { version });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}
    >
      <PageHeader caption={call.title} title={title} />
      <section>
        <h2 safe>{visit.t('calls.guidelines.whats_new')}</h2>
        {content.changes === '' ? (
          <p safe>{visit.t('calls.issue.no_changes')}</p>
        ) : (
          <Paragraphs text={content.changes} />
        )}
        {newest ? <DiffInWords visit={visit} before={newest} after={content} /> : ''}
        {newest ? (
          <p>
            <a href={compareUrl(call.id, newest.version, 'draft')} safe>
              {visit.t('calls.guidelines.draft_compare', { version: newest.version })}
            </a>
          </p>
        ) : (
          ''
        )}
      </section>
      <ul>
        <li safe>
          {content.inForceFrom === null
            ? visit.t('calls.issue.from_today')
            : visit.t('calls.issue.from', { date: visit.date(content.inForceFrom) })}
        </li>
        <li safe>{visit.t('calls.issue.effect')}</li>
        <li safe>{visit.t('calls.issue.told')}</li>
        <li safe>{visit.t('calls.issue.final')}</li>
      </ul>
      <Form visit={visit} action={guidelinesUrl(call.id, 'issue')} errors={errors}>
        <HiddenField name="revision" value={String(draft.revision)} />
        <div class="buttons">
          {content.changes === '' ? '' : <Submit text={visit.t('calls.issue.submit', { version })} />}
          <a class="btn btn-link" href={`${callUrl(call.id)}#guidelines`} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

/** What was done, and what it means. */
export function IssuedPage({ visit, call, reference, version }: OfCall & { readonly version: number }): Html {
  const title = visit.t('calls.issue.done', { version });
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'call', { id: call.id, reference })}>
      <PageHeader caption={call.title} title={visit.t('calls.guidelines')} />
      <Banner tone="done" title={title}>
        <p safe>{visit.t('calls.issue.done_lead')}</p>
      </Banner>
      {version > 1 ? (
        <p>
          <a href={compareUrl(call.id, version - 1, version)} safe>
            {visit.t('calls.guidelines.compare', { version: version - 1 })}
          </a>
        </p>
      ) : (
        ''
      )}
      <Back visit={visit} id={call.id} />
    </Layout>
  );
}

function Back({ visit, id }: { visit: Visit; id: string }): Html {
  return (
    <p>
      <ButtonLink href={`${callUrl(id)}#guidelines`} text={visit.t('calls.back')} tone="secondary" />
    </p>
  );
}

function versionName(visit: Visit, version: number | 'draft'): string {
  return version === 'draft' ? visit.t('calls.compare.draft') : visit.t('calls.compare.version', { version });
}
