/** What waits for whoever looks without being a step of a case: each room says what is its own. */
import { partsWaiting } from '../../actions/parts-waiting.query.js';
import { disputesWaiting } from '../../assistance/disputes-waiting.query.js';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { openFollowUps } from '../../dialogues/follow-ups-open.query.js';
import { invitationsToAnswer } from '../../dialogues/invitations-to-answer.query.js';
import { formatList } from '../../i18n/index.js';
import { bankAccountsToConfirm } from '../../identity/bank-to-confirm.query.js';
import { partUrl, signUrl } from '../actions/parts/parts-section.js';
import { caseUrl } from '../cases/case-links.js';
import { answerUrl, followUpUrl } from '../dialogues/dialogue-urls.js';
import { partyUrl } from '../parties/party-urls.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface MoreWaiting {
  readonly href: string;
  /** The reference of the case it is on, or what else it is about. */
  readonly about: string;
  readonly title: string;
  readonly asked: string;
  /** Who asks, or what else is good to know. */
  readonly note: string;
  /** Calendar day; null where there is none. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

/** The most pressing first; what has no day comes last. */
export async function moreWaiting(
  runtime: CaseRuntime,
  visit: SignedInVisit,
): Promise<readonly MoreWaiting[]> {
  const found = await Promise.all([
    partsOfDrafts(runtime, visit),
    invitations(runtime, visit),
    followUps(runtime, visit),
    disputes(runtime, visit),
    bankAccounts(runtime, visit),
  ]);
  return found.flat().sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
}

async function partsOfDrafts(
  { database }: CaseRuntime,
  visit: SignedInVisit,
): Promise<readonly MoreWaiting[]> {
  return (await partsWaiting(database, visit.actor)).map((part) => ({
    href: part.written ? signUrl(part.actionId) : partUrl(part.actionId),
    about: part.reference,
    title: part.title,
    asked: visit.t(part.written ? 'parts.sign' : 'parts.write'),
    note: visit.t('waits.part.asked_by', { party: part.lead }),
    dueOn: part.dueOn,
    overdue: part.overdue,
  }));
}

async function disputes({ database }: CaseRuntime, visit: SignedInVisit): Promise<readonly MoreWaiting[]> {
  return (await disputesWaiting(database, visit.actor)).map(({ id, reference, title, disputed }) => ({
    href: caseUrl('technical_assistance', id),
    about: reference,
    title,
    asked: visit.t(disputed.length > 0 ? 'waits.dispute.mend' : 'waits.dispute.ask_again'),
    note:
      disputed.length > 0
        ? visit.t('waits.dispute.disputed', { deliveries: formatList(disputed, visit.locale) })
        : visit.t('waits.dispute.recorded'),
    dueOn: null,
    overdue: false,
  }));
}

async function bankAccounts(
  { database }: CaseRuntime,
  visit: SignedInVisit,
): Promise<readonly MoreWaiting[]> {
  return (await bankAccountsToConfirm(database, visit.actor)).map(({ id, partyId, party, proposedBy }) => ({
    href: partyUrl(partyId, `bank/${id}`),
    about: visit.t('waits.bank.about'),
    title: party,
    asked: visit.t('waits.bank.confirm'),
    note: visit.t('waits.bank.by', { name: proposedBy || visit.t('conditions.someone') }),
    dueOn: null,
    overdue: false,
  }));
}

async function invitations({ database }: CaseRuntime, visit: SignedInVisit): Promise<readonly MoreWaiting[]> {
  return (await invitationsToAnswer(database, visit.actor)).map((one) => ({
    href: answerUrl(one.dialogueId),
    about: one.reference,
    title: one.title,
    asked: visit.t('waits.invitation.answer'),
    note: visit.t('waits.invitation.meeting', { day: visit.date(one.meetsOn) }),
    dueOn: one.replyBy,
    overdue: one.overdue,
  }));
}

/** Of the facility's own the secretariat has them, as it hears of them. */
async function followUps({ database }: CaseRuntime, visit: SignedInVisit): Promise<readonly MoreWaiting[]> {
  if (visit.actor.view === 'inside' && !visit.holds('secretariat', 'consulted_service')) return [];
  return (await openFollowUps(database, visit.actor, true)).map((task) => ({
    href: followUpUrl(task),
    about: task.reference,
    title: task.dialogueTitle,
    asked: task.title,
    note: visit.t('waits.follow_up.given'),
    dueOn: task.dueOn,
    overdue: task.overdue,
  }));
}
