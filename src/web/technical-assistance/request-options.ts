import { callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { languageName } from '../../i18n/index.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { LANGUAGES } from '../../reference/languages.js';
import { pillars } from '../../reference/pillars.js';
import type { Option } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';
import { envelopeValue } from './request-fields.js';

/** What the form offers to choose from. */
export interface RequestOptions {
  readonly languages: readonly Option[];
  readonly themes: readonly Option[];
  /** Countries with a framework; empty for a partner authority, which asks for its own. */
  readonly countries: readonly Option[];
  readonly envelopes: readonly Option[];
}

export async function loadRequestOptions(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  chosen: string,
): Promise<RequestOptions> {
  const { database } = runtime;
  const limit = 100;
  const [calls, envelopes, frameworks] = await Promise.all([
    callsInFull(database, visit.actor, { limit }),
    envelopesInFull(database, visit.actor, { limit }),
    frameworksInBrief(database, visit.actor),
  ]);
  const byName = new Intl.Collator(visit.locale);
  const sorted = (options: readonly Option[]) => [...options].sort((a, b) => byName.compare(a.text, b.text));
  const lots = new Map(
    calls.items.flatMap((call) => call.lots.map((lot) => [lot.id, `${call.title} – ${lot.title}`] as const)),
  );
  const covered = [...new Set([...frameworks.values()].map((one) => one.country))];
  return {
    languages: sorted(LANGUAGES.map((code) => ({ value: code, text: languageName(code, visit.locale) }))),
    themes: pillars.flatMap((pillar) =>
      visit.themes.offeredIn(pillar.code, [chosen]).map((theme) => ({
        value: theme.code,
        text: `${visit.theme(theme.code)} (${visit.label({ ...pillar.names })})`,
      })),
    ),
    countries: visit.holds('partner_authority')
      ? []
      : sorted(covered.map((country) => ({ value: country, text: visit.country(country) }))),
    envelopes: sorted(
      envelopes.items.map(({ lotId, fund, code }) => ({
        value: envelopeValue(lotId, fund),
        text: `${lots.get(lotId) ?? code} (${fund})`,
      })),
    ),
  };
}
