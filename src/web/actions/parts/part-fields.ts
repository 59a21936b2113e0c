/** The form of a co-applicant's part as flat text fields. */
import type { Part } from '../../../actions/parts-of.query.js';
import type { DraftFields } from '../../../cases/form-draft.js';
import { formatCents } from '../../../kernel/money.js';
import type { ClashWords } from '../../drafts/conflict-page.js';
import type { FormShape } from '../../drafts/merge-versions.js';
import type { Visit } from '../../shell/visit.js';
import { readCents } from '../read-cents.js';

const NAMES = ['tasks', 'ownShareCents'] as const;

export const PART_SHAPE: FormShape = { partOf: (field) => field };

export function isPartField(name: string): boolean {
  return NAMES.some((one) => one === name);
}

/** Picks the form's own fields out of what a browser sends. */
export function partFieldsIn(body: Readonly<Record<string, unknown>>): DraftFields {
  return Object.fromEntries(
    NAMES.map((name) => {
      const value = body[name];
      return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''];
    }),
  );
}

/** What is saved, as the form shows it. */
export function partFieldsOf({ tasks, ownShareCents }: Part): DraftFields {
  return { tasks, ownShareCents: ownShareCents === null ? '' : formatCents(ownShareCents) };
}

export function partFieldLabel(field: string, visit: Visit): string {
  return visit.t(field === 'tasks' ? 'parts.field.tasks' : 'parts.field.own_share');
}

/** What the fields say for people. */
export function partWords(visit: Visit): ClashWords {
  return {
    shape: PART_SHAPE,
    label: (part) => partFieldLabel(part, visit),
    shown: (part, fields) => {
      const value = fields[part] ?? '';
      const cents = part === 'ownShareCents' && value !== '' ? readCents(value) : Number.NaN;
      return [Number.isNaN(cents) ? value : visit.money(cents)];
    },
    texts: new Set(['tasks']),
  };
}
