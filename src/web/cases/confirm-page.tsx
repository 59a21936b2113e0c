import type { RuleAnswer } from '../../actions/eligibility.js';
import type { ActOutcome, ActPreview, VisaName } from '../../cases/preview-act.query.js';
import { formatDay, formatList, roleName } from '../../i18n/index.js';
import type { InputDefinition } from '../../workflow/index.js';
import {
  Banner,
  ButtonLink,
  CheckboxesField,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import { TermHelp } from '../glossary/term-help.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { type FilledAct, fieldOf } from './act-form.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl, uploadUrl } from './case-links.js';
import { ConfirmWarning } from './confirm-warning.js';
import { LastWords } from './last-words.js';
import { missingDocuments } from './missing-documents.js';
import { moveName, refusalsTold, ToldRefusal } from './moves.js';
import { wordsOfDecision } from './words-of-decision.js';

interface ConfirmProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly preview: ActPreview;
  readonly filled: FilledAct;
  readonly errors: FormErrors;
  /** Who will read the reasons. */
  readonly reasonHint: string;
  /** What is to be known before, though it does not hold anybody back. */
  readonly warnedOf: readonly RuleAnswer[];
  /** What the case is about, where whoever decides has to have it before them. */
  readonly about: Html;
  /** What whoever decides sees before. */
  readonly before: Html;
  /** Somebody else changed the case while this one was deciding. */
  readonly changed?: boolean;
}

export const TONES = { positive: 'primary', neutral: 'primary', negative: 'danger' } as const;

/** Says what an act will do before it is done, and takes what has to be handed in with it. */
export function ConfirmPage({
  visit,
  subject,
  preview,
  filled,
  errors,
  reasonHint,
  warnedOf,
  about,
  before,
  changed = false,
}: ConfirmProps): Html {
  const { offer, outcome } = preview;
  const name = moveName(visit, offer);
  const back = caseUrl(subject, preview.id);
  return (
    <Layout
      visit={visit}
      title={`${name} – ${preview.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, preview)}
      failed={errors.any}
    >
      {changed ? (
        <Banner tone="refused" title={visit.t('cases.confirm.changed_title')}>
          <p safe>{visit.t('cases.confirm.changed', { stage: visit.label(preview.stage) })}</p>
        </Banner>
      ) : (
        ''
      )}
      <PageHeader
        caption={`${preview.reference} – ${visit.label(preview.stage)}`}
        title={name}
        lead={visit.titleOf(subject, preview.title)}
      />
      {offer.visaLabel ? (
        <p class="confirm-visa" safe>
          {visaText(visit, visit.label(offer.visaLabel), countryOf(offer.visa))}
        </p>
      ) : (
        ''
      )}
      {offer.open && offer.onBehalfOf.length === 1 ? (
        <p class="confirm-visa" safe>
          {visit.t('cases.behalf.acting', { name: offer.onBehalfOf[0]?.name ?? '' })}
        </p>
      ) : (
        ''
      )}
      <TermHelp visit={visit} terms={wordsOfDecision(subject, offer.transition)} />
      <LastWords visit={visit} trail={preview.trail} definition={preview.definition} />
      <ConfirmWarning visit={visit} rules={warnedOf} />
      {about as 'safe'}
      {before as 'safe'}
      {outcome ? (
        <>
          <section class="will-happen">
            <h2 safe>{visit.t('cases.confirm.what')}</h2>
            <ul>
              {outcomeTexts(visit, outcome).map((text) => (
                <li safe>{text}</li>
              ))}
            </ul>
          </section>
          <Form visit={visit} action={visit.url} errors={errors} class="confirm-form">
            <HiddenField name="version" value={preview.version} />
            <HiddenField name="visa" value={offer.visa ?? ''} />
            <HiddenField name="seen" value={preview.now} />
            {offer.onBehalfOf.length > 1 ? (
              <RadioField
                visit={visit}
                name="onBehalfOf"
                label={visit.t('cases.behalf.choose')}
                hint={visit.t('cases.behalf.choose_hint')}
                value={filled.onBehalfOf}
                errors={errors}
                options={offer.onBehalfOf.map((one) => ({ value: one.personId, text: one.name }))}
              />
            ) : (
              ''
            )}
            {offer.inputs.map((input) => (
              <InputField
                visit={visit}
                input={input}
                filled={filled}
                errors={errors}
                reasonHint={reasonHint}
              />
            ))}
            <div class="buttons">
              <Submit text={name} tone={TONES[offer.tone]} />
              <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
            </div>
          </Form>
        </>
      ) : (
        <Refused visit={visit} preview={preview} back={back} />
      )}
    </Layout>
  );
}

function Refused({ visit, preview, back }: { visit: Visit; preview: ActPreview; back: string }): Html {
  return (
    <>
      <Banner tone="refused" title={visit.t('cases.confirm.refused')}>
        <ul>
          {refusalsTold(visit, preview.offer.refusals, preview.definition, `${back}/edit`).map((told) => (
            <li>
              <ToldRefusal told={told} />
            </li>
          ))}
        </ul>
      </Banner>
      <div class="buttons">
        {missingDocuments(visit, preview.offer).map((document) => (
          <ButtonLink
            href={uploadUrl(back, document.documentKind)}
            text={visit.t('cases.confirm.upload', { document: document.name })}
          />
        ))}
        <ButtonLink href={back} text={visit.t('cases.back_to_case')} tone="secondary" />
      </div>
    </>
  );
}

interface InputFieldProps {
  readonly visit: Visit;
  readonly input: InputDefinition;
  readonly filled: FilledAct;
  readonly errors: FormErrors;
  readonly reasonHint: string;
}

/** The field of what has to be handed in with an act. */
export function InputField({ visit, input, filled, errors, reasonHint }: InputFieldProps): Html {
  const common = { visit, name: fieldOf(input), label: visit.label(input.label), errors };
  const value = filled.inputs[input.code];
  switch (input.kind) {
    case 'reason':
      return (
        <TextArea
          {...common}
          value={filled.reason}
          {...(reasonHint === '' ? {} : { hint: reasonHint })}
          maxlength={10_000}
        />
      );
    case 'text':
      return input.maxLength === undefined ? (
        <TextArea
          {...common}
          value={typeof value === 'string' ? value : ''}
          optional={input.optional ?? false}
          maxlength={10_000}
        />
      ) : (
        <TextField
          {...common}
          value={typeof value === 'string' ? value : ''}
          optional={input.optional ?? false}
          maxlength={input.maxLength}
        />
      );
    case 'date':
      return (
        <TextField {...common} type="date" size="short" value={typeof value === 'string' ? value : ''} />
      );
    case 'document':
      return <p safe>{visit.t('cases.confirm.document_there', { document: visit.label(input.label) })}</p>;
    case 'choice':
      return (
        <RadioField
          {...common}
          value={typeof value === 'string' ? value : ''}
          options={optionsOf(visit, input.options)}
        />
      );
    case 'checklist':
      return (
        <CheckboxesField
          {...common}
          values={typeof value === 'object' ? value : []}
          options={optionsOf(visit, input.items)}
        />
      );
  }
}

function optionsOf(visit: Visit, items: readonly { code: string; label: { en: string } }[]) {
  return items.map((item) => ({ value: item.code, text: visit.label(item.label) }));
}

/** What will happen, in sentences: stage, approvals, money, clocks, who is asked next. */
export function outcomeTexts(visit: Visit, outcome: ActOutcome): readonly string[] {
  return [
    ...stageTexts(visit, outcome),
    ...(outcome.madeVoid.length === 0
      ? []
      : [
          visit.t('cases.confirm.void', {
            visas: formatList(
              outcome.madeVoid.map((visa) => voidText(visit, visa)),
              visit.locale,
            ),
          }),
        ]),
    ...outcome.money.map((line) =>
      visit.sentence(`cases.money.${line.move}`, { amount: visit.money(line.amountCents) }),
    ),
    ...outcome.clocks.map((clock) =>
      visit.sentence(`cases.confirm.clock.${clock.change}`, {
        clock: visit.label(clock.label),
        due: clock.dueAt === null ? '' : formatDay(clock.dueAt, visit.locale, clock.timeZone ?? 'UTC'),
      }),
    ),
    ...outcome.moveAlong.map((subject) => visit.sentence(`cases.confirm.along.${subject}`)),
    ...(outcome.asks.length === 0
      ? []
      : [
          visit.t('cases.confirm.asks', {
            roles: formatList(
              outcome.asks.map((one) => askText(visit, one)),
              visit.locale,
            ),
          }),
        ]),
    ...(outcome.ends ? [visit.t('cases.confirm.ends')] : []),
  ];
}

function stageTexts(visit: Visit, outcome: ActOutcome): readonly string[] {
  const from = visit.label(outcome.from);
  if (outcome.moves === null) return [visit.t('cases.confirm.recorded_outside')];
  if (outcome.moves) return [visit.t('cases.confirm.moves', { from, to: visit.label(outcome.to) })];
  const visas = outcome.waitsFor.map((visa) => visaText(visit, visit.label(visa.label), visa.instance));
  return [visit.t('cases.confirm.recorded', { stage: from, visas: formatList(visas, visit.locale) })];
}

function voidText(visit: Visit, visa: VisaName & { readonly by: string | null }): string {
  const name = visaText(visit, visit.label(visa.label), visa.instance);
  return visa.by === null ? name : visit.t('cases.confirm.visa_by', { visa: name, name: visa.by });
}

function visaText(visit: Visit, label: string, country: string): string {
  return country === '' ? label : `${label} (${visit.country(country)})`;
}

function askText(visit: Visit, one: { role: string; country: string | null }): string {
  const role = roleName(one.role, visit.locale);
  return one.country === null ? role : `${role} (${visit.country(one.country)})`;
}

function countryOf(visa: string | null): string {
  return visa?.split(':')[1] ?? '';
}
