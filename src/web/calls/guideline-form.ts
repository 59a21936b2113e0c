/** The form of a draft of guidelines: read, and written as its fields want it. */
import type { GuidelineContent, GuidelineInput } from '../../calls/guideline-content.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import { type FormOf, readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

const FIELDS = {
  revision: 'text',
  summary: 'text',
  changes: 'text',
  inForceFrom: 'text',
  minimumGrantCents: 'text',
  maximumGrantCents: 'text',
  maximumShareBasisPoints: 'text',
  minimumDurationMonths: 'text',
  maximumDurationMonths: 'text',
  leadKinds: 'list',
  leadPublicOnly: 'text',
  needsCentralSupportLetter: 'text',
  needsPartnerSupportLetter: 'text',
  pillars: 'list',
  themes: 'list',
  partnerCountries: 'list',
  summaryWords: 'text',
  objectivesWords: 'text',
  activitiesWords: 'text',
  indicatorsWords: 'text',
} as const;
export type GuidelineForm = FormOf<typeof FIELDS>;

export function readGuidelines(body: unknown): GuidelineForm {
  return readForm(body, FIELDS);
}

export function filledGuidelines(content: GuidelineContent, revision: number): GuidelineForm {
  const whole = (value: number | null) => (value === null ? '' : String(value));
  const box = (value: boolean) => (value ? 'yes' : '');
  return {
    revision: String(revision),
    summary: content.summary,
    changes: content.changes,
    inForceFrom: content.inForceFrom ?? '',
    minimumGrantCents: content.minimumGrantCents === 0 ? '' : formatCents(content.minimumGrantCents),
    maximumGrantCents: content.maximumGrantCents === null ? '' : formatCents(content.maximumGrantCents),
    maximumShareBasisPoints: shareText(content.maximumShareBasisPoints),
    minimumDurationMonths: whole(content.minimumDurationMonths),
    maximumDurationMonths: whole(content.maximumDurationMonths),
    leadKinds: content.leadKinds,
    leadPublicOnly: box(content.leadPublicOnly),
    needsCentralSupportLetter: box(content.needsCentralSupportLetter),
    needsPartnerSupportLetter: box(content.needsPartnerSupportLetter),
    pillars: content.pillars,
    themes: content.themes,
    partnerCountries: content.partnerCountries,
    summaryWords: whole(content.summaryWords),
    objectivesWords: whole(content.objectivesWords),
    activitiesWords: whole(content.activitiesWords),
    indicatorsWords: whole(content.indicatorsWords),
  };
}

export function guidelineInput(form: GuidelineForm): GuidelineInput {
  const cents = (text: string, none: number | null) => (text === '' ? none : centsOrText(text));
  const whole = (text: string) => (text === '' ? null : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);
  return {
    summary: form.summary,
    changes: form.changes,
    inForceFrom: form.inForceFrom,
    minimumGrantCents: cents(form.minimumGrantCents, 0),
    maximumGrantCents: cents(form.maximumGrantCents, null),
    maximumShareBasisPoints: readShare(form.maximumShareBasisPoints),
    minimumDurationMonths: whole(form.minimumDurationMonths),
    maximumDurationMonths: whole(form.maximumDurationMonths),
    leadKinds: form.leadKinds,
    leadPublicOnly: form.leadPublicOnly === 'yes',
    needsCentralSupportLetter: form.needsCentralSupportLetter === 'yes',
    needsPartnerSupportLetter: form.needsPartnerSupportLetter === 'yes',
    pillars: form.pillars,
    themes: form.themes,
    partnerCountries: form.partnerCountries,
    summaryWords: whole(form.summaryWords),
    objectivesWords: whole(form.objectivesWords),
    activitiesWords: whole(form.activitiesWords),
    indicatorsWords: whole(form.indicatorsWords),
  };
}

/** A share in percent as people type it, in basis points: `95`, `94,5`, `94.87`; no number when it is none of these. */
export function readShare(text: string): number {
  const [, whole, part = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s?%?$/.exec(text) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** As a field shows it: what is read back from it is the same. */
function shareText(basisPoints: number): string {
  const part = String(basisPoints % 100).padStart(2, '0');
  return part === '00' ? String(Math.trunc(basisPoints / 100)) : `${Math.trunc(basisPoints / 100)}.${part}`;
}

export function guidelineLabel(visit: Visit, field: string): string {
  switch (field) {
    case 'summary':
    case 'changes':
      return visit.t(`calls.guideline_form.${field}`);
    case 'inForceFrom':
      return visit.t('calls.guideline_form.in_force');
    default:
      return visit.sentence(`calls.rule.${field}`);
  }
}

function centsOrText(text: string): number | string {
  const cents = readCents(text);
  return Number.isNaN(cents) ? text : cents;
}
