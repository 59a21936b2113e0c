import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import { openBankProof } from '../../documents/open-bank-proof.js';
import { receiveBankProof } from '../../documents/receive-bank-proof.js';
import { BANK_DECISIONS, type BankDecision, decideBankAccount } from '../../identity/bank-account.js';
import { type BankAccount, bankAccountsOf, readIban } from '../../identity/bank-accounts.query.js';
import { addContact, changeContact, endContact } from '../../identity/change-contact.js';
import { type Contact, contactProposalsOf, contactsOf } from '../../identity/contacts.query.js';
import { endFocalPoint, nameFocalPoint } from '../../identity/focal-point.js';
import { enterLegalEntity } from '../../identity/legal-entity.js';
import { type Party, partyOf } from '../../identity/parties.query.js';
import { assertMayOnParty, mayOnParty } from '../../identity/party-rights.js';
import {
  decideContactProposal,
  PROPOSAL_DECISIONS,
  type ProposalDecision,
  proposeContact,
} from '../../identity/propose-contact.js';
import { Problem } from '../../kernel/problem.js';
import { receiveUpload } from '../cases/receive-upload.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { WebReply, WebRequest } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import { TakesFiles } from '../shell/visit.guard.js';
import type { SignedInVisit } from '../shell/visit.js';
import { BankPage } from './bank-page.js';
import {
  BankFormPage,
  bankLabels,
  CONTACT_FORM,
  type ContactForm,
  ContactFormPage,
  contactLabels,
  FOCAL_FORM,
  type FocalForm,
  FocalFormPage,
  focalLabels,
  LEGAL_FORM,
  LegalFormPage,
  legalLabels,
  ProposalPage,
} from './party-form-pages.js';
import { partyUrl } from './party-urls.js';

const NEW_CONTACT: ContactForm = { name: '', function: '', email: '', phone: '', language: '', version: '' };
const NEW_FOCAL: FocalForm = { contactId: '', deputyId: '', country: '', fromDay: '', untilDay: '' };

/** What is kept of a party: contacts, focal points, legal and bank data. */
@Pages('parties/:id')
export class PartyDataController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @Get('contacts/new')
  async newContact(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const party = await this.party(visit, id);
    return this.contactPage(visit, party, null, NEW_CONTACT, FormErrors.none);
  }

  @Post('contacts/new')
  async addContact(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const party = await this.party(visit, id);
    return this.saveContact(visit, party, null, readForm(body, CONTACT_FORM));
  }

  @Get('contacts/:contact')
  async contact(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('contact') contactId: string,
  ): Promise<Answer> {
    const party = await this.party(visit, id);
    const contact = await this.knownContact(visit, id, contactId);
    return this.contactPage(visit, party, contact, contact, FormErrors.none);
  }

  @Post('contacts/:contact')
  async changeContact(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('contact') contactId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const party = await this.party(visit, id);
    const contact = await this.knownContact(visit, id, contactId);
    return this.saveContact(visit, party, contact, readForm(body, CONTACT_FORM));
  }

  @Post('contacts/:contact/end')
  async endContact(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Param('contact') contactId: string,
  ): Promise<Answer> {
    const party = await this.party(visit, partyId);
    const contact = await this.knownContact(visit, partyId, contactId);
    const proposes = !mayOnParty(visit.actor, 'edit', partyId);
    const done = await attempt(async () => {
      if (proposes) await proposeContact(this.database, visit.actor, { partyId, contactId, contact: null });
      else await endContact(this.database, visit.actor, { id: contactId, partyId });
    });
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale);
      return comesBack(this.contactPage(visit, party, contact, contact, errors), done.problem.status);
    }
    return seeOther(`${partyUrl(partyId)}#contacts`, {
      key: proposes ? 'parties.contact.proposed' : 'parties.contact.ended',
    });
  }

  private async saveContact(
    visit: SignedInVisit,
    party: Party,
    contact: Contact | null,
    { version, ...fields }: ContactForm,
  ): Promise<Answer> {
    const { actor } = visit;
    const partyId = party.id;
    const proposes = !mayOnParty(actor, 'edit', partyId);
    const done = await attempt(async () => {
      if (proposes) {
        await proposeContact(this.database, actor, {
          partyId,
          contactId: contact?.id ?? null,
          contact: fields,
        });
      } else if (contact) {
        await changeContact(this.database, actor, {
          id: contact.id,
          partyId,
          expectedVersion: version,
          changes: fields,
        });
      } else await addContact(this.database, actor, partyId, fields);
    });
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, contactLabels(visit));
      return comesBack(
        this.contactPage(visit, party, contact, { ...fields, version }, errors),
        done.problem.status,
      );
    }
    return seeOther(`${partyUrl(partyId)}#contacts`, {
      key: proposes ? 'parties.contact.proposed' : 'parties.contact.saved',
    });
  }

  private contactPage(
    visit: SignedInVisit,
    party: Party,
    contact: Contact | null,
    form: ContactForm,
    errors: FormErrors,
  ) {
    const edits = mayOnParty(visit.actor, 'edit', party.id);
    if (!edits) assertMayOnParty(visit.actor, 'propose_contact', party.id);
    return ContactFormPage({ visit, party, contact, form, errors, proposes: !edits });
  }

  @Get('proposals/:proposal')
  async proposal(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('proposal') proposalId: string,
  ): Promise<Answer> {
    return this.proposalPage(visit, id, proposalId, '', FormErrors.none);
  }

  @Post('proposals/:proposal')
  async decideProposal(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Param('proposal') proposalId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    await this.party(visit, partyId);
    const { decision: wanted, reason } = readForm(body, { decision: 'text', reason: 'text' });
    const decision = oneOf<ProposalDecision>(PROPOSAL_DECISIONS, wanted);
    const done = await attempt(() =>
      decideContactProposal(this.database, visit.actor, { partyId, id: proposalId, decision, reason }),
    );
    if (done.ok) return seeOther(`${partyUrl(partyId)}#contacts`, { key: 'parties.proposal.decided' });
    const errors = errorsIn(done.problem, visit.locale, { reason: visit.t('parties.proposal.reason') });
    return comesBack(
      await this.proposalPage(visit, partyId, proposalId, reason, errors),
      done.problem.status,
    );
  }

  private async proposalPage(
    visit: SignedInVisit,
    partyId: string,
    proposalId: string,
    reason: string,
    errors: FormErrors,
  ): Promise<string> {
    const party = await this.party(visit, partyId);
    const proposals = await contactProposalsOf(this.database, visit.actor, partyId);
    const proposal = proposals.find(({ id }) => id === proposalId);
    if (!proposal || (proposal.state !== 'open' && !errors.any)) throw new Problem('not_found');
    const contacts = await contactsOf(this.database, visit.actor, partyId);
    const contact = contacts.find(({ id }) => id === proposal.contact?.id) ?? null;
    const decides = mayOnParty(visit.actor, 'edit', partyId);
    return ProposalPage({ visit, party, proposal, contact, reason, errors, decides });
  }

  @Get('focal-points/new')
  async newFocalPoint(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.focalPage(visit, id, NEW_FOCAL, FormErrors.none);
  }

  @Post('focal-points/new')
  async nameFocalPoint(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readForm(body, FOCAL_FORM);
    const done = await attempt(() => nameFocalPoint(this.database, visit.actor, { partyId, ...form }));
    if (done.ok) return seeOther(`${partyUrl(partyId)}#focal-points`, { key: 'parties.focal.named' });
    const errors = errorsIn(done.problem, visit.locale, focalLabels(visit));
    return comesBack(await this.focalPage(visit, partyId, form, errors), done.problem.status);
  }

  @Post('focal-points/end')
  async endFocalPoint(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { id } = readForm(body, { id: 'text' });
    await endFocalPoint(this.database, visit.actor, { partyId, id });
    return seeOther(`${partyUrl(partyId)}#focal-points`, { key: 'parties.focal.ended' });
  }

  private async focalPage(
    visit: SignedInVisit,
    id: string,
    form: FocalForm,
    errors: FormErrors,
  ): Promise<string> {
    const party = await this.party(visit, id);
    assertMayOnParty(visit.actor, 'edit', id);
    const contacts = await contactsOf(this.database, visit.actor, id);
    return FocalFormPage({ visit, party, form, errors, contacts });
  }

  @Get('legal-entity/new')
  async newLegal(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const party = await this.party(visit, id);
    assertMayOnParty(visit.actor, 'edit', id);
    const form = {
      name: party.name,
      form: '',
      registrationNumber: '',
      address: '',
      vatNumber: '',
      validFrom: '',
    };
    return LegalFormPage({ visit, party, form, errors: FormErrors.none });
  }

  @Post('legal-entity/new')
  async enterLegal(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const party = await this.party(visit, id);
    const form = readForm(body, LEGAL_FORM);
    const done = await attempt(() => enterLegalEntity(this.database, visit.actor, id, form));
    if (done.ok) {
      const params = { version: done.value.version };
      return seeOther(`${partyUrl(id)}#legal-entity`, { key: 'parties.legal.entered', params });
    }
    const errors = errorsIn(done.problem, visit.locale, legalLabels(visit));
    return comesBack(LegalFormPage({ visit, party, form, errors }), done.problem.status);
  }

  @Get('bank/new')
  async newBank(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const party = await this.party(visit, id);
    assertMayOnParty(visit.actor, 'propose_bank', id);
    return BankFormPage({
      visit,
      party,
      form: { holder: party.name, iban: '', bic: '' },
      errors: FormErrors.none,
    });
  }

  @TakesFiles()
  @Post('bank/new')
  async proposeBank(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    const party = await this.party(visit, id);
    const { fields, file } = await receiveUpload(request, visit, this.desk);
    const form = { holder: fields['holder'] ?? '', iban: fields['iban'] ?? '', bic: fields['bic'] ?? '' };
    const done = await attempt(() => receiveBankProof(this.database, this.desk, visit.actor, id, form, file));
    if (done.ok) return seeOther(`${partyUrl(id)}#bank`, { key: 'parties.bank.proposed' });
    const errors = errorsIn(done.problem, visit.locale, bankLabels(visit));
    return comesBack(BankFormPage({ visit, party, form, errors }), done.problem.status);
  }

  @Get('bank/:bank')
  bank(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('bank') bankId: string,
  ): Promise<Answer> {
    return this.bankPage(visit, id, bankId, null, '', FormErrors.none);
  }

  /** A post, because it leaves a trace: nobody is led to it by a link, and no program looks ahead. */
  @Post('bank/:bank/number')
  async number(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Param('bank') bankId: string,
  ): Promise<Answer> {
    const iban = await readIban(this.database, visit.actor, { partyId, id: bankId });
    return comesBack(await this.bankPage(visit, partyId, bankId, iban, '', FormErrors.none), 200);
  }

  @Get('bank/:bank/proof')
  async proof(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Param('bank') bankId: string,
    @Res() reply: WebReply,
  ): Promise<void> {
    const wanted = { partyId, id: bankId };
    const { fileName, mediaType, sizeBytes, bytes } = await openBankProof(
      this.database,
      this.desk,
      visit.actor,
      wanted,
    );
    reply
      .status(200)
      .header('content-type', mediaType)
      .header('content-length', String(sizeBytes))
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }

  @Post('bank/:bank/decide')
  async decideBank(
    @Visiting() visit: SignedInVisit,
    @Param('id') partyId: string,
    @Param('bank') bankId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { decision: wanted, reason } = readForm(body, { decision: 'text', reason: 'text' });
    const decision = oneOf<BankDecision>(BANK_DECISIONS, wanted);
    const done = await attempt(() =>
      decideBankAccount(this.database, visit.actor, { partyId, id: bankId, decision, reason }),
    );
    if (done.ok) return seeOther(`${partyUrl(partyId)}#bank`, { key: `parties.bank.done.${decision}` });
    const errors = errorsIn(done.problem, visit.locale, { reason: visit.t('parties.bank.reason') });
    return comesBack(await this.bankPage(visit, partyId, bankId, null, reason, errors), done.problem.status);
  }

  private async bankPage(
    visit: SignedInVisit,
    partyId: string,
    bankId: string,
    iban: string | null,
    reason: string,
    errors: FormErrors,
  ): Promise<string> {
    const party = await this.party(visit, partyId);
    const banks: readonly BankAccount[] = await bankAccountsOf(this.database, visit.actor, partyId);
    const bank = banks.find(({ id }) => id === bankId);
    if (!bank) throw new Problem('not_found');
    const mayRead = mayOnParty(visit.actor, 'read_bank', partyId);
    return BankPage({ visit, party, bank, mayRead, iban, reason, errors });
  }

  private async party(visit: SignedInVisit, id: string): Promise<Party> {
    const party = await partyOf(this.database, visit.actor, id);
    if (!party || party.mergedInto !== null) throw new Problem('not_found');
    return party;
  }

  private async knownContact(visit: SignedInVisit, partyId: string, id: string): Promise<Contact> {
    const contact = (await contactsOf(this.database, visit.actor, partyId)).find((one) => one.id === id);
    if (!contact) throw new Problem('not_found');
    return contact;
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], wanted: string): Choice {
  const found = choices.find((one) => one === wanted);
  if (!found) throw new Problem('invalid_field', [{ code: 'not_a_choice', pointer: '/decision' }]);
  return found;
}
