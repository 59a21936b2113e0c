/** What a form or a program sends, as the change it asks for: each kind takes its own fields. Pure. */
import type { ChangeWanted } from './propose-change.js';

export const WANTED_KINDS = ['top_up', 'cut', 'ceiling', 'transfer', 'open'] as const;
export type WantedKind = (typeof WANTED_KINDS)[number];

export interface GivenChange {
  readonly envelopeId?: string | undefined;
  readonly toEnvelopeId?: string | undefined;
  readonly amountCents?: number | undefined;
  readonly ceilingCents?: number | undefined;
  readonly lotId?: string | undefined;
  readonly fund?: string | undefined;
  readonly code?: string | undefined;
  readonly firstYear?: number | null | undefined;
  readonly lastYear?: number | null | undefined;
  readonly reason: string;
  readonly source: string;
  readonly wantedBy?: string | null | undefined;
}

/** The fields that say what changes, by kind. */
export const FIELDS_OF: Readonly<Record<WantedKind, readonly (keyof GivenChange)[]>> = {
  top_up: ['envelopeId', 'amountCents'],
  cut: ['envelopeId', 'amountCents'],
  ceiling: ['envelopeId', 'ceilingCents'],
  transfer: ['envelopeId', 'toEnvelopeId', 'amountCents'],
  open: ['lotId', 'fund', 'code', 'firstYear', 'lastYear', 'amountCents'],
};

/** What is not given is left for the use case to miss, with a pointer to it. */
export function changeWanted(kind: WantedKind, given: GivenChange): ChangeWanted {
  const { envelopeId = '', amountCents = Number.NaN, reason, source } = given;
  const grounds = { reason, source, wantedBy: given.wantedBy ?? null };
  switch (kind) {
    case 'ceiling':
      return { kind, envelopeId, ceilingCents: given.ceilingCents ?? Number.NaN, ...grounds };
    case 'transfer':
      return { kind, envelopeId, toEnvelopeId: given.toEnvelopeId ?? '', amountCents, ...grounds };
    case 'open': {
      const { lotId = '', fund = '', code = '', firstYear = null, lastYear = null } = given;
      return { kind, lotId, fund, code, firstYear, lastYear, amountCents, ...grounds };
    }
    default:
      return { kind, envelopeId, amountCents, ...grounds };
  }
}
