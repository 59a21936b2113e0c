import type { CaseView } from '../../cases/case-view.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { ActionFile } from './action-file.js';

/** An action in plain words for the partner country: what it is, what is asked, by when, what was answered. */
export function PartnerForeword({ visit, action }: { visit: SignedInVisit; action: ActionFile }): Html {
  return (
    <section>
      <h2 safe>{visit.t('actions.partner.title')}</h2>
      {[...whatItIs(visit, action), ...whatIsAsked(visit, action.page.file)].map((text) => (
        <p safe>{text}</p>
      ))}
    </section>
  );
}

function whatItIs(visit: SignedInVisit, { content, lead }: ActionFile): readonly string[] {
  const theme = content.theme ? visit.theme(content.theme) : null;
  const country = visit.country(visit.actor.country ?? '');
  const texts = [
    theme
      ? visit.t('actions.partner.plain', { lead, country, theme })
      : visit.t('actions.partner.plain_no_theme', { lead, country }),
  ];
  if (content.startsOn && content.durationMonths) {
    const start = visit.date(content.startsOn);
    texts.push(visit.t('actions.partner.plan', { start, months: content.durationMonths }));
  }
  if (content.totalCostCents && content.grantCents) {
    const [total, grant] = [visit.money(content.totalCostCents), visit.money(content.grantCents)];
    texts.push(visit.t('actions.partner.money', { total, grant }));
  }
  return texts;
}

function whatIsAsked(visit: SignedInVisit, file: CaseView): readonly string[] {
  const now = visit.t('actions.partner.now', { stage: visit.label(file.stage.label) });
  const asked = file.transitions.some((one) => one.visa !== null && one.open);
  if (asked) {
    const due = file.clocks.find((clock) => clock.state === 'running')?.dueDate;
    const texts = [now, visit.t('actions.partner.asked')];
    return due ? [...texts, visit.t('actions.partner.asked_by', { due: visit.date(due) })] : texts;
  }
  const answer = file.visas.filter((visa) => !visa.invalidated).at(-1);
  if (!answer) return [now, visit.t('actions.partner.next')];
  const date = visit.day(answer.at);
  const answered = answer.bySilence
    ? visit.t('actions.partner.answered_silence', { date })
    : visit.t(`actions.partner.answered_${answer.answer === 'no' ? 'no' : 'yes'}`, { date });
  return [now, answered, visit.t('actions.partner.next')];
}
