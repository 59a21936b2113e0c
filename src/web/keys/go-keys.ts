/** The letter that, after `g`, leads to a page: one per page, the same in every language. */
import { type Place, placesOf } from '../palette/places.js';
import type { SignedInVisit } from '../shell/visit.js';

const LETTERS: Readonly<Record<string, string>> = {
  '/': 'h',
  '/inbox': 'i',
  '/actions': 'c',
  '/money': 'm',
  '/envelopes': 'e',
  '/results': 'r',
  '/reports': 't',
  '/needs': 'n',
  '/programme': 'p',
  '/deadlines': 'd',
  '/delegations': 'l',
  '/workflows': 'w',
  '/admin': 'a',
  '/search': 's',
  '/account': 'u',
};

export interface GoKey extends Place {
  readonly letter: string;
}

/** Those of the pages that this person can go to. */
export function goKeysOf(visit: SignedInVisit): readonly GoKey[] {
  return placesOf(visit).flatMap((place) => {
    const letter = LETTERS[place.path];
    return letter === undefined ? [] : [{ ...place, letter }];
  });
}
