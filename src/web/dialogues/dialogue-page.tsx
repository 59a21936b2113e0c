import { visibleCountries } from '../../cases/case-view.js';
import { pillarOf } from '../../reference/pillars.js';
import { CaseLayout } from '../cases/case-layout.js';
import { VisaTable } from '../cases/visa-table.js';
import { Banner, ButtonLink, Money, SummaryList, type SummaryRow } from '../components/index.js';
import { NeedsOfAction } from '../needs/needs-of-action.js';
import { BoughtMoneySection } from '../payment-requests/bought-money.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AgendaSection } from './agenda-section.js';
import type { DialogueFile } from './dialogue-file.js';
import { answerUrl } from './dialogue-urls.js';
import { languageText, whenText } from './dialogue-words.js';
import { OutcomesSection } from './outcomes-section.js';
import { ParticipantsSection } from './participants-section.js';

interface DialoguePageProps {
  readonly visit: SignedInVisit;
  readonly file: DialogueFile;
  readonly upload?: string | undefined;
}

/** A meeting: when and where, what is on its agenda, who takes part, what came out of it. */
export function DialoguePage({ visit, file: told, upload }: DialoguePageProps): Html {
  const { page } = told;
  const { file } = page;
  const writes = file.editRefused === null;
  return (
    <CaseLayout
      visit={visit}
      subject="dialogue"
      page={page}
      upload={upload}
      edit={writes ? { path: `/dialogues/${file.id}/edit`, text: visit.t('dialogues.edit.link') } : null}
      asks={answerAsked(visit, told)}
    >
      <DialogueSections visit={visit} file={told} />
    </CaseLayout>
  );
}

/** What it says of itself, on its page and in the whole file of what is signed for it. */
export function DialogueSections({ visit, file: told }: Pick<DialoguePageProps, 'visit' | 'file'>): Html {
  const { page, dialogue, bought } = told;
  const { file, wording } = page;
  const writes = file.editRefused === null;
  return (
    <>
      {dialogue.provenance === 'source' ? (
        <Banner tone="notice" title={visit.t('dialogues.page.source_title')}>
          <p safe>{visit.t('dialogues.page.source', { source: dialogue.source })}</p>
        </Banner>
      ) : (
        ''
      )}
      <section>
        <h2 safe>{visit.t('dialogues.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, told)} />
      </section>
      <NeedsOfAction visit={visit} needs={told.needs} />
      {bought ? <BoughtMoneySection visit={visit} bought={bought} /> : ''}
      <section id="agenda">
        <h2 safe>{visit.t('dialogues.page.agenda')}</h2>
        <AgendaSection visit={visit} dialogue={dialogue} />
        {writes ? (
          <ButtonLink
            href={`/dialogues/${file.id}/agenda`}
            text={visit.t('dialogues.page.edit_agenda')}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </section>
      <section id="participants">
        <h2 safe>{visit.t('dialogues.page.participants')}</h2>
        <OwnAnswer visit={visit} file={told} />
        <ParticipantsSection visit={visit} id={file.id} dialogue={dialogue} writes={writes} />
      </section>
      {dialogue.conclusions.length > 0 || dialogue.followUps.length > 0 || dialogue.begun ? (
        <section id="outcomes">
          <h2 safe>{visit.t('dialogues.page.outcomes')}</h2>
          <OutcomesSection visit={visit} id={file.id} dialogue={dialogue} leadId={file.organisationId} />
          {isOutcomeTime(file.stage.code) &&
          (writes || visit.holds('programme_manager') || beginsNeeds(visit, dialogue)) ? (
            <ButtonLink
              href={`/dialogues/${file.id}/outcomes`}
              text={visit.t('dialogues.page.write_outcomes')}
              tone="secondary"
            />
          ) : (
            ''
          )}
        </section>
      ) : (
        ''
      )}
      {file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('dialogues.page.visas')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('dialogues.page.visas')}
            visas={file.visas}
            definition={wording.definition}
          />
        </section>
      ) : (
        ''
      )}
    </>
  );
}

/** An invitation that whoever looks has not answered, as long as an answer is taken. */
function answerAsked(visit: SignedInVisit, { page: { file }, invitation }: DialogueFile) {
  if (!invitation?.open || invitation.answer !== null) return null;
  const lead =
    invitation.replyBy === null
      ? visit.t('waits.invitation.here')
      : visit.t('waits.invitation.here_by', { day: visit.date(invitation.replyBy) });
  return { path: answerUrl(file.id), text: visit.t('waits.invitation.answer'), lead };
}

function OwnAnswer({ visit, file }: { visit: SignedInVisit; file: DialogueFile }): Html {
  const { invitation, page } = file;
  if (!invitation?.answer) return '';
  const answer = visit.t(`invitations.answer.${invitation.answer}`);
  return (
    <p>
      <span safe>{visit.t('waits.invitation.answered', { answer })}</span>{' '}
      {invitation.open && invitation.answer !== 'SUBSTITUTED' ? (
        <a href={answerUrl(page.file.id)} safe>
          {visit.t('waits.invitation.change')}
        </a>
      ) : (
        ''
      )}
    </p>
  );
}

/** Inside and outside codes of the stages in which conclusions are written. */
/** A partner country to which something was concluded. */
function beginsNeeds(visit: SignedInVisit, { conclusions }: DialogueFile['dialogue']): boolean {
  return visit.holds('partner_authority') && conclusions.length > 0;
}

function isOutcomeTime(stage: string): boolean {
  return ['held', 'outcomes_recorded', 'outcomes'].includes(stage);
}

function factsOf(visit: SignedInVisit, { dialogue }: DialogueFile): readonly SummaryRow[] {
  const { content } = dialogue;
  const text = (term: string, value: string): SummaryRow => ({ term, value: <span safe>{value}</span> });
  // Of a matter of record nobody says that it was not so.
  const nothing = (key: 'dialogues.page.no_place' | 'dialogues.page.no_countries') =>
    visit.t(dialogue.provenance === 'source' ? 'dialogues.page.not_known' : key);
  const place = [content.venue, content.city].filter((one) => one !== '').join(', ');
  const pillar = content.pillar ? pillarOf(content.pillar) : null;
  const about = [
    ...(pillar ? [visit.label({ ...pillar.names })] : []),
    ...(content.theme ? [visit.theme(content.theme)] : []),
  ];
  const countries = visibleCountries(
    visit.actor,
    content.countries.map((one) => one.country),
  );
  return [
    text(visit.t('dialogues.field.kind'), visit.t(`dialogues.kind.${content.kind}`)),
    text(visit.t('dialogues.page.when'), whenText(visit, { ...content, ...dialogue })),
    {
      term: visit.t('dialogues.page.where'),
      value: (
        <>
          <span safe>
            {place === '' && content.onlineUrl === '' ? nothing('dialogues.page.no_place') : place}
          </span>{' '}
          {content.onlineUrl === '' ? (
            ''
          ) : (
            <a href={content.onlineUrl} rel="noreferrer" safe>
              {visit.t('dialogues.page.online')}
            </a>
          )}
        </>
      ),
    },
    ...(content.purpose === ''
      ? []
      : [
          {
            term: visit.t('dialogues.field.purpose'),
            value: (
              <span class="facts-text" safe>
                {content.purpose}
              </span>
            ),
          },
        ]),
    ...(about.length === 0 ? [] : [text(visit.t('dialogues.page.subject'), about.join(' – '))]),
    text(
      visit.t('dialogues.page.countries'),
      countries.map((code) => visit.country(code)).join(', ') || nothing('dialogues.page.no_countries'),
    ),
    ...(dialogue.organisers.length === 0
      ? []
      : [text(visit.t('dialogues.page.organisers'), dialogue.organisers.map((one) => one.name).join(', '))]),
    ...(content.languages.length === 0
      ? []
      : [
          text(
            visit.t('dialogues.page.languages'),
            [
              languageText(visit, content.languages),
              ...(content.interpretation === ''
                ? []
                : [visit.t('dialogues.page.interpretation', { text: content.interpretation })]),
            ].join('. '),
          ),
        ]),
    ...(content.replyBy === null
      ? []
      : [text(visit.t('dialogues.page.reply_by'), visit.date(content.replyBy))]),
    ...(dialogue.runs && dialogue.provenance === 'entered' ? [costOf(visit, dialogue)] : []),
  ];
}

function costOf(visit: SignedInVisit, { content, request, envelope }: DialogueFile['dialogue']): SummaryRow {
  const term = visit.t('dialogues.page.cost');
  if (content.estimateCents === null) {
    return { term, value: <span safe>{visit.t('dialogues.page.no_cost')}</span> };
  }
  return {
    term,
    value: (
      <>
        <Money visit={visit} cents={content.estimateCents} />{' '}
        {envelope ? <span safe>{visit.t('dialogues.page.envelope', { code: envelope.code })}</span> : ''}
        {request ? (
          <>
            <br />
            <a href={`/funding-requests/${request.id}`} safe>
              {visit.t('dialogues.page.request', { reference: request.reference })}
            </a>
          </>
        ) : (
          ''
        )}
      </>
    ),
  };
}
