import type { BankAccount } from '../../identity/bank-accounts.query.js';
import { groupedIban, maskedIban } from '../../identity/iban.js';
import type { Party } from '../../identity/parties.query.js';
import {
  Badge,
  Form,
  type FormErrors,
  PageHeader,
  Submit,
  SummaryList,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { partyCrumbs } from './party-crumbs.js';
import { BANK_TONE } from './party-page.js';
import { partyUrl } from './party-urls.js';

interface BankPageProps {
  readonly visit: SignedInVisit;
  readonly party: Party;
  readonly bank: BankAccount;
  readonly mayRead: boolean;
  /** The whole number, once it was asked for: then the record says so. */
  readonly iban: string | null;
  readonly reason: string;
  readonly errors: FormErrors;
}

/** One bank account: masked until somebody who may asks for the number, and decided on by another than who proposed it. */
export function BankPage({ visit, party, bank, mayRead, iban, reason, errors }: BankPageProps): Html {
  const title = visit.t('parties.bank.decide_title', { name: party.name });
  const here = partyUrl(party.id, `bank/${bank.id}`);
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title}>
        <Badge text={visit.t(`parties.bank.state.${bank.state}`)} tone={BANK_TONE[bank.state]} />
      </PageHeader>
      <SummaryList
        rows={[
          { term: visit.t('parties.bank.holder'), value: <span safe>{bank.holder}</span> },
          {
            term: visit.t('parties.bank.iban'),
            value: <span safe>{iban === null ? maskedIban(bank.tail) : groupedIban(iban)}</span>,
          },
          { term: visit.t('parties.bank.bic'), value: <span safe>{bank.bic}</span> },
          {
            term: visit.t('parties.bank.by'),
            value: <span safe>{`${bank.proposedBy}, ${visit.dateTime(bank.proposedAt)}`}</span>,
          },
          ...(bank.decidedBy === null
            ? []
            : [
                {
                  term: visit.t('parties.bank.decided_by'),
                  value: <span safe>{`${bank.decidedBy}, ${visit.dateTime(bank.decidedAt ?? '')}`}</span>,
                },
              ]),
        ]}
      />
      {mayRead ? (
        <div class="buttons">
          {iban === null ? (
            <Form visit={visit} action={`${here}/number`}>
              <Submit text={visit.t('parties.bank.show')} tone="secondary" />
            </Form>
          ) : (
            ''
          )}
          <a class="btn btn-link" href={`${here}/proof`} safe>
            {visit.t('parties.bank.read_proof')}
          </a>
          <p class="form-text" safe>
            {visit.t('parties.bank.show_hint')}
          </p>
        </div>
      ) : (
        ''
      )}
      {bank.mayDecide || bank.mayWithdraw ? (
        <section class="will-happen">
          <h2 safe>{visit.t('cases.confirm.what')}</h2>
          {bank.mayDecide ? <p safe>{visit.t('parties.bank.decide_what')}</p> : ''}
          <Form visit={visit} action={`${here}/decide`} errors={errors} class="narrow">
            {bank.mayDecide ? (
              <>
                <TextArea
                  visit={visit}
                  name="reason"
                  label={visit.t('parties.bank.reason')}
                  value={reason}
                  rows={3}
                  maxlength={2_000}
                  errors={errors}
                />
                <div class="buttons">
                  <Submit name="decision" value="confirm" text={visit.t('parties.bank.confirm')} />
                  <Submit
                    name="decision"
                    value="refuse"
                    text={visit.t('parties.bank.refuse')}
                    tone="danger"
                  />
                </div>
              </>
            ) : (
              <Submit
                name="decision"
                value="withdraw"
                text={visit.t('parties.bank.withdraw')}
                tone="danger"
              />
            )}
          </Form>
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}
