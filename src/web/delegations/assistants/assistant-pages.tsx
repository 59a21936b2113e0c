import type { Assistant } from '../../../cases/assistants.query.js';
import type { Colleague } from '../../../cases/delegations.query.js';
import {
  ButtonLink,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { absenceCrumbs } from '../absences/new-absence-page.js';

const BASE = '/delegations/assistants';

interface NewAssistantProps {
  readonly visit: SignedInVisit;
  readonly colleagues: readonly Colleague[];
  readonly assistantId: string;
  readonly errors: FormErrors;
}

export function NewAssistantPage({ visit, colleagues, assistantId, errors }: NewAssistantProps): Html {
  const title = visit.t('assistants.new');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('assistants.lead')} />
      {colleagues.length === 0 ? (
        <EmptyState text={visit.t('assistants.no_colleagues')}>
          <ButtonLink href="/delegations" text={visit.t('absences.back')} tone="secondary" />
        </EmptyState>
      ) : (
        <Form visit={visit} action={`${BASE}/confirm`} errors={errors} class="narrow">
          <SelectField
            visit={visit}
            errors={errors}
            name="assistantId"
            label={visit.t('assistants.who')}
            hint={visit.t('assistants.who_hint')}
            value={assistantId}
            options={colleagues.map(({ id, name }) => ({ value: id, text: name }))}
            empty={visit.t('web.form.choose')}
          />
          <div class="buttons">
            <Submit text={visit.t('delegations.form.next')} />
            <ButtonLink href="/delegations" text={visit.t('web.form.cancel')} tone="link" />
          </div>
        </Form>
      )}
    </Layout>
  );
}

export function ConfirmAssistantPage({
  visit,
  colleague: { id, name },
}: {
  visit: SignedInVisit;
  colleague: Colleague;
}): Html {
  const title = visit.t('assistants.confirm.title', { name });
  return (
    <Layout visit={visit} title={title} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('assistants.confirm.can', { name })}</li>
          <li safe>{visit.t('assistants.confirm.cannot', { name })}</li>
          <li safe>{visit.t('assistants.confirm.told', { name })}</li>
        </ul>
      </section>
      <Form visit={visit} action={BASE} class="confirm-form">
        <HiddenField name="assistantId" value={id} />
        <div class="buttons">
          <Submit text={visit.t('assistants.confirm.submit')} />
          <ButtonLink href="/delegations" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

/** One that an administrator named: what there is to decide, for whoever may, and else that it waits. */
export function AgreeAssistantPage({ visit, one }: { visit: SignedInVisit; one: Assistant }): Html {
  const names = { assistant: one.assistant.name, person: one.person.name };
  const title = visit.t(one.waits ? 'assistants.agree.title' : 'assistants.agree.of', names);
  return (
    <Layout visit={visit} title={title} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader
        title={title}
        lead={visit.t('delegations.by_on', { name: one.namedBy.name, at: visit.dateTime(one.namedAt) })}
      />
      {one.waits ? (
        <section class="will-happen">
          <h2 safe>{visit.t('cases.confirm.what')}</h2>
          <ul>
            <li safe>{visit.t('assistants.agree.can', names)}</li>
            <li safe>{visit.t(one.lapsed ? 'assistants.agree.lapsed' : 'assistants.agree.waits', names)}</li>
          </ul>
        </section>
      ) : (
        ''
      )}
      {one.mayConfirm ? (
        <Form visit={visit} action={`${BASE}/${one.id}/confirm`} class="confirm-form">
          <div class="buttons">
            <Submit text={visit.t('assistants.agree.submit')} />
            <ButtonLink
              href={`${BASE}/${one.id}/end`}
              text={visit.t('assistants.refuse.link')}
              tone="danger"
            />
            <ButtonLink href="/delegations" text={visit.t('web.form.cancel')} tone="link" />
          </div>
        </Form>
      ) : (
        <div class="buttons">
          {one.mayEnd ? (
            <ButtonLink
              href={`${BASE}/${one.id}/end`}
              text={visit.t(one.waits ? 'assistants.refuse.link' : 'assistants.end.link')}
              tone="danger"
            />
          ) : (
            ''
          )}
          <ButtonLink href="/delegations" text={visit.t('absences.back')} tone="secondary" />
        </div>
      )}
    </Layout>
  );
}

export function EndAssistantPage({ visit, one }: { visit: SignedInVisit; one: Assistant }): Html {
  const names = { assistant: one.assistant.name, person: one.person.name };
  const title = visit.t(one.waits ? 'assistants.refuse.title' : 'assistants.end.title', names);
  return (
    <Layout visit={visit} title={title} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t(one.waits ? 'assistants.refuse.acts' : 'assistants.end.acts', names)}</li>
          {one.waits ? '' : <li safe>{visit.t('assistants.end.stays')}</li>}
        </ul>
      </section>
      <Form visit={visit} action={`${BASE}/${one.id}/end`} class="confirm-form">
        <div class="buttons">
          <Submit
            text={visit.t(one.waits ? 'assistants.refuse.link' : 'assistants.end.submit')}
            tone="danger"
          />
          <ButtonLink href="/delegations" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
