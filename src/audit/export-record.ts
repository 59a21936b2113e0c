/** The lines of an export: each is one JSON object, in the order header, keys, heads, events by chain, end. */
import type { ChainedEvent } from './chain.js';
import type { HeadRecord } from './head.js';
import type { KeyRecord } from './signing-key.js';

/** What of the record was asked for; all of it where everything is null. */
export interface ExportScope {
  readonly case: string | null;
  /** Days in UTC, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ExportedText {
  readonly field: string;
  readonly salt: string;
  readonly text: string;
}

export interface ExportedEvent extends ChainedEvent {
  /** Those that were not erased; left out where texts were not asked for. */
  readonly texts?: readonly ExportedText[];
}

export type ExportRecord =
  | {
      readonly type: 'export';
      readonly format: 'entente-audit/1';
      readonly at: string;
      readonly scope: ExportScope;
      readonly texts: boolean;
    }
  | ({ readonly type: 'key' } & KeyRecord)
  | ({ readonly type: 'head' } & HeadRecord)
  | ({ readonly type: 'event' } & ExportedEvent)
  | { readonly type: 'end'; readonly events: number; readonly heads: number };

export const EVERYTHING: ExportScope = { case: null, from: null, to: null };
