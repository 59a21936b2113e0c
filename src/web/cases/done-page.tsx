import type { CaseView } from '../../cases/case-view.js';
import type { CaseWording } from '../../cases/case-wording.query.js';
import type { TrailEntry } from '../../cases/trail.query.js';
import type { WaitingTask } from '../../cases/waiting.query.js';
import { formatList, roleName } from '../../i18n/index.js';
import type { AvailableTransition } from '../../workflow/index.js';
import { Banner, ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, caseUrl, decideUrl } from './case-links.js';
import { trailDetails, trailSentence } from './trail.js';

interface DoneProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly wording: CaseWording;
  readonly entry: TrailEntry;
  /** By which whoever did it takes it back; null where it is not, or somebody has acted since. */
  readonly takeBack: AvailableTransition | null;
  /** What waits next for the same person; null when nothing does. */
  readonly next: WaitingTask | null;
  /** Where the case was called, and the next one is; null elsewhere. */
  readonly called: { readonly href: string; readonly text: string } | null;
}

/** What was done, what happens next, and where to go on. */
export function DonePage({ visit, subject, file, entry, takeBack, next, called }: DoneProps): Html {
  const back = caseUrl(subject, file.id);
  return (
    <Layout
      visit={visit}
      title={`${visit.t('cases.done.title')} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <h1 class="done-heading" safe>
        {`${file.reference}: ${visit.titleOf(subject, file.title)}`}
      </h1>
      <Banner tone="done" title={visit.t('cases.done.title')}>
        <p safe>{trailSentence(visit, entry)}</p>
        {trailDetails(visit, entry).map((detail) => (
          <p safe>{detail}</p>
        ))}
      </Banner>
      <section>
        <h2 safe>{visit.t('cases.done.next')}</h2>
        <ul>
          {nextTexts(visit, file).map((text) => (
            <li safe>{text}</li>
          ))}
        </ul>
      </section>
      {takeBack ? (
        <p>
          <span safe>{visit.t('cases.done.take_back')}</span>{' '}
          <a href={decideUrl(subject, file.id, takeBack)} safe>
            {visit.label(takeBack.label)}
          </a>
        </p>
      ) : (
        ''
      )}
      <div class="buttons">
        {called ? <ButtonLink {...called} /> : ''}
        {next ? (
          <ButtonLink
            href={caseUrl(next.subject, next.caseId)}
            text={visit.t('cases.done.next_task', {
              task: `${next.reference} ${visit.label(next.steps[0] ?? next.label)}`,
            })}
            tone={called ? 'secondary' : 'primary'}
          />
        ) : (
          ''
        )}
        <ButtonLink
          href={back}
          text={visit.t('cases.back_to_case')}
          tone={next || called ? 'secondary' : 'primary'}
        />
        <ButtonLink href="/" text={visit.t('web.nav.home')} tone="link" />
      </div>
    </Layout>
  );
}

function nextTexts(visit: Visit, file: CaseView): readonly string[] {
  const texts = [visit.t('cases.done.stage', { stage: visit.label(file.stage.label) })];
  if (file.stage.final) texts.push(visit.t('cases.done.ended'));
  else if (file.penWith.length > 0) {
    const roles = formatList(
      file.penWith.map((role) => roleName(role, visit.locale)),
      visit.locale,
    );
    texts.push(visit.t('cases.done.pen', { roles }));
  }
  for (const clock of file.clocks) {
    if (clock.state !== 'running' || clock.dueDate === null) continue;
    texts.push(
      visit.t('cases.done.due', { clock: visit.label(clock.label), due: visit.date(clock.dueDate) }),
    );
  }
  return texts;
}
