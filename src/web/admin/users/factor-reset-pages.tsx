import type { FactorReset } from '../../../identity/second-factor/reset-factor.js';
import type { User } from '../../../identity/users.query.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  PageHeader,
  Submit,
  TextArea,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

interface FactorOfUserProps {
  readonly visit: SignedInVisit;
  readonly user: User;
  readonly hasFactor: boolean;
  readonly reset: FactorReset | null;
  readonly changeable: boolean;
}

/** On the page of a user: whether there is a second factor, and what is proposed about it. */
export function FactorOfUser({ visit, user, hasFactor, reset, changeable }: FactorOfUserProps): Html {
  const path = `/admin/users/${user.id}/second-factor`;
  const own = reset?.proposedPersonId === visit.actor.personId;
  return (
    <section>
      <h2 safe>{visit.t('factor.user.title')}</h2>
      <p safe>{visit.t(hasFactor ? 'factor.user.has' : 'factor.user.none')}</p>
      {reset ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('factor.user.waits', { name: reset.proposedBy, reason: reset.reason })}</p>
          {changeable ? (
            <Form visit={visit} action={`${path}/refuse`}>
              <div class="buttons">
                {own ? '' : <ButtonLink href={`${path}/agree`} text={visit.t('factor.user.agree')} />}
                <Submit
                  text={visit.t(own ? 'factor.user.withdraw' : 'factor.user.refuse')}
                  tone="secondary"
                />
              </div>
            </Form>
          ) : (
            ''
          )}
        </Banner>
      ) : (
        ''
      )}
      {hasFactor && !reset && changeable ? (
        <ButtonLink href={`${path}/propose`} text={visit.t('factor.user.propose')} tone="secondary" />
      ) : (
        ''
      )}
    </section>
  );
}

export function ProposeResetPage({
  visit,
  user,
  reason,
  errors,
}: {
  visit: SignedInVisit;
  user: User;
  reason: string;
  errors: FormErrors;
}): Html {
  const title = visit.t('factor.user.propose');
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={crumbs(visit, user)}>
      <PageHeader title={title} caption={user.name} lead={visit.t('factor.user.propose_hint')} />
      <Form visit={visit} action={`/admin/users/${user.id}/second-factor/propose`} errors={errors}>
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('factor.user.reason')}
          value={reason}
          rows={3}
          maxlength={500}
          errors={errors}
        />
        <div class="buttons">
          <Submit text={title} />
          <ButtonLink href={`/admin/users/${user.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

export function AgreeResetPage({
  visit,
  user,
  reset,
}: {
  visit: SignedInVisit;
  user: User;
  reset: FactorReset;
}): Html {
  const title = visit.t('factor.user.agree_title', { name: user.name });
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs(visit, user)}>
      <PageHeader title={title} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t('factor.user.waits', { name: reset.proposedBy, reason: reset.reason })}</p>
        <p safe>{visit.t('factor.user.agree_what')}</p>
      </section>
      <Form visit={visit} action={`/admin/users/${user.id}/second-factor/agree`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('factor.user.agree')} tone="danger" />
          <ButtonLink href={`/admin/users/${user.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function crumbs(visit: Visit, user: User) {
  return [
    ...administrationCrumbs(visit, { path: '/admin/users', text: 'identity.users.title' }),
    { path: `/admin/users/${user.id}`, text: user.name },
  ];
}
