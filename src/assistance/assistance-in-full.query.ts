/** What technical assistance says, as far as it is for whoever reads: to those who asked no money and no notes. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside, visibleCountries } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { loadAssistance } from './assistance.repository.js';
import type { AssistanceContent, Requester } from './assistance-content.js';
import { deliveredCents, planCents, type StoredLine } from './assistance-plan.js';

export interface AssistanceInFull extends Omit<AssistanceContent, 'title' | 'lines'> {
  readonly requestedBy: Requester;
  /** Who asked, by name; empty for the facility. */
  readonly requesterName: string;
  /** As far as they are for this reader: what its country receives, once it is scheduled. */
  readonly lines: readonly StoredLine[];
  /** ISO instant, UTC; null before. */
  readonly scheduledAt: string | null;
  /** Whether what came of it is on record: from then on others read it. */
  readonly outcomesRecorded: boolean;
  /** For the facility alone. */
  readonly money: AssistanceMoney | null;
}

export interface AssistanceMoney {
  readonly planCents: number;
  readonly deliveredCents: number;
  /** What was put under contract, paid or not; 0 before. */
  readonly contractCents: number;
  readonly paidCents: number;
  /** Opened with the first estimate. */
  readonly fundingRequestId: string | null;
  readonly envelopeCode: string | null;
}

/** Null when there is none for this actor. */
export async function assistanceInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<AssistanceInFull | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const stored = await loadAssistance(transaction, id, '');
    if (!stored) return null;
    const [more] = await transaction.run<{
      requesterName: string;
      scheduledAt: Date | null;
      recorded: boolean;
      contractCents: string;
      paidCents: string;
      envelopeCode: string | null;
    }>(
      'assistance_in_full',
      `SELECT coalesce(o.name, '') AS "requesterName", t.scheduled_at AS "scheduledAt",
         EXISTS (SELECT FROM assistance_outcome r WHERE r.assistance_id = t.id AND r.recorded_at IS NOT NULL) AS recorded,
         coalesce(m.contracted_cents + m.ordered_cents + m.paid_cents, 0) AS "contractCents",
         coalesce(m.paid_cents, 0) AS "paidCents", e.code AS "envelopeCode"
       FROM technical_assistance t JOIN action a ON a.id = t.id JOIN case_file c ON c.id = t.id
         LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN action_money m ON m.action_id = t.id
         LEFT JOIN envelope e ON e.id = a.envelope_id WHERE t.id = $1`,
      [id],
    );
    if (!more) return null;
    const inside = isInside(actor);
    const { title: _, lines: __, ...content } = stored.content;
    const lines = inside ? stored.lines : stored.lines.map(withoutCost);
    return {
      ...content,
      ...(inside ? {} : { lotId: null, fund: null, estimateCents: null }),
      countries: visibleCountries(actor, content.countries),
      requestedBy: stored.requestedBy,
      requesterName: more.requesterName,
      lines,
      scheduledAt: more.scheduledAt?.toISOString() ?? null,
      outcomesRecorded: more.recorded,
      money: inside
        ? {
            planCents: planCents(stored.lines),
            deliveredCents: stored.lines.reduce((sum, line) => sum + deliveredCents(line), 0),
            contractCents: Number(more.contractCents),
            paidCents: Number(more.paidCents),
            fundingRequestId: stored.fundingRequestId,
            envelopeCode: more.envelopeCode,
          }
        : null,
    };
  });
}

/** The value of equipment is for whoever receives it; every other price is the facility's affair. */
function withoutCost(line: StoredLine): StoredLine {
  return line.kind === 'equipment' ? line : { ...line, unitCents: null };
}
