/** The kinds of messages that other systems can ask for, and which of them an event makes: pure. */

export const WEBHOOK_TYPES = [
  'case.opened',
  'case.advanced',
  'case.edited',
  'case.migrated',
  'case.changed',
  'visa.given',
  'visa.taken_back',
  'document.added',
  'document.removed',
  'tasks.reassigned',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** To see whether messages arrive; nobody asks for it. */
export const TEST_TYPE = 'webhook.test';

/** As much of an event as says what kind of message it makes. */
export interface EventMade {
  readonly kind: string;
  readonly moved: boolean;
  /** Whether outsiders are shown another stage than before. */
  readonly movedOutside: boolean;
  readonly givesVisas: boolean;
  readonly voidsVisas: boolean;
  /** Whether outsiders who see the case may read that it happened. */
  readonly outside: boolean;
}

/** For whom a message would be. */
export interface Receiver {
  readonly inside: boolean;
  /** Whether somebody of theirs did it. */
  readonly isOwn: boolean;
  /** Whether a partner country of which they learn nothing did it. */
  readonly isVeiled: boolean;
}

/** The messages an event makes for a receiver, in order; none where it is not for them. */
export function typesOf(event: EventMade, receiver: Receiver): readonly WebhookType[] {
  if (receiver.inside) return insideTypes(event);
  if (!event.outside) return [];
  const advanced: readonly WebhookType[] = event.movedOutside ? ['case.advanced'] : [];
  if (receiver.isVeiled) return advanced;
  if (event.kind === 'case_advanced') return [...(receiver.isOwn ? visaTypes(event) : []), ...advanced];
  if (event.kind === 'case_migrated') return advanced;
  if (event.kind === 'tasks_reassigned') return [];
  return insideTypes(event);
}

const BY_KIND: Readonly<Record<string, WebhookType>> = {
  case_opened: 'case.opened',
  case_edited: 'case.edited',
  case_migrated: 'case.migrated',
  document_added: 'document.added',
  document_removed: 'document.removed',
  tasks_reassigned: 'tasks.reassigned',
};

/** What is not on the list is told as a change, so that no event is lost on who follows a case. */
function insideTypes(event: EventMade): readonly WebhookType[] {
  if (event.kind !== 'case_advanced') return [BY_KIND[event.kind] ?? 'case.changed'];
  return [...visaTypes(event), ...(event.moved ? (['case.advanced'] as const) : [])];
}

function visaTypes({ givesVisas, voidsVisas, moved }: EventMade): readonly WebhookType[] {
  if (givesVisas) return ['visa.given'];
  return voidsVisas && !moved ? ['visa.taken_back'] : [];
}
