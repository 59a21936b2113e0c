/** A case's view in the reader's words: labels in their language, refusals and due dates as sentences. */
import type { Blockers } from '../../cases/blockers.query.js';
import type { CaseView, ClockView } from '../../cases/case-view.js';
import type { TrailEntry } from '../../cases/trail.query.js';
import {
  type Locale,
  labelIn,
  type NameOf,
  refusalSentence,
  roleName,
  ruleSentence,
  whySentence,
} from '../../i18n/index.js';
import { toWire } from '../../kernel/money.js';
import type { AvailableTransition, Forecast, InputDefinition, Label, Refusal } from '../../workflow/index.js';
import type { ReasonDto } from '../problem.dto.js';
import type {
  BlockersDto,
  CaseDto,
  ClockDto,
  ForecastDto,
  TrailEntryDto,
  TransitionDto,
} from './case.dto.js';

export function caseInWords(view: CaseView, forecast: Forecast | undefined, locale: Locale): CaseDto {
  return {
    id: view.id,
    reference: view.reference,
    title: view.title,
    stage: { ...stageInWords(view.stage, locale), since: view.stage.since, final: view.stage.final },
    version: view.version,
    penWith: view.penWith,
    path: view.path.map((step) => ({ ...stageInWords(step, locale), state: step.state })),
    editable: view.editRefused === null,
    clockRuns: view.clockRuns,
    visas: view.visas.map(
      ({ code, label, instance, answer, stage, invalidated, bySilence, name, onBehalfOf, at }) => ({
        code,
        label: labelIn(label, locale),
        country: instance,
        answer,
        stage,
        invalidated,
        bySilence,
        name,
        onBehalfOf,
        at,
      }),
    ),
    organisationId: view.organisationId,
    partnerCountries: view.countries,
    openedAt: view.openedAt,
    changedAt: view.changedAt,
    closedAt: view.closedAt,
    forecast: forecastOnTheWire(forecast),
  };
}

export function forecastOnTheWire(forecast: Forecast | undefined): ForecastDto | null {
  if (!forecast) return null;
  return forecast.known
    ? { ...forecast, reason: null }
    : { known: false, half: null, most: null, cases: forecast.cases, reason: forecast.reason };
}

export function stageInWords(stage: { readonly code: string; readonly label: Label }, locale: Locale) {
  return { code: stage.code, label: labelIn(stage.label, locale) };
}

export function transitionInWords(one: AvailableTransition, locale: Locale, nameOf: NameOf): TransitionDto {
  return {
    transition: one.transition,
    visa: one.visa,
    label: labelIn(one.label, locale),
    visaLabel: one.visaLabel ? labelIn(one.visaLabel, locale) : null,
    tone: one.tone,
    inputs: one.inputs.map((input) => inputInWords(input, locale)),
    open: one.open,
    refusals: one.refusals.map((refusal) => reasonInWords(refusal, locale, nameOf)),
    onBehalfOf: one.onBehalfOf.map(({ personId, name }) => ({ id: personId, name })),
  };
}

export function reasonInWords(refusal: Refusal, locale: Locale, nameOf?: NameOf): ReasonDto {
  return {
    code: refusal.code,
    detail: refusalSentence(refusal, locale, nameOf),
    ...(refusal.field === undefined ? {} : { pointer: `/${refusal.field}` }),
  };
}

export function blockersInWords(blockers: Blockers, locale: Locale, nameOf: NameOf): BlockersDto {
  const reasons = (refusals: readonly Refusal[]) =>
    refusals.map((refusal) => reasonInWords(refusal, locale, nameOf));
  return {
    since: blockers.since,
    closed: blockers.closed,
    awaited: blockers.awaited.map(({ role, visa, people }) => ({
      role,
      label: roleName(role, locale),
      visa,
      people: people.map(({ name, organisation, barredBy }) => ({
        name,
        organisation,
        barredBy: reasons(barredBy),
      })),
    })),
    steps: blockers.steps.map(({ transition, visa, label, by, clocks, unmet, missing }) => ({
      transition,
      visa,
      label: labelIn(label, locale),
      by,
      clocks,
      unmet: reasons([...unmet, ...missing]),
    })),
  };
}

function inputInWords(input: InputDefinition, locale: Locale): TransitionDto['inputs'][number] {
  const items =
    input.kind === 'checklist' ? input.items : input.kind === 'choice' ? input.options : undefined;
  return {
    kind: input.kind,
    code: input.code,
    label: labelIn(input.label, locale),
    optional: input.kind === 'text' && input.optional === true,
    ...(input.kind === 'document' ? { documentKind: input.documentKind } : {}),
    ...(items ? { options: items.map((item) => stageInWords(item, locale)) } : {}),
  };
}

export function clockInWords(clock: ClockView, locale: Locale): ClockDto {
  const { day, of, unit, remaining } = clock.elapsed;
  return {
    code: clock.code,
    label: labelIn(clock.label, locale),
    basis: clock.basis ? labelIn(clock.basis, locale) : null,
    state: clock.state,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    dueDate: clock.dueDate,
    timeZone: clock.timeZone,
    elapsed: { day, of, unit, remaining },
    calendar: clock.calendar,
    estimated: clock.estimated,
    confirmed: clock.confirmed,
    why: clock.why.map((step) => ({
      code: step.code,
      sentence: whySentence(step, locale) ?? step.code,
      rule: ruleSentence(step, locale),
    })),
  };
}

export function entryInWords(entry: TrailEntry, locale: Locale): TrailEntryDto {
  const word = (label: Label | null) => (label ? labelIn(label, locale) : null);
  return {
    id: entry.id,
    seq: entry.seq,
    kind: entry.kind,
    at: entry.at,
    who: entry.who,
    purpose: entry.purpose,
    done: word(entry.done),
    from: word(entry.from),
    to: word(entry.to),
    moved: entry.moved,
    visas: entry.visas.map((visa) => ({
      label: labelIn(visa.label, locale),
      country: visa.instance,
      answer: visa.answer,
    })),
    madeVoid: entry.madeVoid.map(({ label, instance }) =>
      instance === '' ? labelIn(label, locale) : `${labelIn(label, locale)} (${instance})`,
    ),
    fields: entry.fields,
    ledger: entry.ledger.map(({ move, amountCents }) => ({ move, amount: toWire(amountCents) })),
    texts: Object.entries(entry.texts).map(([field, text]) => ({ field, text })),
    choices: entry.choices.map(({ label, chosen }) => ({
      label: labelIn(label, locale),
      chosen: labelIn(chosen, locale),
    })),
    handedOver: entry.handedOver.map(({ label, from, to }) => ({ label: labelIn(label, locale), from, to })),
    calendar: entry.calendar,
    dates: entry.dates.map(({ clock, from, to }) => ({ clock: labelIn(clock, locale), from, to })),
    hash: entry.hash,
  };
}
