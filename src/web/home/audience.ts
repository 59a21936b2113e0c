import type { TakenPart } from '../../dialogues/taking-part.query.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';

/** Which parts a person's home page has, by the roles they hold. */
export interface Audience {
  /** The audience that the page speaks to first. */
  readonly name: 'manager' | 'staff' | 'partner' | 'agency' | 'auditor' | 'administrator' | 'nobody';
  /** Whether work can wait for them. */
  readonly isAsked: boolean;
  readonly actions: 'manager' | 'partner' | null;
  /** Whether others of the same house decide on files too. */
  readonly hasTeam: boolean;
  /** The kinds of case that they are shown for taking part without leading it. */
  readonly takesPartIn: readonly TakenPart['subject'][];
  readonly envelopes: boolean;
  readonly events: boolean;
  /** Whether they sit in the committee. */
  readonly sessions: boolean;
  readonly administration: boolean;
}

export function audienceOf(actor: PersonActor): Audience {
  const isManager = holdsRole(actor, 'programme_manager');
  const isPartner = holdsRole(actor, 'partner_authority');
  const isAgency = holdsRole(actor, 'agency_expert');
  const isAuditor = holdsRole(actor, 'auditor');
  const isAdministrator = holdsRole(actor, 'administrator');
  const isStaff =
    actor.view === 'inside' &&
    actor.roles.some((held) => held.role !== 'auditor' && held.role !== 'administrator');
  const name = isStaff
    ? 'staff'
    : isManager
      ? 'manager'
      : isPartner
        ? 'partner'
        : isAgency
          ? 'agency'
          : isAuditor
            ? 'auditor'
            : isAdministrator
              ? 'administrator'
              : 'nobody';
  return {
    name,
    isAsked: isStaff || isManager || isPartner || isAgency,
    actions: isManager ? 'manager' : isPartner ? 'partner' : null,
    hasTeam: isStaff,
    takesPartIn: isAgency
      ? ['action', 'technical_assistance', 'dialogue']
      : isPartner
        ? ['technical_assistance', 'dialogue']
        : [],
    envelopes: isStaff || isAuditor,
    events: isAuditor,
    sessions: holdsRole(actor, 'steering_member') || holdsRole(actor, 'steering_chair'),
    administration: isAdministrator,
  };
}
