import type { PropsWithChildren } from '@kitajs/html';
import { isTracked, mayTrack } from '../../cases/tracking-link.js';
import { mayWriteNotes } from '../../cases/write-note.js';
import { mayLetter } from '../../letters/letter-rights.js';
import { Badge, PageHeader, Stepper } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import {
  type CaseSubject,
  casePartiesUrl,
  caseUrl,
  mailsUrl,
  messagesUrl,
  notesUrl,
  remindersUrl,
  trackingUrl,
  whereUrl,
  writeLetterUrl,
} from './case-links.js';
import { CaseLive } from './case-live.js';
import { stepsOf } from './case-steps.js';
import { type CaseTab, CaseTabs, type FurtherParts, isPrinted, tabIn } from './case-tabs.js';
import { CaseWishPanel } from './case-wish.js';
import { ClockBoxes } from './clock-box.js';
import { ConditionsPanel } from './conditions-panel.js';
import { DocumentsPanel, NO_UPLOAD } from './documents-panel.js';
import { ForecastPanel } from './forecast.js';
import { LastWords } from './last-words.js';
import type { CasePage } from './load-case-page.js';
import { Moves, type MovesProps } from './moves.js';
import { PeoplePanel } from './people-panel.js';
import { Readings } from './readings.js';
import { Trail } from './trail.js';
import { WhatBlocks } from './what-blocks.js';

interface CaseLayoutProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly page: CasePage;
  /** The language of the title, where it is not the page's own. */
  readonly titleLang?: string;
  /** Above the moves: what this means for whoever looks. */
  readonly foreword?: Html;
  /** The form of its content, for whoever may edit it now. */
  readonly edit?: MovesProps['edit'];
  /** What else is asked of whoever looks, beside the steps. */
  readonly asks?: MovesProps['asks'];
  /** Whom it waits for, where no step is asked of anybody and it waits all the same. */
  readonly awaited?: string | undefined;
  /** The kind of document that the upload form starts with. */
  readonly upload?: string | undefined;
  /** False where its documents come from the facility alone, and somebody else looks. */
  readonly uploads?: boolean;
  /** Parts of its own beside the facts, each with a tab. */
  readonly parts?: FurtherParts;
}

/** The frame of every case: stepper, what one can do, clocks; then its own parts; then documents and trail. */
export function CaseLayout({
  visit,
  subject,
  page,
  titleLang,
  foreword = '',
  edit = null,
  asks = null,
  awaited,
  upload,
  uploads = true,
  parts = {},
  children,
}: PropsWithChildren<CaseLayoutProps>): Html {
  const { file, wording, blockers, trail, documents, wish, conditions, readings } = page;
  const title = visit.titleOf(subject, file.title);
  const printed = isPrinted(visit);
  const tab = tabIn(visit, parts);
  const shows = (part: CaseTab) => tab === 'whole' || tab === part;
  const name = `${file.reference} ${title}`;
  const mayUpload = !printed && uploads && file.closedAt === null && !visit.holds('auditor', 'administrator');
  return (
    <Layout visit={visit} title={titleOf(visit, name, printed, tab)} breadcrumbs={caseCrumbs(visit, subject)}>
      {printed ? <PrintNote visit={visit} url={caseUrl(subject, file.id)} /> : ''}
      <PageHeader caption={file.reference} title={title} {...(titleLang === undefined ? {} : { titleLang })}>
        <Badge text={visit.label(file.stage.label)} tone={file.stage.final ? 'neutral' : 'active'} />
      </PageHeader>
      <CaseLive visit={visit} file={file} />
      <Stepper visit={visit} steps={stepsOf(visit, file, wording)} />
      {printed ? '' : <WaysOn visit={visit} subject={subject} file={file} />}
      <div class={printed ? 'print-view' : 'case-columns'}>
        <aside class="case-aside" aria-label={visit.t('cases.moves.title')}>
          <div class="panel">
            {foreword as 'safe'}
            {printed ? (
              ''
            ) : (
              <section>
                <h2 safe>{visit.t('cases.moves.title')}</h2>
                <LastWords visit={visit} trail={trail} definition={wording.definition} />
                <Moves
                  visit={visit}
                  subject={subject}
                  id={file.id}
                  transitions={file.transitions}
                  definition={wording.definition}
                  penWith={file.penWith}
                  edit={edit}
                  asks={asks}
                  uploads={mayUpload}
                />
              </section>
            )}
            <section id="waits">
              <h2 safe>{visit.t('blockers.title')}</h2>
              <WhatBlocks
                visit={visit}
                file={file}
                blockers={blockers}
                definition={wording.definition}
                awaited={awaited}
              />
            </section>
            <section>
              <h2 safe>{visit.t('cases.clock.title')}</h2>
              <ClockBoxes visit={visit} clocks={file.clocks} runs={file.clockRuns} />
              {visit.actor.view === 'inside' ? (
                <p>
                  <a href={remindersUrl(subject, file.id)} safe>
                    {visit.t('reminders.link')}
                  </a>
                </p>
              ) : (
                ''
              )}
            </section>
            <ForecastPanel visit={visit} forecast={page.forecast} subject={subject} />
            {printed ? '' : <CaseWishPanel visit={visit} subject={subject} id={file.id} wish={wish} />}
          </div>
        </aside>
        <div class="case-main" id="file">
          {printed ? (
            ''
          ) : (
            <CaseTabs
              visit={visit}
              url={caseUrl(subject, file.id)}
              shown={tab}
              parts={parts}
              messages={{ url: messagesUrl(subject, file.id), new: page.newMessages }}
            />
          )}
          {shows('facts') ? children : ''}
          {shows('application') ? ((parts.application ?? '') as 'safe') : ''}
          {shows('budget') ? ((parts.budget ?? '') as 'safe') : ''}
          {shows('facts') ? (
            <ConditionsPanel visit={visit} subject={subject} id={file.id} conditions={conditions} />
          ) : (
            ''
          )}
          {shows('documents') ? (
            <section id="documents">
              <h2 safe>{visit.t('actions.page.documents')}</h2>
              <DocumentsPanel
                visit={visit}
                subject={subject}
                id={file.id}
                documents={documents}
                mayUpload={mayUpload}
                filled={upload === undefined ? NO_UPLOAD : { ...NO_UPLOAD, kind: upload }}
              />
            </section>
          ) : (
            ''
          )}
          {tab === 'people' ? <PeoplePanel visit={visit} page={page} /> : ''}
          {shows('trail') ? (
            <section id="trail">
              <h2 safe>{visit.t('cases.trail.title')}</h2>
              {mayWriteNotes(visit.actor) && !printed ? (
                <p>
                  <a href={notesUrl(subject, file.id)} safe>
                    {visit.t('notes.write')}
                  </a>
                </p>
              ) : (
                ''
              )}
              <Trail visit={visit} trail={trail} definition={wording.definition} />
              <Readings visit={visit} readings={readings} />
            </section>
          ) : (
            ''
          )}
        </div>
      </div>
    </Layout>
  );
}

/** In the browser's tab. */
function titleOf(visit: Visit, file: string, printed: boolean, tab: CaseTab): string {
  if (printed) return visit.t('case_tabs.title', { file, tab: visit.t('case_tabs.print') });
  return tab === 'whole' ? file : visit.t('case_tabs.title', { file, tab: visit.t(`case_tabs.${tab}`) });
}

function PrintNote({ visit, url }: { visit: Visit; url: string }): Html {
  return (
    <div class="panel no-print">
      <p safe>{visit.t('case_tabs.print_lead')}</p>
      <p>
        <a href={url} safe>
          {visit.t('case_tabs.back')}
        </a>
      </p>
    </div>
  );
}

/** What else there is of a case, on pages of their own. */
function WaysOn({
  visit,
  subject,
  file,
}: Pick<CaseLayoutProps, 'visit' | 'subject'> & { file: CasePage['file'] }): Html {
  return (
    <p class="where-link">
      <a href={whereUrl(subject, file.id)} safe>
        {visit.t('process.where.link')}
      </a>
      <a href={casePartiesUrl(subject, file.id)} safe>
        {visit.t('parties.on_case')}
      </a>
      {isTracked(subject) && mayTrack(visit.actor, file.organisationId) ? (
        <a href={trackingUrl(subject, file.id)} safe>
          {visit.t('tracking.link')}
        </a>
      ) : (
        ''
      )}
      {visit.actor.view === 'inside' ? (
        <a href={mailsUrl(subject, file.id)} safe>
          {visit.t('mails.case.link')}
        </a>
      ) : (
        ''
      )}
      {mayLetter(visit.actor, 'write') && visit.opens(writeLetterUrl(subject, file.id)) ? (
        <a href={writeLetterUrl(subject, file.id)} safe>
          {visit.t('letters.write')}
        </a>
      ) : (
        ''
      )}
    </p>
  );
}
