import type { ActOutcome, ActPreview, Preview } from '../../cases/preview-act.query.js';
import type { AvailableTransition, InputDefinition } from '../../workflow/index.js';
import type { FilledAct } from '../cases/act-form.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, caseUrl, listUrl } from '../cases/case-links.js';
import { InputField, outcomeTexts, TONES } from '../cases/confirm-page.js';
import { moveName, refusalTexts } from '../cases/moves.js';
import {
  ButtonLink,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { BULK } from './bulk-urls.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly move: string;
  /** Made once, so that the same form sent twice is one decision. */
  readonly run: string;
  readonly found: readonly FoundCase[];
  readonly filled: FilledAct;
  readonly errors: FormErrors;
}

export interface FoundCase {
  readonly id: string;
  readonly result: Preview;
}

/** Says file by file what will happen, and takes once what has to be handed in. */
export function ConfirmBulkPage({ visit, subject, move, run, found, filled, errors }: Props): Html {
  const there = found.flatMap(({ result }) => (result.ok ? [result.preview] : []));
  const [first] = there;
  if (!first) return NoneOpen({ visit, subject });
  const name = moveName(visit, { ...first.offer, onBehalfOf: [] });
  const principals = principalsIn(there.map(({ offer }) => offer));
  return (
    <Layout
      visit={visit}
      title={`${visit.t('bulk.run.title', { move: name })}`}
      breadcrumbs={caseCrumbs(visit, subject)}
      failed={errors.any}
    >
      <PageHeader
        caption={visit.t('bulk.title')}
        title={visit.t('bulk.run.title', { move: name })}
        lead={visit.t('bulk.confirm.lead')}
      />
      <Totals visit={visit} there={there} />
      <section class="will-happen">
        <h2 safe>{visit.t('bulk.confirm.each')}</h2>
        {found.map(({ result }) =>
          result.ok ? (
            <OneCase visit={visit} subject={subject} preview={result.preview} />
          ) : (
            <Gone visit={visit} result={result} />
          ),
        )}
      </section>
      <Form visit={visit} action={BULK} errors={errors} class="confirm-form">
        <HiddenField name="subject" value={subject} />
        <HiddenField name="move" value={move} />
        <HiddenField name="run" value={run} />
        {there.map(({ id, version }) => (
          <HiddenField name="case" value={`${id}~${version}`} />
        ))}
        {principals.length > 1 ? (
          <RadioField
            visit={visit}
            name="onBehalfOf"
            label={visit.t('cases.behalf.choose')}
            hint={visit.t('cases.behalf.choose_hint')}
            value={filled.onBehalfOf}
            errors={errors}
            options={principals.map((one) => ({ value: one.personId, text: one.name }))}
          />
        ) : (
          ''
        )}
        {inputsIn(there.map(({ offer }) => offer)).map((input) => (
          <InputField visit={visit} input={input} filled={filled} errors={errors} reasonHint="" />
        ))}
        <div class="buttons">
          <Submit
            text={visit.t('bulk.confirm.submit', { move: name, files: there.length })}
            tone={TONES[first.offer.tone]}
          />
          <ButtonLink href={listUrl(subject)} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** What is asked of any of them, once; a document lies on each file, or does not. */
export function inputsIn(offers: readonly AvailableTransition[]): readonly InputDefinition[] {
  const inputs = new Map(
    offers.flatMap((offer) => offer.inputs.map((input) => [`${input.kind} ${input.code}`, input] as const)),
  );
  return [...inputs.values()].filter(({ kind }) => kind !== 'document');
}

/** Where somebody stands in for several, they choose one, for all the files on which there is a choice. */
function principalsIn(offers: readonly AvailableTransition[]) {
  const all = offers
    .filter(({ onBehalfOf }) => onBehalfOf.length > 1)
    .flatMap(({ onBehalfOf }) => onBehalfOf);
  return [...new Map(all.map((one) => [one.personId, one])).values()];
}

function OneCase({
  visit,
  subject,
  preview,
}: {
  visit: SignedInVisit;
  subject: CaseSubject;
  preview: ActPreview;
}): Html {
  const { outcome, offer } = preview;
  return (
    <div class="one-of-many">
      <h3>
        <a href={caseUrl(subject, preview.id)} safe>
          {`${preview.reference} – ${visit.titleOf(subject, preview.title)}`}
        </a>
      </h3>
      {outcome ? (
        <ul>
          {behalfTexts(visit, offer).map((text) => (
            <li safe>{text}</li>
          ))}
          {outcomeTexts(visit, outcome).map((text) => (
            <li safe>{text}</li>
          ))}
        </ul>
      ) : (
        <>
          <p safe>{visit.t('bulk.confirm.refused')}</p>
          <ul>
            {(offer.open
              ? [visit.t('bulk.confirm.document')]
              : refusalTexts(visit, offer.refusals, preview.definition)
            ).map((text) => (
              <li safe>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function behalfTexts(visit: SignedInVisit, { onBehalfOf }: AvailableTransition): readonly string[] {
  const [only, ...others] = onBehalfOf;
  return only && others.length === 0 ? [visit.t('cases.behalf.acting', { name: only.name })] : [];
}

/** A file that moved on since it was chosen is left out of what is sent. */
function Gone({ visit, result }: { visit: SignedInVisit; result: Exclude<Preview, { ok: true }> }): Html {
  if (result.why === 'not_found') return '';
  return (
    <div class="one-of-many">
      <h3 safe>{`${result.reference} – ${visit.label(result.stage)}`}</h3>
      <p safe>{visit.t('bulk.confirm.not_open')}</p>
    </div>
  );
}

/** The money of all of them together, by what becomes of it. */
function Totals({ visit, there }: { visit: SignedInVisit; there: readonly ActPreview[] }): Html {
  const totals = new Map<ActOutcome['money'][number]['move'], number>();
  for (const { move, amountCents } of there.flatMap(({ outcome }) => outcome?.money ?? [])) {
    totals.set(move, (totals.get(move) ?? 0) + amountCents);
  }
  if (totals.size === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('bulk.confirm.total')}</h2>
      <ul>
        {[...totals].map(([move, cents]) => (
          <li safe>{visit.sentence(`cases.money.${move}`, { amount: visit.money(cents) })}</li>
        ))}
      </ul>
    </section>
  );
}

function NoneOpen({ visit, subject }: { visit: SignedInVisit; subject: CaseSubject }): Html {
  return (
    <Layout visit={visit} title={visit.t('bulk.title')} breadcrumbs={caseCrumbs(visit, subject)}>
      <PageHeader title={visit.t('bulk.title')} />
      <EmptyState text={visit.t('bulk.confirm.none_open')}>
        <ButtonLink href={listUrl(subject)} text={visit.t('bulk.back')} tone="secondary" />
      </EmptyState>
    </Layout>
  );
}
