/** A meeting as an invitation carries it (RFC 5545 and 5546): for one invitee, who is not told who else is asked. */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

export interface MeetingEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly dialogueId: string;
  /** Rises with every change, so that calendars take the newer one. */
  readonly sequence: number;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** Where the invitee answers; null when there is nothing to answer. */
  readonly url: string | null;
  /** ISO instants, UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly changedAt: string;
  readonly organiser: { readonly name: string; readonly email: string };
  readonly invitee: {
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly answer: string | null;
  };
}

/** What calendars know the meeting by, the same in invitations and in feeds. */
export function entryIdOf(dialogueId: string, publicUrl: string): string {
  return `dialogue.${dialogueId}@${new URL(publicUrl).hostname}`;
}

/** The same text for the same entry. */
export function meetingEntry(entry: MeetingEntry, publicUrl: string): string {
  const { method, invitee, organiser, url } = entry;
  const changed = new Date(entry.changedAt);
  const calendar = ical({
    prodId: { company: 'Entente', product: 'Meetings', language: 'EN' },
    method: method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  calendar.createEvent({
    id: entryIdOf(entry.dialogueId, publicUrl),
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.title,
    description: entry.description,
    location: entry.location,
    ...(url === null ? {} : { url }),
    stamp: changed,
    lastModified: changed,
    organizer: organiser,
    status: method === 'REQUEST' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    transparency: ICalEventTransparency.OPAQUE,
    attendees: [
      {
        name: invitee.name,
        email: invitee.email,
        role: invitee.role === 'CHAIR' ? ICalAttendeeRole.CHAIR : ICalAttendeeRole.REQ,
        status: STATUS[invitee.answer ?? ''] ?? ICalAttendeeStatus.NEEDSACTION,
        // Answers come by the link: nobody reads mails that a calendar program sends back.
        rsvp: false,
      },
    ],
  });
  return `${calendar.toString()}\r\n`;
}

const STATUS: Readonly<Record<string, ICalAttendeeStatus>> = {
  ACCEPTED: ICalAttendeeStatus.ACCEPTED,
  TENTATIVE: ICalAttendeeStatus.TENTATIVE,
  DECLINED: ICalAttendeeStatus.DECLINED,
  SUBSTITUTED: ICalAttendeeStatus.DELEGATED,
};
