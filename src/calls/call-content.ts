/** What a call says of itself, and what of it is wrong; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { funds as FUNDS, type FundCode } from '../reference/funds.js';

export interface Lot {
  readonly code: string;
  readonly title: string;
}

export interface CallContent {
  /** Unique among calls: capital letters, digits and hyphens. */
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  /** Not before this day; null: as soon as it is approved. */
  readonly opensOn: string | null;
  /** The last day; null: none is set. */
  readonly closesOn: string | null;
  readonly continuous: boolean;
  /** In order. */
  readonly cutOffs: readonly string[];
  readonly lots: readonly Lot[];
  /** Those that may pay; empty: any. */
  readonly funds: readonly FundCode[];
}

/** As it comes from outside; fields left out stay as they are. */
export type CallInput = { readonly [Field in keyof CallContent]?: unknown };

export const EMPTY_CALL: CallContent = {
  code: '',
  title: '',
  summary: '',
  opensOn: null,
  closesOn: null,
  continuous: true,
  cutOffs: [],
  lots: [],
  funds: [],
};

/** What may still change once a call has opened, while it is paused: when, and how it is explained. */
const CHANGES_WHEN_PAUSED: ReadonlySet<keyof CallContent> = new Set([
  'summary',
  'closesOn',
  'continuous',
  'cutOffs',
]);

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const LOT_CODE = /^[A-Z0-9][A-Z0-9-]{0,19}$/;

/** `current` with the input in place of its own; `today` is the day before which nothing new can be set. */
export function mergedCall(
  current: CallContent,
  input: CallInput,
  today: string,
  checks: FieldChecks,
): CallContent {
  const given = <Field extends keyof CallContent>(
    field: Field,
    read: (value: unknown) => CallContent[Field],
  ): CallContent[Field] => (input[field] === undefined ? current[field] : read(input[field]));
  const dayIn = (field: 'opensOn' | 'closesOn') => (value: unknown) => {
    if (value === null || value === '') return null;
    const day = checks.date(field, value);
    if (day !== '' && day < today && day !== current[field]) checks.add(field, 'day_is_past');
    return day === '' ? null : day;
  };
  const content: CallContent = {
    code: given('code', (value) => codeOf(value, checks)),
    title: given('title', (value) => checks.text('title', value, { min: 1, max: 300 })),
    summary: given('summary', (value) => checks.text('summary', value, { max: 5_000, lines: true })),
    opensOn: given('opensOn', dayIn('opensOn')),
    closesOn: given('closesOn', dayIn('closesOn')),
    continuous: given('continuous', (value) => {
      if (typeof value !== 'boolean') checks.add('continuous', 'wrong_type');
      return value === true;
    }),
    cutOffs: given('cutOffs', (value) => cutOffsOf(value, current.cutOffs, today, checks)),
    lots: given('lots', (value) => lotsOf(value, checks)),
    funds: given('funds', (value) => fundsOf(value, checks)),
  };
  checkDays(content, checks);
  return content;
}

/** Adds what a call that has opened does not let go of. */
export function checkFrozen(before: CallContent, after: CallContent, checks: FieldChecks): void {
  for (const field of changedCallFields(before, after)) {
    if (!CHANGES_WHEN_PAUSED.has(field)) checks.add(field, 'calls.frozen_once_open');
  }
}

export function changedCallFields(before: CallContent, after: CallContent): readonly (keyof CallContent)[] {
  return (Object.keys(after) as (keyof CallContent)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function checkDays({ opensOn, closesOn, cutOffs }: CallContent, checks: FieldChecks): void {
  if (opensOn !== null && closesOn !== null && closesOn < opensOn) {
    checks.add('closesOn', 'calls.closes_before_it_opens');
  }
  for (const [index, day] of cutOffs.entries()) {
    if (opensOn !== null && day < opensOn) checks.add(`cutOffs/${index}`, 'calls.cut_off_before_opening');
    if (closesOn !== null && day > closesOn) checks.add(`cutOffs/${index}`, 'calls.cut_off_after_closing');
  }
}

function codeOf(value: unknown, checks: FieldChecks): string {
  if (typeof value !== 'string') checks.add('code', 'wrong_type');
  else if (!CODE.test(value.trim())) checks.add('code', value.trim() === '' ? 'missing' : 'code_malformed');
  return typeof value === 'string' ? value.trim() : '';
}

function cutOffsOf(
  value: unknown,
  before: readonly string[],
  today: string,
  checks: FieldChecks,
): readonly string[] {
  const days = checks.list('cutOffs', value, 24).map((one, index) => {
    const day = checks.date(`cutOffs/${index}`, one);
    if (day !== '' && day < today && !before.includes(day)) checks.add(`cutOffs/${index}`, 'day_is_past');
    return day;
  });
  for (const [index, day] of days.entries()) {
    if (day !== '' && days.indexOf(day) < index) checks.add(`cutOffs/${index}`, 'calls.named_twice');
  }
  return days.filter((day) => day !== '').sort();
}

function lotsOf(value: unknown, checks: FieldChecks): readonly Lot[] {
  const lots = checks.list('lots', value, 20).map((one, index) => {
    const { code, title } = typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : {};
    const at = `lots/${index}`;
    const known = typeof code === 'string' ? code.trim() : '';
    if (!LOT_CODE.test(known)) checks.add(`${at}/code`, known === '' ? 'missing' : 'code_malformed');
    return { code: known, title: checks.text(`${at}/title`, title ?? '', { min: 1, max: 300 }) };
  });
  for (const [index, { code }] of lots.entries()) {
    if (code !== '' && lots.findIndex((lot) => lot.code === code) < index) {
      checks.add(`lots/${index}/code`, 'calls.named_twice');
    }
  }
  return [...lots].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function fundsOf(value: unknown, checks: FieldChecks): readonly FundCode[] {
  const codes = FUNDS.map((fund) => fund.code);
  const chosen = checks
    .list('funds', value, codes.length)
    .map((one, index) => checks.choice(`funds/${index}`, one, codes));
  return codes.filter((code) => chosen.includes(code));
}
