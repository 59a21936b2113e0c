import { moveCode } from '../../cases/bulk-moves.query.js';
import type { BulkAnswer, BulkRun } from '../../cases/bulk-run.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, caseUrl, decideUrl, doneUrl, listUrl } from '../cases/case-links.js';
import { refusalTexts } from '../cases/moves.js';
import { Badge, Banner, ButtonLink, type Column, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { confirmBulkUrl } from './bulk-urls.js';

/** Each file with what came of it: those that were not done first, since something is left to do there. */
export function BulkRunPage({ visit, run }: { visit: SignedInVisit; run: BulkRun }): Html {
  const done = run.items.filter(({ answer }) => answer === 'done').length;
  const counted = { done, refused: run.items.length - done - run.waiting, waiting: run.waiting };
  const title = visit.t('bulk.run.title', { move: visit.label(run.move) });
  const subject = run.items[0]?.subject as CaseSubject;
  const order = (item: BulkAnswer) => (item.answer === 'done' ? 2 : item.answer === null ? 1 : 0);
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, subject)}>
      <PageHeader caption={visit.t('bulk.title')} title={title} />
      <Banner
        tone={run.waiting > 0 ? 'notice' : counted.refused > 0 ? 'warning' : 'done'}
        title={visit.t('bulk.run.progress', counted)}
      >
        <p safe>{visit.t(run.waiting > 0 ? 'bulk.run.under_way' : 'bulk.run.over')}</p>
      </Banner>
      <Table
        caption={title}
        captionHidden
        columns={columnsFor(visit)}
        rows={[...run.items].sort((a, b) => order(a) - order(b))}
      />
      <TakeBackAll visit={visit} subject={subject} run={run} />
      <div class="buttons">
        <ButtonLink href={listUrl(subject)} text={visit.t('bulk.back')} />
      </div>
    </Layout>
  );
}

function columnsFor(visit: SignedInVisit): readonly Column<BulkAnswer>[] {
  return [
    {
      header: visit.t('bulk.file'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={caseUrl(row.subject, row.caseId)}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(row.subject, row.title)}
          </span>
        </a>
      ),
    },
    { header: visit.t('bulk.run.answer'), cell: (row) => <Answered visit={visit} row={row} /> },
    {
      header: visit.t('cases.stage'),
      cell: ({ stage }) => <Badge text={visit.label(stage)} tone="active" />,
    },
  ];
}

const ANSWERS = {
  done: { text: 'bulk.run.done', tone: 'positive' },
  waiting: { text: 'bulk.run.waiting', tone: 'waiting' },
  refused: { text: 'bulk.run.refused', tone: 'negative' },
} as const;

function Answered({ visit, row }: { visit: SignedInVisit; row: BulkAnswer }): Html {
  const { answer, eventId, takeBack } = row;
  const shown = ANSWERS[answer === null ? 'waiting' : answer === 'done' ? 'done' : 'refused'];
  return (
    <>
      <Badge text={visit.t(shown.text)} tone={shown.tone} />
      {whyNot(visit, row).map((text) => (
        <span class="second-line" safe>
          {text}
        </span>
      ))}
      {eventId === null ? (
        ''
      ) : (
        <>
          {' '}
          <a
            href={doneUrl(row.subject, row.caseId, eventId)}
            aria-label={`${visit.t('bulk.run.look')}: ${row.reference}`}
            safe
          >
            {visit.t('bulk.run.look')}
          </a>
        </>
      )}
      {takeBack ? (
        <>
          {' '}
          <a
            href={decideUrl(row.subject, row.caseId, takeBack)}
            aria-label={visit.t('bulk.run.take_back_of', {
              move: visit.label(takeBack.label),
              reference: row.reference,
            })}
            safe
          >
            {visit.label(takeBack.label)}
          </a>
        </>
      ) : (
        ''
      )}
    </>
  );
}

function whyNot(visit: SignedInVisit, { answer, refusals, definition }: BulkAnswer): readonly string[] {
  if (answer === 'stale') return [visit.t('bulk.run.stale')];
  if (answer === 'gone') return [visit.t('bulk.run.gone')];
  return refusalTexts(visit, refusals, definition);
}

/** What was given in one go is taken back in one go, as long as nobody has acted since. */
function TakeBackAll({
  visit,
  subject,
  run,
}: {
  visit: SignedInVisit;
  subject: CaseSubject;
  run: BulkRun;
}): Html {
  const [first, ...others] = run.items.flatMap(({ caseId, takeBack }) =>
    takeBack ? [{ caseId, code: moveCode(takeBack) }] : [],
  );
  if (!first || run.waiting > 0) return '';
  const same = [first, ...others].filter(({ code }) => code === first.code);
  return (
    <section>
      <p safe>{visit.t('bulk.run.take_back_hint')}</p>
      <ButtonLink
        href={confirmBulkUrl(
          subject,
          same.map(({ caseId }) => caseId),
          first.code,
        )}
        text={visit.t('bulk.run.take_back_all')}
        tone="secondary"
      />
    </section>
  );
}
