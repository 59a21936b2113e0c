/** What a case's definition calls things; definitions never change once published, so each is read once. */
import type { Transaction } from '../database/database.js';
import type { LabelLike } from '../i18n/index.js';
import { type StageDefinition, silenceOf, stepsOfRole } from '../workflow/index.js';

interface Stage {
  readonly code: string;
  readonly label: LabelLike;
  readonly outside: { readonly code: string; readonly label: LabelLike };
  readonly transitions: StageDefinition['transitions'];
  readonly visas?: readonly {
    readonly code: string;
    readonly label: LabelLike;
    readonly by?: { readonly role: string; readonly scope: string };
  }[];
}

/** As much of a definition as notices speak of. */
export interface Wording {
  readonly stages: readonly Stage[];
  readonly clocks: readonly {
    readonly code: string;
    readonly label: LabelLike;
    readonly reminders: readonly WordedReminder[];
  }[];
  readonly conflicts: readonly {
    readonly code: string;
    readonly sides: readonly { readonly code: string; readonly acts: readonly string[] }[];
  }[];
}

/** A rung of a clock's ladder, as the definition has it. */
export interface WordedReminder {
  readonly code: string;
  readonly when: 'before' | 'on' | 'after';
  readonly amount: number;
  readonly unit: 'calendar_days' | 'working_days';
  readonly to: 'owner' | 'deputy' | 'head';
}

export class Wordings {
  private readonly known = new Map<string, Wording>();

  async load(transaction: Transaction, ids: readonly string[]): Promise<(id: string) => Wording> {
    const missing = [...new Set(ids)].filter((id) => !this.known.has(id));
    if (missing.length > 0) {
      const rows = await transaction.run<{ id: string; body: Wording }>(
        'notice_wordings',
        'SELECT id, body FROM workflow_definition WHERE id = ANY ($1::uuid[])',
        [missing],
      );
      for (const row of rows) this.known.set(row.id, row.body);
    }
    return (id) => {
      const wording = this.known.get(id);
      if (!wording) throw new Error(`No definition ${id}.`);
      return wording;
    };
  }
}

export function stageOf(wording: Wording, code: string): Stage {
  const stage = wording.stages.find((one) => one.code === code);
  if (!stage) throw new Error(`No stage ${code} in the definition.`);
  return stage;
}

/** A stage as this reader may know it. */
export function stageLabel(wording: Wording, code: string, inside: boolean): LabelLike {
  const stage = stageOf(wording, code);
  return inside ? stage.label : stage.outside.label;
}

/** What a role is asked to do in a stage, step by step. */
export function stepLabels(wording: Wording, code: string, role: string): readonly LabelLike[] {
  return stepsOfRole(stageOf(wording, code), role).map((label) => ({ ...label }));
}

/** What a visa becomes without an answer in time; null where nothing happens by itself. */
export function silence(wording: Wording, code: string, visa: string): 'yes' | 'no' | 'abstain' | null {
  return silenceOf(stageOf(wording, code), visa);
}

/** What a visa of a stage is called; `name` may carry a country after a colon. */
export function visaLabel(wording: Wording, stage: string, name: string): LabelLike | undefined {
  const code = name.split(':', 1)[0];
  return stageOf(wording, stage).visas?.find((visa) => visa.code === code)?.label;
}

/** Who gives a visa, whichever stage it belongs to; undefined where the definition has none of that code. */
export function visaGivers(
  wording: Wording,
  code: string,
): { readonly role: string; readonly scope: string } | undefined {
  return wording.stages.flatMap((stage) => stage.visas ?? []).find((visa) => visa.code === code)?.by;
}
