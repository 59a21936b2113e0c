import { moveCode } from '../../cases/bulk-moves.query.js';
import type { BulkAnswer, BulkRun } from '../../cases/bulk-run.query.js';
import { formatList } from '../../i18n/index.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, caseUrl, decideUrl, doneUrl, listUrl } from '../cases/case-links.js';
import { refusalTexts } from '../cases/moves.js';
import { Badge, Banner, ButtonLink, type Column, PageHeader, RunState, Table } from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { confirmBulkUrl } from './bulk-urls.js';

/** Each file with what came of it, in the order in which they were chosen: nothing moves away below the focus. */
export function BulkRunPage({
  visit,
  run,
  from,
}: {
  visit: SignedInVisit;
  run: BulkRun;
  from: 'year-end' | null;
}): Html {
  const moves = [...new Set(run.items.map(({ move }) => visit.label(move)))];
  const title = visit.t('bulk.run.title', { move: formatList(moves, visit.locale) });
  const subject = run.items[0]?.subject as CaseSubject;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={
        from === null
          ? caseCrumbs(visit, subject)
          : moneyCrumbs(visit, { path: '/year-end', text: visit.t('year_end.title') })
      }
      isUnderWay={run.waiting > 0}
    >
      <PageHeader caption={visit.t('bulk.title')} title={title} />
      <State visit={visit} run={run} />
      <Table caption={title} captionHidden columns={columnsFor(visit, moves.length > 1)} rows={run.items} />
      <div data-run-part="take-back">
        <TakeBackAll visit={visit} subject={subject} run={run} />
      </div>
      <div class="buttons">
        {from === null ? (
          <ButtonLink href={listUrl(subject)} text={visit.t('bulk.back')} />
        ) : (
          <ButtonLink href="/year-end" text={visit.t('year_end.title')} />
        )}
      </div>
    </Layout>
  );
}

/** How far it has come; at the end what is left to do. */
function State({ visit, run }: { visit: SignedInVisit; run: BulkRun }): Html {
  const { items, waiting } = run;
  const left = items.filter(({ answer }) => answer !== null && answer !== 'done');
  const told = visit.t('bulk.run.progress', {
    done: items.length - left.length - waiting,
    refused: left.length,
    waiting,
  });
  return (
    <RunState visit={visit} waiting={waiting} told={told}>
      {waiting > 0 ? (
        <div class="run-progress">
          <label for="run-progress" safe>
            {told}
          </label>
          <progress id="run-progress" value={String(items.length - waiting)} max={String(items.length)} />
          <p safe>{visit.t('bulk.run.under_way')}</p>
        </div>
      ) : (
        <Banner tone={left.length > 0 ? 'warning' : 'done'} title={told}>
          <p safe>{visit.t('bulk.run.over')}</p>
          {left.length === 0 ? (
            ''
          ) : (
            <ul aria-label={visit.t('bulk.run.refused')}>
              {left.map(({ subject, caseId, reference }) => (
                <li>
                  <a href={caseUrl(subject, caseId)} safe>
                    {reference}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Banner>
      )}
    </RunState>
  );
}

function columnsFor(visit: SignedInVisit, isMixed: boolean): readonly Column<BulkAnswer>[] {
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
          {isMixed ? (
            <span class="second-line" safe>
              {visit.label(row.move)}
            </span>
          ) : (
            ''
          )}
        </a>
      ),
    },
    {
      header: visit.t('bulk.run.answer'),
      cell: (row) => (
        <div data-run-part={`answer-${row.caseId}`}>
          <Answered visit={visit} row={row} />
        </div>
      ),
    },
    {
      header: visit.t('cases.stage'),
      cell: ({ caseId, stage }) => (
        <div data-run-part={`stage-${caseId}`}>
          <Badge text={visit.label(stage)} tone="active" />
        </div>
      ),
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
  const [first, ...others] = run.items.flatMap(({ caseId, subject: kind, takeBack }) =>
    takeBack && kind === subject ? [{ caseId, code: moveCode(takeBack) }] : [],
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
