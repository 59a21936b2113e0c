import { callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { depletedLots } from '../../calls/depleted-lots.query.js';
import { caseList } from '../../cases/case-list.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { partiesOf } from '../../identity/parties.query.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import type { Option } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type FormOptions, formOptions } from './form-options.js';

const CO_APPLICANTS = ['MEMBER_STATE_AUTHORITY', 'INTERNATIONAL_ORGANISATION', 'ACADEMIA'];

/** What can be chosen at present: lots of open calls that have money, frameworks, parties other than one's own. */
export async function loadFormOptions(runtime: CaseRuntime, visit: SignedInVisit): Promise<FormOptions> {
  const { database } = runtime;
  const { actor } = visit;
  const limit = 100;
  const [calls, envelopes, depleted, frameworks, named, ...parties] = await Promise.all([
    callsInFull(database, actor, { limit }),
    envelopesInFull(database, actor, { limit }),
    depletedLots(database, actor),
    frameworksInBrief(database, actor),
    caseList(runtime, actor, { subject: 'partnership', limit }),
    ...CO_APPLICANTS.map((kind) => partiesOf(database, actor, { limit, kind })),
  ]);
  const funded = new Map<string, string[]>();
  for (const { lotId, fund } of envelopes.items) funded.set(lotId, [...(funded.get(lotId) ?? []), fund]);
  // A call that is depleted takes something as soon as there is money again; its lots say that they are used up.
  const running = calls.items.filter(({ status }) => status === 'open' || status === 'depleted');
  const lots = running.flatMap((call) =>
    call.lots
      .filter((lot) => funded.has(lot.id))
      .map((lot): Option => {
        const text = `${call.title} – ${lot.title} (${(funded.get(lot.id) ?? []).join(', ')})`;
        return {
          value: lot.id,
          text: depleted.has(lot.id) ? visit.t('envelopes.lot_depleted', { lot: text }) : text,
        };
      }),
  );
  const partnerships = named.items.flatMap(({ id, title }) => {
    const framework = frameworks.get(id);
    return framework ? [{ id, title, country: framework.country }] : [];
  });
  const others = parties
    .flatMap((page) => page.items)
    .filter((party) => party.id !== actor.organisationId)
    .map((party): Option => ({ value: party.id, text: party.name }));
  return formOptions(visit, lots, partnerships, others);
}
