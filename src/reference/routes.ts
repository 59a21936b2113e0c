/**
 * Migration routes that actions touch. The list is the product's own working list, named as people in the field commonly
 * name them; no source was read for it, and a route is no statement on who travels it.
 */
import type { Names, Sourced } from './provenance.js';

export interface Route extends Sourced {
  readonly code: string;
  readonly names: Names;
}

const COMMON_NAMES = 'General knowledge: names in common use; no source was read for this list';

const route = (code: string, en: string, fr: string): Route => ({
  code,
  names: { en, fr },
  provenance: 'general_knowledge',
  source: COMMON_NAMES,
});

/** From west to east. */
export const routes: readonly Route[] = [
  route('ATLANTIC', 'Atlantic route', 'Route atlantique'),
  route('WESTERN_MEDITERRANEAN', 'Western Mediterranean', 'Méditerranée occidentale'),
  route('CENTRAL_MEDITERRANEAN', 'Central Mediterranean', 'Méditerranée centrale'),
  route('EASTERN_MEDITERRANEAN', 'Eastern Mediterranean', 'Méditerranée orientale'),
  route('WESTERN_BALKANS', 'Western Balkans', 'Balkans occidentaux'),
  route('EASTERN_BORDERS', 'Eastern land borders', 'Frontières terrestres orientales'),
  route('SILK_ROUTE', 'Silk Route', 'Route de la soie'),
];

/** The route with that code, null when there is none. */
export function routeOf(code: string): Route | null {
  return routes.find((one) => one.code === code) ?? null;
}
