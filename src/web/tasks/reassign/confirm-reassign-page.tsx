import type { Reassigned } from '../../../cases/reassign-tasks.js';
import { refusalSentence } from '../../../i18n/index.js';
import {
  Banner,
  ButtonLink,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  Submit,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { taskName } from './choose-tasks-page.js';
import type { ReassignForm } from './reassign-form.js';

interface ConfirmReassignProps {
  readonly visit: SignedInVisit;
  readonly form: ReassignForm;
  readonly outcome: Reassigned;
}

/** What will change hands and what cannot, before it is done. */
export function ConfirmReassignPage({ visit, form, outcome }: ConfirmReassignProps): Html {
  const title = visit.t('reassign.confirm.title', { name: outcome.to.name });
  const back = `/tasks/reassign?from=${form.fromId}`;
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: back, text: visit.t('reassign.title') }]}>
      <PageHeader title={title} />
      <Stays visit={visit} outcome={outcome} />
      {outcome.done.length === 0 ? (
        <ButtonLink href={back} text={visit.t('reassign.back')} tone="secondary" />
      ) : (
        <>
          <section class="will-happen">
            <h2 safe>{visit.t('reassign.confirm.given')}</h2>
            <ul>
              {outcome.done.map((task) => (
                <li safe>{taskName(visit, task)}</li>
              ))}
            </ul>
            <p safe>{visit.t('reassign.confirm.told', { name: outcome.to.name })}</p>
          </section>
          <Form visit={visit} action="/tasks/reassign" errors={FormErrors.none} class="confirm-form">
            <HiddenField name="fromId" value={form.fromId} />
            <HiddenField name="toId" value={form.toId} />
            <HiddenField name="reason" value={form.reason} />
            {outcome.done.map((task) => (
              <HiddenField name="taskIds" value={task.id} />
            ))}
            <div class="buttons">
              <Submit text={visit.t('reassign.confirm.submit')} />
              <ButtonLink href={back} text={visit.t('web.form.cancel')} tone="link" />
            </div>
          </Form>
        </>
      )}
    </Layout>
  );
}

/** What was done, and what stayed with the reason. */
export function ReassignDonePage({
  visit,
  fromId,
  given,
  outcome,
}: {
  visit: SignedInVisit;
  fromId: string;
  given: number;
  /** What of the rest could be given, and what could not. */
  outcome: Reassigned | null;
}): Html {
  const title = visit.t('reassign.done.title');
  const back = `/tasks/reassign?from=${fromId}`;
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: back, text: visit.t('reassign.title') }]}>
      <PageHeader title={title} />
      <Banner tone="done" title={visit.t('web.banner.done')}>
        <p safe>{visit.t('reassign.done.given', { count: given })}</p>
        <p safe>{visit.t('reassign.done.next')}</p>
      </Banner>
      {outcome ? <Stays visit={visit} outcome={outcome} /> : ''}
      <div class="buttons">
        <ButtonLink href={back} text={visit.t('reassign.back')} tone="secondary" />
        <ButtonLink href="/" text={visit.t('web.nav.home')} tone="link" />
      </div>
    </Layout>
  );
}

function Stays({ visit, outcome }: { visit: Visit; outcome: Reassigned }): Html {
  if (outcome.refused.length === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('reassign.confirm.stays')}</h2>
      <dl class="summary-list">
        {outcome.refused.map(({ task, refusal }) => (
          <div>
            <dt safe>{taskName(visit, task)}</dt>
            <dd safe>{whyText(visit, outcome.to.name, refusal)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The engine speaks to whoever acts; here it is about a colleague. */
function whyText(visit: Visit, name: string, refusal: Reassigned['refused'][number]['refusal']): string {
  const key = `reassign.why.${refusal.code}`;
  const sentence = visit.sentence(key, { name });
  return sentence === key ? refusalSentence(refusal, visit.locale) : sentence;
}
