import { DEMO_PERSONAS } from '../../identity/demo-personas.js';
import { Badge, ButtonLink, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { FIRST_DAYS, type FirstDayAudience, type StepShown } from './first-day.js';

const AUDIENCES = Object.keys(FIRST_DAYS) as readonly FirstDayAudience[];
const firstDayUrl = (audience: FirstDayAudience) => `/demo/first-day/${audience}`;

interface FirstDayProps {
  readonly visit: Visit;
  readonly audience: FirstDayAudience;
  /** Null for who is not signed in as one of this audience. */
  readonly steps: readonly StepShown[] | null;
}

/** What to click and why, with what is done ticked. */
export function FirstDayPage({ visit, audience, steps }: FirstDayProps): Html {
  const name = visit.t(`first_day.audience.${audience}`);
  const title = `${visit.t('first_day.title')} – ${name}`;
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('first_day.lead')} />
      <nav class="tabs" aria-label={visit.t('first_day.who')}>
        <ul>
          {AUDIENCES.map((one) => (
            <li>
              <a href={firstDayUrl(one)} aria-current={one === audience ? 'page' : undefined} safe>
                {visit.t(`first_day.audience.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {steps === null ? <SignIn visit={visit} audience={audience} /> : <Steps visit={visit} steps={steps} />}
    </Layout>
  );
}

function SignIn({ visit, audience }: Omit<FirstDayProps, 'steps'>): Html {
  const { persona, steps } = FIRST_DAYS[audience];
  const name = DEMO_PERSONAS.find((one) => one.code === persona)?.name ?? persona;
  const query = new URLSearchParams({ as: persona, next: firstDayUrl(audience) });
  return (
    <>
      <p>
        <ButtonLink
          href={`/demo/sign-in?${query.toString()}`}
          text={visit.t('first_day.sign_in', { name })}
        />
      </p>
      <ol class="first-day">
        {steps.map((step) => (
          <li>
            <h2 safe>{visit.t(`first_day.step.${step}`)}</h2>
            <p safe>{visit.t(`first_day.why.${step}`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Steps({ visit, steps }: { visit: Visit; steps: readonly StepShown[] }): Html {
  const toDo = steps.filter(({ done }) => done !== null);
  return (
    <>
      <p safe>
        {visit.t('first_day.progress', {
          done: visit.number(toDo.filter(({ done }) => done).length),
          all: visit.number(toDo.length),
        })}
      </p>
      <ol class="first-day">
        {steps.map(({ step, href, done }) => (
          <li>
            <h2>
              <a href={href} safe>
                {visit.t(`first_day.step.${step}`)}
              </a>{' '}
              {done === null ? (
                <Badge text={visit.t('first_day.look')} tone="neutral" />
              ) : (
                <Badge
                  text={visit.t(done ? 'first_day.done' : 'first_day.open')}
                  tone={done ? 'positive' : 'waiting'}
                />
              )}
            </h2>
            <p safe>{visit.t(`first_day.why.${step}`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
