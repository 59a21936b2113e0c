import { languageName, roleName } from '../../i18n/index.js';
import { TRANSLATED_INTO } from '../../needs/languages.js';
import { wordsFor } from '../../needs/need-content.js';
import type { ToldLine } from '../../needs/need-in-full.query.js';
import { pillarOf } from '../../reference/pillars.js';
import { CaseLayout } from '../cases/case-layout.js';
import {
  Badge,
  ButtonLink,
  type Column,
  DateText,
  Day,
  Flag,
  SummaryList,
  type SummaryRow,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { NeedFile } from './need-file.js';
import { takerOf } from './ways-to-answer.js';
import { WhatBecame } from './what-became.js';
import { WordsOfNeed } from './words-of-need.js';

interface NeedPageProps {
  readonly visit: SignedInVisit;
  readonly file: NeedFile;
  readonly upload?: string | undefined;
}

/** A need: what its country asks for, in its own words and ours, what became of it, and who was told. */
export function NeedPage({ visit, file, upload }: NeedPageProps): Html {
  const { page, need } = file;
  const { stage } = page.file;
  const own = visit.actor.country === need.country && visit.holds('partner_authority');
  const { title, language } = own ? need.content : wordsFor(visit.locale, need.content, need.translations);
  return (
    <CaseLayout
      visit={visit}
      subject="need"
      page={{ ...page, file: { ...page.file, title } }}
      titleLang={language}
      upload={upload}
      foreword={<Foreword visit={visit} file={file} own={own} />}
      edit={editOf(visit, file)}
    >
      <WhatBecame visit={visit} need={need} stage={stage.code} />
      <section id="words">
        <h2 safe>{visit.t('needs.page.words')}</h2>
        <WordsOfNeed visit={visit} need={need} own={own} all={own || visit.actor.view === 'inside'} />
        <TranslateLinks visit={visit} file={file} />
      </section>
      <section>
        <h2 safe>{visit.t('needs.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, file)} />
      </section>
      {need.told === null ? '' : <WhoWasTold visit={visit} told={need.told} />}
    </CaseLayout>
  );
}

function Foreword({ visit, file, own }: { visit: SignedInVisit; file: NeedFile; own: boolean }): Html {
  const { code } = file.page.file.stage;
  const { question } = file.need;
  if (own) {
    return (
      <section>
        <h2 safe>{visit.t('needs.next.title')}</h2>
        <p safe>{visit.sentence(`needs.next.${code}`)}</p>
        {/* Of a colleague's file the steps below do not show what was written to them. */}
        {question === null || visit.actor.organisationId === file.page.file.organisationId ? (
          ''
        ) : (
          <blockquote class="last-words" safe>
            {question}
          </blockquote>
        )}
      </section>
    );
  }
  const again = code === 'taken_up';
  const foreword = visit.actor.view === 'inside' ? 'foreword_facility' : 'foreword';
  return mayTakeUp(visit, file) ? (
    <section>
      <p safe>{visit.t(`needs.take_up.${again ? 'foreword_again' : foreword}`)}</p>
    </section>
  ) : (
    ''
  );
}

/** Its country edits it, while it may; the secretariat translates it first; whoever takes it up opens a form as well. */
function editOf(visit: SignedInVisit, file: NeedFile): { path: string; text: string } | null {
  const { id, editRefused, stage } = file.page.file;
  if (editRefused === null) return { path: `/needs/${id}/edit`, text: visit.t('needs.edit.link') };
  if (stage.code === 'filed' && wantsEnglish(visit, file)) {
    const language = languageName('en', visit.locale);
    return { path: `/needs/${id}/translate/en`, text: visit.t('needs.page.translate', { language }) };
  }
  if (!mayTakeUp(visit, file)) return null;
  const again = stage.code === 'taken_up';
  return {
    path: `/needs/${id}/take-up`,
    text: visit.t(again ? 'needs.take_up.link_again' : 'needs.take_up.link'),
  };
}

/** Without English it cannot be shown to Member States. */
function wantsEnglish(visit: SignedInVisit, { need }: NeedFile): boolean {
  const { content, translations } = need;
  const there = content.language === 'en' || translations.some((one) => one.language === 'en');
  return visit.holds('secretariat') && !there;
}

function mayTakeUp(visit: SignedInVisit, { page: { file } }: NeedFile): boolean {
  const isOpen = file.stage.code === 'published' || file.stage.code === 'taken_up';
  return isOpen && takerOf(visit.actor) !== null;
}

function TranslateLinks({ visit, file: { page, need } }: { visit: SignedInVisit; file: NeedFile }): Html {
  const may = visit.holds('secretariat') && need.filedAt !== null && page.file.closedAt === null;
  const into = may ? TRANSLATED_INTO.filter((language) => language !== need.content.language) : [];
  if (into.length === 0) return '';
  return (
    <div class="buttons">
      {into.map((language) => {
        const there = need.translations.some((one) => one.language === language);
        const name = languageName(language, visit.locale);
        return (
          <ButtonLink
            href={`/needs/${page.file.id}/translate/${language}`}
            text={visit.t(there ? 'needs.page.correct' : 'needs.page.translate', { language: name })}
            tone={there || language !== 'en' ? 'secondary' : 'primary'}
          />
        );
      })}
    </div>
  );
}

function factsOf(visit: Visit, { need, partnership }: NeedFile): readonly SummaryRow[] {
  const { content, country } = need;
  const text = (value: string | null) => <span safe>{value ?? visit.t('needs.page.not_stated')}</span>;
  const pillar = content.pillar ? pillarOf(content.pillar) : null;
  return [
    {
      term: visit.t('needs.list.country'),
      value: (
        <span class="country">
          <Flag country={country} />
          <span safe>{visit.country(country)}</span>
        </span>
      ),
    },
    {
      term: visit.t('needs.field.partnershipId'),
      value: partnership ? (
        <a href={`/partnerships/${partnership.id}`} safe>
          {partnership.title}
        </a>
      ) : (
        <span safe>{visit.t('needs.page.partnership_none')}</span>
      ),
    },
    { term: visit.t('needs.field.pillar'), value: text(pillar ? visit.label({ ...pillar.names }) : null) },
    { term: visit.t('needs.field.theme'), value: text(content.theme && visit.theme(content.theme)) },
    { term: visit.t('needs.field.help'), value: text(visit.t(`needs.help.${content.help}`)) },
    {
      term: visit.t('needs.field.urgent'),
      value: content.urgent ? (
        <Badge text={visit.t('needs.urgent')} tone="waiting" />
      ) : (
        text(visit.t('needs.not_urgent'))
      ),
    },
    {
      term: visit.t('needs.field.wishedOn'),
      value: content.wishedOn ? <DateText visit={visit} date={content.wishedOn} /> : text(null),
    },
    {
      term: visit.t('needs.field.contact'),
      value: content.contact ? (
        <span class="facts-text" safe>
          {content.contact}
        </span>
      ) : (
        text(null)
      ),
    },
    ...(need.filedAt
      ? [{ term: visit.t('needs.page.filed'), value: <Day visit={visit} at={need.filedAt} /> }]
      : []),
    ...(need.publishedAt
      ? [{ term: visit.t('needs.page.published'), value: <Day visit={visit} at={need.publishedAt} /> }]
      : []),
  ];
}

function WhoWasTold({ visit, told }: { visit: Visit; told: readonly ToldLine[] }): Html {
  const who = ({ role, country }: ToldLine) => {
    const name = roleName(role, visit.locale);
    return country === null
      ? name
      : visit.t('needs.page.told.role_of', { role: name, country: visit.country(country) });
  };
  const columns: readonly Column<ToldLine>[] = [
    { header: visit.t('needs.page.told.who'), heads: true, cell: (line) => <span safe>{who(line)}</span> },
    {
      header: visit.t('needs.page.told.people'),
      numeric: true,
      cell: (line) => <span safe>{visit.number(line.people)}</span>,
    },
    { header: visit.t('needs.page.told.first'), cell: (line) => <Day visit={visit} at={line.first} /> },
    { header: visit.t('needs.page.told.last'), cell: (line) => <Day visit={visit} at={line.last} /> },
  ];
  return (
    <section id="told">
      <h2 safe>{visit.t('needs.page.told')}</h2>
      {told.length === 0 ? (
        <p safe>{visit.t('needs.page.told_none')}</p>
      ) : (
        <>
          <p safe>{visit.t('needs.page.told_lead')}</p>
          <Table caption={visit.t('needs.page.told')} captionHidden columns={columns} rows={told} />
        </>
      )}
    </section>
  );
}
