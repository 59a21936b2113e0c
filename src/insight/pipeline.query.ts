/** How many running cases stand where, and how long, as far as an actor may see them. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Label } from '../workflow/index.js';

export interface PipelineStage {
  readonly subject: string;
  /** As this actor is shown it. */
  readonly code: string;
  readonly label: Label;
  readonly cases: number;
  /** In days of the calendar, whole ones. */
  readonly medianDays: number;
  readonly oldestDays: number;
}

/** By kind of case, each in the order of its workflow; stages without a case are left out. */
export async function pipelineOf(
  runtime: CaseRuntime,
  actor: PersonActor,
): Promise<readonly PipelineStage[]> {
  const inside = isInside(actor);
  const [stage, since] = inside ? ['c.stage', 'c.stage_since'] : ['c.outside_stage', 'c.outside_stage_since'];
  return runtime.database.asActor(actor, async (transaction) => {
    const rows = await transaction.run<{
      subject: string;
      code: string;
      definition_id: string;
      cases: number;
      median: number;
      oldest: number;
    }>(
      `pipeline_${inside ? 'in' : 'out'}`,
      `SELECT subject, code, max(definition_id::text) AS definition_id, count(*)::integer AS cases,
         floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::integer AS median, floor(max(days))::integer AS oldest
       FROM (SELECT c.subject, ${stage} AS code, c.definition_id, extract(epoch FROM entente_now() - ${since}) / 86400 AS days
         FROM case_file c WHERE c.closed_at IS NULL) standing
       GROUP BY subject, code`,
    );
    const found: (PipelineStage & { readonly place: number })[] = [];
    for (const row of rows) {
      const { stages } = await runtime.definitions.pinned(row.definition_id, transaction);
      const shown = stages.map((one) => (inside ? { code: one.code, label: one.label } : one.outside));
      const place = shown.findIndex(({ code }) => code === row.code);
      found.push({
        subject: row.subject,
        code: row.code,
        label: shown[place]?.label ?? { en: row.code },
        cases: row.cases,
        medianDays: row.median,
        oldestDays: row.oldest,
        place,
      });
    }
    const kinds = runtime.subjects.all().map(({ shipped }) => shipped.subject);
    const order = ({ subject, place }: (typeof found)[number]) => kinds.indexOf(subject) * 1_000 + place;
    return found.sort((a, b) => order(a) - order(b)).map(({ place: _, ...one }) => one);
  });
}
