import type { DraftFields } from '../../cases/form-draft.js';
import {
  Banner,
  type Crumb,
  ErrorSummary,
  FormErrors,
  FormToken,
  HiddenField,
  PageHeader,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { digestsOf, type FormShape, partIn } from './merge-versions.js';
import { formRoute } from './saved-state.js';
import type { Joined, TypedForm } from './typed-form.js';

/** One version of a form met another one, and both have changed the same parts of it. */
export interface Clash {
  /** Who has the other version: somebody else, who saved it, or another window of the same person. */
  readonly with: 'saved' | 'window';
  /** With what the others alone have changed already in it. */
  readonly typed: TypedForm;
  readonly theirs: DraftFields;
  /** Parts to choose for. */
  readonly parts: readonly string[];
  /** Parts taken over from the others. */
  readonly taken: readonly string[];
  /** The field that follows from the others once they are chosen. */
  readonly follows: string | null;
  /** What is saved or kept by the time of the page. */
  readonly marks: { readonly base: string; readonly kept: string };
  /** Parts for which nothing was chosen, when the page comes back. */
  readonly open?: readonly string[];
}

/** Two windows of one person that have changed the same parts. */
export function clashOfWindows({ typed, other, both, taken, follows }: Joined): Clash {
  return {
    with: 'window',
    typed,
    theirs: other,
    parts: both,
    taken,
    follows,
    marks: { base: JSON.stringify(typed.base ?? {}), kept: JSON.stringify(typed.kept) },
  };
}

/** How a form calls and shows its parts. */
export interface ClashWords {
  readonly shape: FormShape;
  readonly label: (part: string) => string;
  /** What a part says, line by line, for reading. */
  readonly shown: (part: string, fields: DraftFields) => readonly string[];
  /** Parts that are one long text, of which both may be put together. */
  readonly texts: ReadonlySet<string>;
}

interface ClashPageProps {
  readonly visit: SignedInVisit;
  readonly title: string;
  readonly caption?: string;
  readonly crumbs: readonly Crumb[];
  /** Where the form is posted to. */
  readonly address: string;
  readonly clash: Clash;
  readonly words: ClashWords;
}

/** Both versions side by side, and for each part that both have changed the choice between them. */
export function ClashPage({ visit, title, caption, crumbs, address, clash, words }: ClashPageProps): Html {
  const { typed, parts, taken } = clash;
  const fixed = Object.entries(typed.fields).filter(([name]) => !parts.includes(words.shape.partOf(name)));
  const errors = new FormErrors(
    (clash.open ?? []).map((part) => ({
      field: `choice.${part}`,
      label: words.label(part),
      text: visit.t('drafts.clash.choose'),
    })),
  );
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs} failed>
      <PageHeader title={title} {...(caption === undefined ? {} : { caption })} />
      <ErrorSummary visit={visit} errors={errors} />
      <Banner tone="refused" title={visit.t(`drafts.clash.${clash.with}_title`)}>
        <p safe>{visit.t('drafts.clash.lead')}</p>
        {taken.length > 0 ? (
          <p safe>{visit.t('drafts.clash.taken', { fields: namesOf(taken, words.label) })}</p>
        ) : (
          ''
        )}
      </Banner>
      <form
        method="post"
        action={address}
        class="clash-form"
        data-settles={formRoute(address, 'keep')}
        data-account={visit.actor.accountId}
        novalidate
      >
        <FormToken visit={visit} />
        <HiddenField name="base" value={clash.marks.base} />
        <HiddenField name="kept" value={clash.marks.kept} />
        <HiddenField name="choose" value={parts.join(',')} />
        {clash.follows === null ? '' : <HiddenField name="follows" value={clash.follows} />}
        {Object.entries(typed.versions).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        {fixed.map(([name, value]) => (
          <Sent name={name} value={value} />
        ))}
        <button type="submit" name="do" value="save" hidden safe>
          {visit.t('drafts.clash.save')}
        </button>
        {parts.map((part) => (
          <Part visit={visit} part={part} clash={clash} words={words} errors={errors} />
        ))}
        <div class="buttons">
          <Submit text={visit.t('drafts.clash.save')} name="do" value="save" />
          <Submit text={visit.t('drafts.clash.go_on')} tone="secondary" name="do" value="compare" />
        </div>
      </form>
      <script type="module" src={assetUrl('keep-draft.js')} />
    </Layout>
  );
}

interface PartProps {
  readonly visit: SignedInVisit;
  readonly part: string;
  readonly clash: Clash;
  readonly words: ClashWords;
  readonly errors: FormErrors;
}

function Part({ visit, part, clash, words, errors }: PartProps): Html {
  const { typed, theirs } = clash;
  const id = `field-choice-${part.replaceAll('.', '-')}`;
  const wrong = errors.of(`choice.${part}`);
  const [mine, other] = [partIn(typed.fields, part, words.shape), partIn(theirs, part, words.shape)];
  const choice = (value: string, label: string, first = false) => (
    <div class="form-check">
      <input
        class="form-check-input"
        type="radio"
        id={first ? id : `${id}-${value}`}
        name={`choice.${part}`}
        value={value}
      />
      <label class="form-check-label" for={first ? id : `${id}-${value}`} safe>
        {label}
      </label>
    </div>
  );
  const side = (heading: string, fields: DraftFields, value: 'theirs' | 'mine') => (
    <div class="clash-side">
      <h3 safe>{heading}</h3>
      <Said visit={visit} lines={words.shown(part, fields)} />
      {choice(value, visit.t(`drafts.clash.take_${value}`), value === 'theirs') as 'safe'}
    </div>
  );
  return (
    <fieldset class={wrong === undefined ? 'clash' : 'clash field-wrong'}>
      <legend safe>{words.label(part)}</legend>
      {wrong === undefined ? (
        ''
      ) : (
        <p class="field-error" safe>
          {wrong}
        </p>
      )}
      {Object.entries(mine).map(([name, value]) => (
        <Sent name={`mine.${name}`} value={value} />
      ))}
      {Object.entries(other).map(([name, value]) => (
        <Sent name={`theirs.${name}`} value={value} />
      ))}
      <div class="clash-sides">
        {side(visit.t(`drafts.clash.${clash.with}`), other, 'theirs') as 'safe'}
        {side(visit.t('drafts.clash.yours'), mine, 'mine') as 'safe'}
      </div>
      {words.texts.has(part) ? (
        <div class="clash-both">
          {choice('both', visit.t('drafts.clash.take_both')) as 'safe'}
          <label class="form-label" for={`field-both-${part}`} safe>
            {visit.t('drafts.clash.both')}
          </label>
          <textarea id={`field-both-${part}`} name={`both.${part}`} class="form-control" rows="6" safe>
            {`\n${[other[part], mine[part]].filter((text) => text).join('\n\n')}`}
          </textarea>
        </div>
      ) : isList(part, mine) ? (
        choice('both', visit.t('drafts.clash.take_both_lists'))
      ) : (
        ''
      )}
    </fieldset>
  );
}

/** Whether the part is lines one below the other, of which both may be kept; one line alone is not. */
function isList(part: string, fields: DraftFields): boolean {
  return Object.keys(fields).some((name) => /^[.]\d+[.]/.test(name.slice(part.length)));
}

/** What parts are called, each name once. */
export function namesOf(parts: readonly string[], label: (part: string) => string): string {
  return [...new Set(parts.map(label))].join(', ');
}

function Said({ visit, lines }: { visit: SignedInVisit; lines: readonly string[] }): Html {
  const [only = '', ...more] = lines;
  if (lines.every((line) => line.trim() === '')) return <p safe>{visit.t('drafts.clash.empty')}</p>;
  if (more.length === 0) {
    return (
      <p class="clash-text" safe>
        {only}
      </p>
    );
  }
  return (
    <ol>
      {lines.map((line) => (
        <li safe>{line}</li>
      ))}
    </ol>
  );
}

/** Ticked boxes lie together in one field, and travel one by one. */
const TICKED: ReadonlySet<string> = new Set(['coApplicantIds', 'routes']);

function Sent({ name, value }: { name: string; value: string }): Html {
  const plain = name.replace(/^(mine|theirs)[.]/, '');
  const values = TICKED.has(plain) ? value.split(',').filter((one) => one !== '') : [value];
  return (
    <>
      {values.map((one) => (
        <HiddenField name={name} value={one} />
      ))}
    </>
  );
}

/** The hidden fields of a form that keeps what is typed. */
export function Marks({ base, kept }: { base: string; kept: string }): Html {
  return (
    <>
      <HiddenField name="base" value={base} />
      <HiddenField name="kept" value={kept} />
    </>
  );
}

export function marksOf(saved: DraftFields, kept: DraftFields, shape: FormShape): Clash['marks'] {
  return {
    base: JSON.stringify(digestsOf(saved, shape)),
    kept: JSON.stringify(digestsOf(kept, shape)),
  };
}
