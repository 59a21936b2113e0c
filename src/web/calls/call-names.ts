/** What calls, their lots and their money are called on pages. */
import type { CallInFull, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import { programmeWindowOf } from '../../reference/windows.js';
import type { Visit } from '../shell/visit.js';

type Lot = CallInFull['lots'][number];

/** A lot by its title, with its code where the title does not say it and there are others. */
export function lotName(visit: Visit, { code, title }: Lot, call: Pick<CallInFull, 'lots'>): string {
  const saysItsCode = title.split(/\s+/).includes(code);
  return call.lots.length === 1 || saysItsCode ? title : visit.t('calls.lot', { code, title });
}

/** Which call an envelope pays for, and which lot when there are several. */
export function paidFrom(
  visit: Visit,
  calls: readonly CallInFull[],
  { callId, lotId }: Pick<EnvelopeInFull, 'callId' | 'lotId'>,
): string {
  const call = calls.find((one) => one.id === callId);
  const lot = call?.lots.find((one) => one.id === lotId);
  if (!call || !lot) return '';
  return call.lots.length === 1 ? call.title : `${call.title} – ${lotName(visit, lot, call)}`;
}

/** The money with which a window of the facility was published; null for any other call. */
export function announcedText(visit: Visit, callCode: string): string | null {
  const published = programmeWindowOf(callCode);
  if (!published) return null;
  const amount = visit.money(published.amountCents);
  return published.approximate ? visit.t('calls.announced_about', { amount }) : amount;
}

/** When it opened; of one that is prepared when it is to. */
export function opensText(visit: Visit, { opensOn, status }: Pick<CallInFull, 'opensOn' | 'status'>): string {
  if (opensOn !== null) return visit.date(opensOn);
  return visit.t(status === 'in_preparation' ? 'calls.opens_when_approved' : 'calls.not_known');
}

export function closesText(
  visit: Visit,
  { closesOn, continuous, status }: Pick<CallInFull, 'closesOn' | 'continuous' | 'status'>,
): string {
  if (closesOn !== null) return visit.date(closesOn);
  return visit.t(continuous && status !== 'closed' ? 'calls.continuous' : 'calls.not_known');
}
