import type { MailItem, MailState } from '../../../notifications/mail-rows.js';
import { Badge, type BadgeTone } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

const TONES: Readonly<Record<MailState, BadgeTone>> = {
  sent: 'positive',
  kept: 'neutral',
  waiting: 'waiting',
  failed: 'negative',
  void: 'neutral',
};

/** Where a mail stands, in one or two words. */
export function MailStateBadge({ visit, mail }: { visit: Visit; mail: MailItem }): Html {
  return <Badge text={visit.t(`identity.outbox.state_${mail.state}`)} tone={TONES[mail.state]} />;
}

/** What became of it and when, in a sentence. */
export function mailStory(visit: Visit, mail: MailItem): string {
  const at = mail.settledAt === null ? '' : visit.dateTime(mail.settledAt);
  if (mail.state === 'waiting') {
    const next = mail.nextAttemptAt === null ? '' : visit.dateTime(mail.nextAttemptAt);
    return visit.t('mails.story.waiting', { next });
  }
  if (mail.state === 'void') return visit.t(`mails.story.void_${mail.voidBecause ?? 'work_done'}`, { at });
  return visit.t(`mails.story.${mail.state}`, { at });
}
