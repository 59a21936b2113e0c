import type { PropsWithChildren } from '@kitajs/html';
import { isTracked, mayTrack } from '../../cases/tracking-link.js';
import { mayWriteNotes } from '../../cases/write-note.js';
import { mayLetter } from '../../letters/letter-rights.js';
import { Badge, PageHeader, Stepper } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import {
  type CaseSubject,
  casePartiesUrl,
  mailsUrl,
  messagesUrl,
  notesUrl,
  remindersUrl,
  trackingUrl,
  whereUrl,
  writeLetterUrl,
} from './case-links.js';
import { stepsOf } from './case-steps.js';
import { CaseWishPanel } from './case-wish.js';
import { ClockBoxes } from './clock-box.js';
import { ConditionsPanel } from './conditions-panel.js';
import { DocumentsPanel, NO_UPLOAD } from './documents-panel.js';
import { ForecastPanel } from './forecast.js';
import { LastWords } from './last-words.js';
import type { CasePage } from './load-case-page.js';
import { Moves, type MovesProps } from './moves.js';
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
  children,
}: PropsWithChildren<CaseLayoutProps>): Html {
  const { file, wording, blockers, trail, documents, wish, conditions, readings } = page;
  const title = visit.titleOf(subject, file.title);
  const mayUpload = uploads && file.closedAt === null && !visit.holds('auditor', 'administrator');
  return (
    <Layout visit={visit} title={`${file.reference} ${title}`} breadcrumbs={caseCrumbs(visit, subject)}>
      <PageHeader caption={file.reference} title={title} {...(titleLang === undefined ? {} : { titleLang })}>
        <Badge text={visit.label(file.stage.label)} tone={file.stage.final ? 'neutral' : 'active'} />
      </PageHeader>
      <Stepper visit={visit} steps={stepsOf(visit, file, wording)} />
      <p class="where-link">
        <a href={whereUrl(subject, file.id)} safe>
          {visit.t('process.where.link')}
        </a>
        <a href={casePartiesUrl(subject, file.id)} safe>
          {visit.t('parties.on_case')}
        </a>
        <a href={messagesUrl(subject, file.id)} safe>
          {page.newMessages > 0
            ? visit.t('messages.link_new', { count: page.newMessages })
            : visit.t('messages.link')}
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
      <div class="case-columns">
        <aside class="case-aside" aria-label={visit.t('cases.moves.title')}>
          <div class="panel">
            {foreword as 'safe'}
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
            <CaseWishPanel visit={visit} subject={subject} id={file.id} wish={wish} />
          </div>
        </aside>
        <div class="case-main">
          {children}
          <ConditionsPanel visit={visit} subject={subject} id={file.id} conditions={conditions} />
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
          <section id="trail">
            <h2 safe>{visit.t('cases.trail.title')}</h2>
            {mayWriteNotes(visit.actor) ? (
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
        </div>
      </div>
    </Layout>
  );
}
