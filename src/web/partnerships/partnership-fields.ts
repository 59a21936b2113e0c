/** The proposal of a framework as flat text fields, from what is saved and into what is saved. */

import type { FrameworkInFull } from '../../partnerships/framework-in-full.query.js';
import type { Proposal } from '../../partnerships/propose-partnership.js';
import { countries, memberStatesOn } from '../../reference/countries.js';
import { pillars } from '../../reference/pillars.js';
import type { Option } from '../components/index.js';
import { readForm } from '../shell/read-form.js';
import type { Visit } from '../shell/visit.js';

export interface ProposalFields {
  readonly kind: string;
  readonly country: string;
  readonly title: string;
  readonly pillars: readonly string[];
  readonly signatories: readonly string[];
  readonly validUntil: string;
  readonly note: string;
}

export const NO_PROPOSAL: ProposalFields = {
  kind: 'MP',
  country: '',
  title: '',
  pillars: [],
  signatories: [],
  validUntil: '',
  note: '',
};

export function fieldsOfFramework(framework: FrameworkInFull, title: string): ProposalFields {
  return {
    kind: framework.kind,
    country: framework.country,
    title,
    pillars: framework.pillars,
    signatories: framework.signatories.map(({ country }) => country),
    validUntil: framework.validUntil ?? '',
    note: framework.note,
  };
}

/** What the form sent, and the version it was made for. */
export function readProposal(body: unknown): { readonly fields: ProposalFields; readonly version: string } {
  const { version, ...fields } = readForm(body, {
    version: 'text',
    kind: 'text',
    country: 'text',
    title: 'text',
    pillars: 'list',
    signatories: 'list',
    validUntil: 'text',
    note: 'text',
  });
  return { fields: { ...fields, note: fields.note.replaceAll('\r\n', '\n') }, version };
}

/** As the use case takes it; who signs a common agenda is not listed. */
export function proposalOf({ signatories, validUntil, ...fields }: ProposalFields): Proposal {
  return {
    ...fields,
    signatories: fields.kind === 'CAMM' ? [] : signatories.map((country) => ({ country })),
    validUntil: validUntil === '' ? null : validUntil,
  };
}

export interface ProposalOptions {
  readonly countries: readonly Option[];
  readonly memberStates: readonly Option[];
  readonly pillars: readonly Option[];
}

export function proposalOptions(visit: Visit, today: string): ProposalOptions {
  const byName = new Intl.Collator(visit.locale);
  const named = (codes: readonly string[]): readonly Option[] =>
    codes
      .map((code) => ({ value: code, text: visit.country(code) }))
      .sort((a, b) => byName.compare(a.text, b.text));
  return {
    countries: named(countries.filter(({ membership }) => membership === null).map(({ code }) => code)),
    memberStates: named(memberStatesOn(today).map(({ code }) => code)),
    pillars: pillars.map(({ code, names }) => ({ value: code, text: visit.label({ ...names }) })),
  };
}
