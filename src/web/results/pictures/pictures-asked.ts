/** What an address of the pictures asks for; what is not offered counts as not asked. */
import { countries } from '../../../reference/countries.js';
import { funds } from '../../../reference/funds.js';
import { CASE_SUBJECTS, type CaseSubject } from '../../cases/case-links.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { INSIDE_ONLY, PICTURES, type PictureName } from './picture.js';

export interface PicturesAsked {
  readonly picture: PictureName;
  /** The kind of case. */
  readonly kind: CaseSubject;
  /** A partner country; empty: any. */
  readonly country: string;
  /** A fund; empty: any. */
  readonly fund: string;
  readonly by: 'role' | 'person';
}

/** Those that may be shown to whoever visits. */
export function picturesFor(visit: SignedInVisit): readonly PictureName[] {
  return visit.actor.view === 'inside' ? PICTURES : PICTURES.filter((name) => !INSIDE_ONLY.has(name));
}

export const OFFERED = {
  country: countries.filter(({ membership }) => membership === null).map(({ code }) => code),
  fund: funds.map(({ code }) => code),
} as const;

export function picturesAsked(visit: SignedInVisit, query: Readonly<Record<string, unknown>>): PicturesAsked {
  return {
    picture: picturesFor(visit).find((name) => name === query['picture']) ?? 'pipeline',
    kind: CASE_SUBJECTS.find((subject) => subject === query['kind']) ?? 'action',
    country: OFFERED.country.find((code) => code === query['country']) ?? '',
    fund: OFFERED.fund.find((code) => code === query['fund']) ?? '',
    by: query['by'] === 'person' ? 'person' : 'role',
  };
}

/** Which filters each picture has. */
export const FILTERS_OF: Readonly<Record<PictureName, readonly (keyof PicturesAsked)[]>> = {
  pipeline: ['kind'],
  envelopes: ['fund'],
  on_time: [],
  workload: ['by'],
  countries: ['fund'],
  process: ['kind'],
  timeline: ['country', 'fund'],
};

/** The query of an address; only what the picture looks at. */
export function picturesQuery(asked: PicturesAsked): string {
  const query = new URLSearchParams({ picture: asked.picture });
  for (const name of FILTERS_OF[asked.picture]) if (asked[name] !== '') query.set(name, asked[name]);
  return `?${query}`;
}

/** The cases behind a count. */
export function casesUrl(kind: string, stage: string): string {
  return `/results/pictures/cases?${new URLSearchParams({ kind, stage })}`;
}
