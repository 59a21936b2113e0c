/** A party's own people propose changes of its contacts; whoever edits parties accepts or refuses them. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import {
  closeContact,
  fieldsIn,
  insertContact,
  kept,
  liveContact,
  liveParty,
  updateContact,
} from './change-contact.js';
import type { ContactFields, ContactInput } from './contact.js';
import { assertMayOnParty } from './party-rights.js';

/** Outsiders may not write events that belong to no case; the record still names them. */
const SYSTEM = systemActor('outsiders');

export interface ContactProposalWanted {
  readonly partyId: string;
  /** Null: somebody new. */
  readonly contactId: string | null;
  /** Null: the contact is to end. */
  readonly contact: ContactInput | null;
}

/**
 * Proposes to add, change or end a contact. Refuses with 404 a contact that is not there, with 403 who is not of the
 * party, with 409 when a proposal about the same contact waits already, and with 422 what is wrong.
 */
export async function proposeContact(
  database: Database,
  actor: PersonActor,
  { partyId, contactId, contact }: ContactProposalWanted,
): Promise<{ id: string }> {
  const id = newId();
  try {
    await database.jointly(SYSTEM, async (transaction) => {
      await database.asActor(actor, async (own) => {
        await liveParty(own, partyId);
        assertMayOnParty(actor, 'propose_contact', partyId);
        const now = contactId === null ? null : await liveContact(own, partyId, contactId);
        const wanted = contact === null ? {} : fieldsIn({ ...now, ...contact });
        await own.run(
          'identity_contact_propose',
          `INSERT INTO contact_proposal (id, organisation_id, contact_id, what, wanted, proposed_by) VALUES ($1, $2, $3, $4, $5, $6)`,
          [id, partyId, contactId, whatOf(contactId, contact), JSON.stringify(wanted), actor.accountId],
        );
      });
      await recordEvent(transaction, actor, {
        kind: 'contact_proposed',
        data: { party: partyId, contact: contactId, proposal: id, what: whatOf(contactId, contact) },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'contact_proposal_open')) {
      throw new Problem('state_conflict', [{ code: 'parties.proposal_waits' }]);
    }
    throw error;
  }
  return { id };
}

function whatOf(contactId: string | null, contact: ContactInput | null): 'add' | 'change' | 'end' {
  if (contact === null) return 'end';
  return contactId === null ? 'add' : 'change';
}

export const PROPOSAL_DECISIONS = ['accept', 'refuse', 'withdraw'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

const STATES = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const;

interface OpenProposal {
  readonly organisation_id: string;
  readonly contact_id: string | null;
  readonly what: 'add' | 'change' | 'end';
  readonly wanted: ContactFields;
  readonly state: string;
}

/**
 * Accepts a proposal, which carries it out, refuses it with a reason, or takes it back. Refuses with 404 what is not
 * there, with 403 who may not, and with 409 what is decided, or about a contact that has ended since.
 */
export async function decideContactProposal(
  database: Database,
  actor: PersonActor,
  wanted: {
    readonly partyId: string;
    readonly id: string;
    readonly decision: ProposalDecision;
    readonly reason: string;
  },
): Promise<void> {
  const checks = new FieldChecks();
  const least = wanted.decision === 'refuse' ? { min: 1 } : {};
  const reason = checks.text('reason', wanted.reason, { ...least, max: 2_000, lines: true });
  checks.done();
  await database.jointly(SYSTEM, async (transaction) => {
    const proposal = await kept(database, actor, async (own) => {
      const found = await lockedProposal(own, wanted.partyId, wanted.id);
      assertMayOnParty(actor, wanted.decision === 'withdraw' ? 'propose_contact' : 'edit', wanted.partyId);
      if (found.state !== 'open') throw new Problem('state_conflict', [{ code: 'parties.proposal_decided' }]);
      if (wanted.decision === 'accept') await carryOut(own, actor, wanted.partyId, found);
      await own.run(
        'identity_contact_proposal_decide',
        `UPDATE contact_proposal SET state = $2, decided_by = $3, decided_at = entente_now(), decision_reason = $4 WHERE id = $1`,
        [wanted.id, STATES[wanted.decision], actor.accountId, reason],
      );
      return found;
    });
    await recordEvent(transaction, actor, {
      kind: `contact_proposal_${STATES[wanted.decision]}`,
      data: { party: wanted.partyId, contact: proposal.contact_id, proposal: wanted.id },
      texts: reason === '' ? {} : { reason },
    });
  });
}

async function lockedProposal(transaction: Transaction, partyId: string, id: string): Promise<OpenProposal> {
  if (!isId(id) || !isId(partyId)) throw new Problem('not_found');
  // Of two who decide at once, the second reads what the first decided.
  await transaction.run('identity_party_lock', 'SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [
    partyId,
  ]);
  const [found] = await transaction.run<OpenProposal>(
    'identity_contact_proposal',
    `SELECT organisation_id, contact_id, what, wanted, state FROM contact_proposal WHERE id = $1 AND organisation_id = $2`,
    [id, partyId],
  );
  if (!found) throw new Problem('not_found');
  return found;
}

async function carryOut(
  transaction: Transaction,
  actor: PersonActor,
  partyId: string,
  { contact_id, what, wanted }: OpenProposal,
): Promise<void> {
  if (contact_id === null) {
    await insertContact(transaction, actor, partyId, wanted);
    return;
  }
  const now = await liveContact(transaction, partyId, contact_id).catch(() => {
    throw new Problem('state_conflict', [{ code: 'parties.contact_ended' }]);
  });
  if (what === 'end') await closeContact(transaction, actor, now);
  else await updateContact(transaction, actor, now, wanted);
}
