import { organisationKindName } from '../../i18n/index.js';
import type { BankAccount } from '../../identity/bank-accounts.query.js';
import type { Contact, ContactProposal, FocalPoint } from '../../identity/contacts.query.js';
import { maskedIban } from '../../identity/iban.js';
import type { LegalEntity } from '../../identity/legal-entity.js';
import type { Party } from '../../identity/parties.query.js';
import { languageName } from '../../letters/languages.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  HiddenField,
  PageHeader,
  Submit,
  SummaryList,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { partyCrumbs } from './party-crumbs.js';
import { PartyCountry } from './party-list-page.js';
import { partyUrl } from './party-urls.js';

export interface PartyPageProps {
  readonly visit: SignedInVisit;
  readonly party: Party;
  readonly may: {
    readonly edit: boolean;
    readonly merge: boolean;
    readonly proposeContact: boolean;
    readonly proposeBank: boolean;
    readonly readBank: boolean;
  };
  /** Null where they are not the reader's to see. */
  readonly kept: {
    readonly contacts: readonly Contact[];
    readonly focalPoints: readonly FocalPoint[];
    readonly proposals: readonly ContactProposal[];
    readonly legal: readonly LegalEntity[];
    readonly bank: readonly BankAccount[];
  } | null;
}

/** A party: who it is, who is known there, what it is in law and where it is paid. */
export function PartyPage(props: PartyPageProps): Html {
  const { visit, party, may, kept } = props;
  return (
    <Layout visit={visit} title={party.name} breadcrumbs={partyCrumbs(visit)}>
      <PageHeader caption={party.code} title={party.name}>
        {may.edit ? (
          <ButtonLink href={partyUrl(party.id, 'edit')} text={visit.t('parties.edit')} tone="secondary" />
        ) : (
          ''
        )}
        {may.merge ? (
          <ButtonLink href={partyUrl(party.id, 'merge')} text={visit.t('parties.merge')} tone="link" />
        ) : (
          ''
        )}
      </PageHeader>
      <SummaryList
        rows={[
          {
            term: visit.t('identity.organisations.kind'),
            value: <span safe>{organisationKindName(party.kind, visit.locale)}</span>,
          },
          {
            term: visit.t('identity.organisations.country'),
            value: <PartyCountry visit={visit} country={party.country} />,
          },
          {
            term: visit.t('parties.public_body'),
            value: <span safe>{visit.t(party.publicBody ? 'parties.yes' : 'parties.no')}</span>,
          },
        ]}
      />
      <ul>
        <li>
          <a href={partyUrl(party.id, 'cases')} safe>
            {visit.t('parties.cases')}
          </a>
        </li>
        {kept ? (
          <li>
            <a href={`/letters?party=${party.id}`} safe>
              {visit.t('parties.letters')}
            </a>
          </li>
        ) : (
          ''
        )}
      </ul>
      {kept ? <Kept {...props} kept={kept} /> : <p safe>{visit.t('parties.contacts_hidden')}</p>}
    </Layout>
  );
}

type WithKept = PartyPageProps & { readonly kept: NonNullable<PartyPageProps['kept']> };

function Kept(props: WithKept): Html {
  return (
    <>
      <Contacts {...props} />
      <FocalPoints {...props} />
      <Legal {...props} />
      <Bank {...props} />
    </>
  );
}

function Contacts({ visit, party, may, kept }: WithKept): Html {
  const waiting = kept.proposals;
  return (
    <section id="contacts">
      <h2 safe>{visit.t('parties.contacts')}</h2>
      {kept.contacts.length === 0 ? (
        <EmptyState text={visit.t('parties.contacts_none')} />
      ) : (
        <Table
          caption={visit.t('parties.contacts')}
          captionHidden
          columns={contactColumns(visit, party, may)}
          rows={kept.contacts}
        />
      )}
      {may.edit || may.proposeContact ? (
        <p>
          <ButtonLink
            href={partyUrl(party.id, 'contacts/new')}
            text={visit.t(may.edit ? 'parties.contact.new' : 'parties.contact.propose_new')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
      {waiting.length > 0 ? (
        <>
          <h3 safe>{visit.t('parties.proposals')}</h3>
          <Table
            caption={visit.t('parties.proposals')}
            captionHidden
            columns={proposalColumns(visit, party, may)}
            rows={waiting}
          />
        </>
      ) : (
        ''
      )}
    </section>
  );
}

function contactColumns(visit: Visit, party: Party, may: PartyPageProps['may']): readonly Column<Contact>[] {
  const changes = may.edit || may.proposeContact;
  return [
    {
      header: visit.t('parties.contact.name'),
      heads: true,
      cell: (contact) => (
        <span>
          <span safe>{contact.name}</span>
          <span class="second-line" safe>
            {contact.function}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('parties.contact.email'),
      cell: (contact) => (
        <span>
          <a href={`mailto:${contact.email}`} safe>
            {contact.email}
          </a>
          <span class="second-line" safe>
            {contact.phone}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('parties.contact.language'),
      cell: (contact) => <span safe>{languageName(contact.language, visit.locale)}</span>,
    },
    ...(changes
      ? [
          {
            header: visit.t('parties.contact.change'),
            cell: (contact: Contact) => (
              <a
                href={partyUrl(party.id, `contacts/${contact.id}`)}
                aria-label={visit.t(may.edit ? 'parties.contact.change_of' : 'parties.contact.propose_of', {
                  name: contact.name,
                })}
                safe
              >
                {visit.t(may.edit ? 'parties.contact.change' : 'parties.contact.propose')}
              </a>
            ),
          },
        ]
      : []),
  ];
}

export function proposalText(visit: Visit, proposal: ContactProposal): string {
  const name = proposal.contact?.name ?? proposal.wanted.name ?? '';
  return visit.t(`parties.proposal.${proposal.what}`, { name });
}

const STATE_TONE = {
  open: 'waiting',
  accepted: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
} as const;

function proposalColumns(
  visit: Visit,
  party: Party,
  may: PartyPageProps['may'],
): readonly Column<ContactProposal>[] {
  return [
    {
      header: visit.t('parties.proposal.wanted'),
      heads: true,
      cell: (one) => (
        <span>
          <span safe>{proposalText(visit, one)}</span>
          <span class="second-line" safe>
            {one.decisionReason}
          </span>
        </span>
      ),
    },
    { header: visit.t('parties.proposal.by'), cell: (one) => <span safe>{one.proposedBy}</span> },
    {
      header: visit.t('parties.bank.state'),
      cell: (one) => (
        <Badge text={visit.t(`parties.proposal.state.${one.state}`)} tone={STATE_TONE[one.state]} />
      ),
    },
    {
      header: visit.t('parties.proposal.decide'),
      cell: (one) =>
        one.state === 'open' && (may.edit || may.proposeContact) ? (
          <a
            href={partyUrl(party.id, `proposals/${one.id}`)}
            aria-label={`${visit.t('parties.proposal.decide')}: ${proposalText(visit, one)}`}
            safe
          >
            {visit.t('parties.proposal.decide')}
          </a>
        ) : (
          '–'
        ),
    },
  ];
}

export function focalDays(
  visit: Visit,
  { fromDay, untilDay }: Pick<FocalPoint, 'fromDay' | 'untilDay'>,
): string {
  return untilDay === null
    ? visit.t('parties.focal.open_end', { from: visit.date(fromDay) })
    : visit.t('parties.focal.span', { from: visit.date(fromDay), until: visit.date(untilDay) });
}

function FocalPoints({ visit, party, may, kept }: WithKept): Html {
  const columns: readonly Column<FocalPoint>[] = [
    {
      header: visit.t('parties.focal.country'),
      heads: true,
      cell: (one) => (
        <span safe>
          {one.country === null ? visit.t('parties.focal.everything') : visit.country(one.country)}
        </span>
      ),
    },
    { header: visit.t('parties.focal.who'), cell: (one) => <span safe>{one.contact.name}</span> },
    {
      header: visit.t('parties.focal.deputy'),
      cell: (one) => <span safe>{one.deputy?.name ?? visit.t('parties.focal.nobody')}</span>,
    },
    {
      header: visit.t('parties.focal.days'),
      cell: (one) => (
        <span>
          <Badge
            text={visit.t(`parties.focal.state.${one.state}`)}
            tone={one.state === 'now' ? 'positive' : one.state === 'ahead' ? 'waiting' : 'neutral'}
          />
          <span class="second-line" safe>
            {focalDays(visit, one)}
          </span>
        </span>
      ),
    },
    ...(may.edit
      ? [
          {
            header: visit.t('parties.focal.end'),
            cell: (one: FocalPoint) =>
              one.state === 'over' ? (
                '–'
              ) : (
                <Form visit={visit} action={partyUrl(party.id, 'focal-points/end')}>
                  <HiddenField name="id" value={one.id} />
                  <Submit
                    text={visit.t('parties.focal.end')}
                    tone="link"
                    label={visit.t('parties.focal.end_label', { name: one.contact.name })}
                  />
                </Form>
              ),
          },
        ]
      : []),
  ];
  return (
    <section id="focal-points">
      <h2 safe>{visit.t('parties.focal')}</h2>
      {kept.focalPoints.length === 0 ? (
        <EmptyState text={visit.t('parties.focal_none')} />
      ) : (
        <Table caption={visit.t('parties.focal')} captionHidden columns={columns} rows={kept.focalPoints} />
      )}
      {may.edit && kept.contacts.length > 0 ? (
        <p>
          <ButtonLink
            href={partyUrl(party.id, 'focal-points/new')}
            text={visit.t('parties.focal.new')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Legal({ visit, party, may, kept }: WithKept): Html {
  const now = kept.legal.find((one) => one.holds) ?? kept.legal[0];
  return (
    <section id="legal-entity">
      <h2 safe>{visit.t('parties.legal')}</h2>
      {now ? (
        <SummaryList rows={legalRows(visit, now)} />
      ) : (
        <EmptyState text={visit.t('parties.legal_none')} />
      )}
      {kept.legal.length > 1 ? (
        <details>
          <summary safe>{visit.t('parties.legal.earlier')}</summary>
          {kept.legal.map((one) => (
            <SummaryList rows={legalRows(visit, one)} />
          ))}
        </details>
      ) : (
        ''
      )}
      {may.edit ? (
        <p>
          <ButtonLink
            href={partyUrl(party.id, 'legal-entity/new')}
            text={visit.t('parties.legal.new')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function legalRows(visit: Visit, one: LegalEntity) {
  const text = (name: 'name' | 'form' | 'registrationNumber' | 'address' | 'vatNumber') => ({
    term: visit.t(`parties.legal.${name}`),
    value: (
      <span class="kept-lines" safe>
        {one[name] === '' ? '–' : one[name]}
      </span>
    ),
  });
  return [
    text('name'),
    text('form'),
    text('registrationNumber'),
    text('address'),
    text('vatNumber'),
    {
      term: visit.t('parties.legal.validFrom'),
      value: (
        <span>
          <span safe>{`${visit.date(one.validFrom)} `}</span>
          {one.holds ? <Badge text={visit.t('parties.legal.holds')} tone="positive" /> : ''}
        </span>
      ),
    },
    {
      term: visit.t('parties.legal.by'),
      value: <span safe>{`${one.enteredBy}, ${visit.day(one.enteredAt)}`}</span>,
    },
  ];
}

export const BANK_TONE = {
  proposed: 'waiting',
  confirmed: 'positive',
  refused: 'negative',
  withdrawn: 'neutral',
  replaced: 'neutral',
} as const;

function Bank({ visit, party, may, kept }: WithKept): Html {
  const columns: readonly Column<BankAccount>[] = [
    {
      header: visit.t('parties.bank.iban'),
      heads: true,
      cell: (one) =>
        may.readBank ? (
          <a href={partyUrl(party.id, `bank/${one.id}`)} safe>
            {maskedIban(one.tail)}
          </a>
        ) : (
          <span safe>{maskedIban(one.tail)}</span>
        ),
    },
    {
      header: visit.t('parties.bank.holder'),
      cell: (one) => (
        <span>
          <span safe>{one.holder}</span>
          <span class="second-line" safe>
            {one.bic}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('parties.bank.state'),
      cell: (one) => (
        <span>
          <Badge text={visit.t(`parties.bank.state.${one.state}`)} tone={BANK_TONE[one.state]} />
          <span class="second-line" safe>
            {one.decisionReason}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('parties.bank.by'),
      cell: (one) => <span safe>{`${one.proposedBy}, ${visit.day(one.proposedAt)}`}</span>,
    },
    {
      header: visit.t('parties.bank.decided_by'),
      cell: (one) =>
        one.mayDecide || one.mayWithdraw ? (
          <a href={partyUrl(party.id, `bank/${one.id}`)} safe>
            {visit.t(one.mayDecide ? 'parties.bank.decide' : 'parties.bank.withdraw')}
          </a>
        ) : (
          <span safe>
            {one.decidedBy === null ? '–' : `${one.decidedBy}, ${visit.day(one.decidedAt ?? '')}`}
          </span>
        ),
    },
  ];
  return (
    <section id="bank">
      <h2 safe>{visit.t('parties.bank')}</h2>
      {kept.bank.length === 0 ? (
        <EmptyState text={visit.t('parties.bank_none')} />
      ) : (
        <Table caption={visit.t('parties.bank')} captionHidden columns={columns} rows={kept.bank} />
      )}
      {may.proposeBank && !kept.bank.some((one) => one.state === 'proposed') ? (
        <p>
          <ButtonLink
            href={partyUrl(party.id, 'bank/new')}
            text={visit.t('parties.bank.new')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
    </section>
  );
}
