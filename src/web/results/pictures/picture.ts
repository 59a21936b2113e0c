/** What a picture of the programme is made of: one set of rows, drawn, shown as a table, and handed out as a file. */
import type { PaperPart } from '../../../exchange/paper.js';
import type { Html } from '../../shell/answers.js';

export const PICTURES = [
  'pipeline',
  'envelopes',
  'on_time',
  'workload',
  'countries',
  'process',
  'timeline',
] as const;
export type PictureName = (typeof PICTURES)[number];

/** What only the facility is shown. */
export const INSIDE_ONLY: ReadonlySet<PictureName> = new Set(['envelopes', 'on_time', 'workload']);

export interface Picture {
  /** Says what it is of, in a sentence. */
  readonly description: string;
  /** Null where there is nothing to draw. */
  readonly drawing: Html | null;
  readonly rows: Pick<PaperPart, 'columns' | 'rows'>;
  /** Where the name of each row leads; left out, or null, nowhere. */
  readonly links?: readonly (string | null)[];
}

/** Names that do not fit are cut; the table has them whole. */
export function fitting(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
