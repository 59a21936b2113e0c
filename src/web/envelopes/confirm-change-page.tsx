import type { CheckedChange } from '../../calls/propose-change.js';
import { Form, HiddenField, PageHeader, Submit, SummaryList } from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { BeforeAfter } from './before-after.js';
import { CHANGE_FIELDS, type ChangeForm, changeLabels } from './change-form.js';
import { changeText, yearsText } from './change-words.js';
import { CHANGES, ENVELOPES } from './envelope-urls.js';

interface ConfirmChangeProps {
  readonly visit: SignedInVisit;
  readonly form: ChangeForm;
  readonly checked: CheckedChange;
}

/** What proposing the change does, and what it would do once approved, before anything is done. */
export function ConfirmChangePage({ visit, form, checked }: ConfirmChangeProps): Html {
  const title = visit.t('envelopes.confirm.title');
  const labels = changeLabels(visit);
  const [envelope = null, receiver = null] = checked.now;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={moneyCrumbs(
        visit,
        { path: ENVELOPES, text: visit.t('envelopes.title') },
        { path: CHANGES, text: visit.t('envelopes.changes') },
      )}
    >
      <PageHeader title={title} lead={changeText(visit, { ...checked, envelope, receiver })} />
      <SummaryList
        rows={[
          ...(checked.opens
            ? [
                {
                  term: visit.t('envelopes.years'),
                  value: <span safe>{yearsText(visit, checked.opens)}</span>,
                },
              ]
            : []),
          { term: labels.source, value: <span safe>{checked.source}</span> },
          { term: labels.reason, value: <span safe>{checked.reason}</span> },
          ...(checked.wantedBy === null
            ? []
            : [{ term: labels.wantedBy, value: <span safe>{visit.date(checked.wantedBy)}</span> }]),
        ]}
      />
      <section>
        <h2 safe>{visit.t('envelopes.confirm.effect')}</h2>
        <BeforeAfter visit={visit} {...checked} />
      </section>
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('envelopes.confirm.nothing_moves')}</li>
          <li safe>{visit.t('envelopes.confirm.told')}</li>
          <li safe>{visit.t('envelopes.confirm.back')}</li>
        </ul>
      </section>
      <Form visit={visit} action={CHANGES} class="confirm-form">
        {CHANGE_FIELDS.map((name) => (
          <HiddenField name={name} value={form[name]} />
        ))}
        <div class="buttons">
          <Submit text={visit.t('envelopes.confirm.submit')} />
          <button type="submit" class="btn btn-link" formaction={`${CHANGES}/change`} safe>
            {visit.t('delegations.confirm.change')}
          </button>
        </div>
      </Form>
    </Layout>
  );
}
