/** Who may decide on an action's redress, and why others may not: they have decided, voted or signed before. */
import { actingAs } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import { loadCase } from '../cases/load-case.js';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, personFrom } from '../identity/load-person.js';
import type { PersonActor } from '../kernel/actor.js';
import { decide, type Label, type Refusal, type WorkflowDefinition } from '../workflow/index.js';

export interface RedressJudge {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  /** Empty when they may. */
  readonly refusals: readonly Refusal[];
  /** What they did before, in the past: "voted against the action", with the instant. */
  readonly did: readonly { readonly done: Label; readonly at: string }[];
}

export interface RedressStanding {
  readonly reference: string;
  readonly title: string;
  /** What the lead wrote; empty once erased. */
  readonly asked: string;
  /** ISO instant, UTC. */
  readonly askedAt: string;
  readonly definition: WorkflowDefinition;
  /** Those who may first. */
  readonly judges: readonly RedressJudge[];
}

interface Told {
  readonly asked: string | null;
  readonly askedAt: Date;
}

/** Null unless the action stands in redress, and for outsiders. */
export async function redressStanding(
  runtime: CaseRuntime,
  actor: PersonActor,
  actionId: string,
): Promise<RedressStanding | null> {
  if (!isInside(actor)) return null;
  return runtime.database.asActor(actor, async (transaction) => {
    const loaded = await loadCase(runtime, transaction, 'action', actionId);
    if (loaded?.state.stage !== 'redress') return null;
    const [told] = await transaction.run<Told & Record<string, unknown>>(
      'redress_asked',
      `SELECT e.at AS "askedAt", t.text AS asked FROM audit_event e LEFT JOIN audit_text t ON t.event_id = e.id AND t.field = 'reason'
       WHERE e.chain = $1::uuid::text AND e.body->'data'->>'transition' = 'request_redress' ORDER BY e.seq DESC LIMIT 1`,
      [actionId],
    );
    const people = await transaction.run<PersonRow & { readonly did: Did[] }>(
      'redress_judges',
      `SELECT ${PERSON_COLUMNS}, ${DID} AS did FROM account a ${PERSON_JOINS}
       WHERE a.disabled_at IS NULL AND EXISTS (SELECT FROM role_assignment r WHERE r.account_id = a.id AND r.ended_at IS NULL
         AND r.role IN ('authorising_officer', 'head_of_unit')) ORDER BY p.name, a.id`,
      [actionId],
    );
    const judges = people.map((row): RedressJudge => {
      const person = personFrom(row);
      const decision = decide(
        loaded.definition,
        loaded.state,
        actingAs(person),
        { transition: 'uphold_rejection', reason: 'x' },
        loaded.subject.registry,
      );
      return {
        personId: person.personId,
        name: person.name,
        organisation: person.organisationName,
        roles: person.roles.filter((held) => JUDGES.includes(held.role)).map((held) => held.role),
        refusals: decision.accepted ? [] : decision.refusals,
        did: row.did.flatMap(({ stage, transition, at }) => {
          const found = loaded.definition.stages
            .find(({ code }) => code === stage)
            ?.transitions.find(({ code }) => code === transition);
          return found ? [{ done: found.done, at: new Date(at).toISOString() }] : [];
        }),
      };
    });
    return {
      reference: loaded.reference,
      title: loaded.title,
      asked: told?.asked ?? '',
      askedAt: (told?.askedAt ?? new Date(loaded.stageSince)).toISOString(),
      definition: loaded.definition,
      judges: [...judges].sort(
        (one, other) => Number(one.refusals.length > 0) - Number(other.refusals.length > 0),
      ),
    };
  });
}

const JUDGES = ['authorising_officer', 'head_of_unit'];

interface Did {
  readonly stage: string;
  readonly transition: string;
  readonly at: string;
}

/** What account `a`'s person did on the case, or what counts as theirs because they did not object. */
const DID = `(SELECT coalesce(jsonb_agg(jsonb_build_object('stage', e.body->'data'->>'from', 'transition', e.body->'data'->>'transition',
    'at', to_jsonb(e.at)) ORDER BY e.seq), '[]')
  FROM audit_event e WHERE e.chain = $1::uuid::text AND e.kind = 'case_advanced' AND (e.person_id = a.person_id
    OR EXISTS (SELECT FROM visa v WHERE v.case_id = $1::uuid AND v.event_seq = e.seq AND v.person_id = a.person_id)))`;
