import { formatList } from '../../i18n/index.js';
import type { MergePreview } from '../../identity/merge-party.js';
import type { Party } from '../../identity/parties.query.js';
import {
  Banner,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  SummaryList,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { partyCrumbs } from './party-crumbs.js';
import { partyUrl } from './party-urls.js';

interface ChooseProps {
  readonly visit: SignedInVisit;
  readonly party: Party;
  /** Parties of the same kind and country. */
  readonly others: readonly Party[];
  readonly chosen: string;
  readonly errors: FormErrors;
}

/** Which party is the same one; nothing is done before the next page. */
export function ChooseSurvivorPage({ visit, party, others, chosen, errors }: ChooseProps): Html {
  const title = visit.t('parties.merge.title', { name: party.name });
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} lead={visit.t('parties.merge.lead', { name: party.name })} />
      {others.length === 0 ? (
        <p safe>{visit.t('parties.merge.none')}</p>
      ) : (
        <Form visit={visit} action={partyUrl(party.id, 'merge/confirm')} errors={errors} class="narrow">
          <SelectField
            visit={visit}
            name="survivorId"
            label={visit.t('parties.merge.survivor')}
            value={chosen}
            empty={visit.t('web.form.choose')}
            options={others.map(({ id, name, code }) => ({ value: id, text: `${name} (${code})` }))}
            errors={errors}
          />
          <Submit text={visit.t('parties.merge.continue')} />
        </Form>
      )}
    </Layout>
  );
}

interface ConfirmProps {
  readonly visit: SignedInVisit;
  readonly party: Party;
  readonly survivor: Party;
  readonly preview: MergePreview;
}

/** What moves, what ends and what stays behind, before it is done for good. */
export function ConfirmMergePage({ visit, party, survivor, preview }: ConfirmProps): Html {
  const title = visit.t('parties.merge.confirm_title', { from: party.name, into: survivor.name });
  const { moves, ends, leavesData, between } = preview;
  const count = (term: string, value: number) => ({ term, value: <span safe>{visit.number(value)}</span> });
  return (
    <Layout visit={visit} title={title} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} />
      <h2 safe>{visit.t('parties.merge.moves')}</h2>
      <SummaryList
        rows={[
          count(visit.t('parties.merge.people'), moves.people),
          count(visit.t('parties.merge.contacts'), moves.contacts),
          count(visit.t('parties.merge.focal'), moves.focalPoints),
          count(visit.t('parties.merge.led'), moves.casesLed),
          count(visit.t('parties.merge.shared'), moves.casesShared),
          count(visit.t('parties.merge.letters'), moves.letters),
        ]}
      />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <ul>
          {moves.people > 0 || moves.casesLed + moves.casesShared > 0 ? (
            <li safe>{visit.t('parties.merge.wall')}</li>
          ) : (
            ''
          )}
          {ends.contacts > 0 ? (
            <li safe>{visit.t('parties.merge.ends_contacts', { count: ends.contacts })}</li>
          ) : (
            ''
          )}
          {ends.focalPoints > 0 ? (
            <li safe>{visit.t('parties.merge.ends_focal', { count: ends.focalPoints })}</li>
          ) : (
            ''
          )}
          {leavesData ? <li safe>{visit.t('parties.merge.leaves')}</li> : ''}
          <li>
            <strong safe>{visit.t('parties.merge.forever')}</strong>
          </li>
        </ul>
      </section>
      {between.length > 0 ? (
        <Banner
          tone="refused"
          title={visit.t('parties.merge.between', { cases: formatList(between, visit.locale) })}
        />
      ) : (
        <Form visit={visit} action={partyUrl(party.id, 'merge')}>
          <HiddenField name="survivorId" value={survivor.id} />
          <div class="buttons">
            <Submit text={visit.t('parties.merge.submit')} tone="danger" />
            <a class="btn btn-link" href={partyUrl(party.id, 'merge')} safe>
              {visit.t('delegations.confirm.change')}
            </a>
          </div>
        </Form>
      )}
    </Layout>
  );
}
