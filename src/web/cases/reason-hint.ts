import type { CaseRuntime } from '../../cases/case-runtime.js';
import type { ActPreview } from '../../cases/preview-act.query.js';
import { partyOf } from '../../identity/parties.query.js';
import { reasonsGoIntoLetter } from '../../letters/letters-with-reasons.query.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Who will read the reasons, before they are written; '' where the field itself says so. */
export async function reasonHint(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  subject: string,
  { offer, reasonsFor }: ActPreview,
): Promise<string> {
  const reason = offer.inputs.find(({ kind }) => kind === 'reason');
  if (!reason) return '';
  if (reasonsFor === 'own_party') return visit.t('cases.confirm.reason_hint.own_party');
  const { transition } = offer;
  if (await reasonsGoIntoLetter(runtime.database, visit.actor, { subject, transition }))
    return visit.t('cases.confirm.reason_hint.letter');
  // A field with more to say than “Reasons” says itself to whom they are told.
  if (reasonsFor === 'facility')
    return reason.label.en === PLAIN ? visit.t('cases.confirm.reason_hint.facility') : '';
  const party = await partyOf(runtime.database, visit.actor, reasonsFor.party);
  return party
    ? visit.t('cases.confirm.reason_hint.party', { name: party.name })
    : visit.t('cases.confirm.reason_hint.facility');
}

const PLAIN = 'Reasons';
