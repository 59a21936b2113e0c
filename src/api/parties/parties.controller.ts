import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { bankAccountsOf } from '../../identity/bank-accounts.query.js';
import { addContact, changeContact } from '../../identity/change-contact.js';
import { contactsOf } from '../../identity/contacts.query.js';
import { createParty } from '../../identity/create-party.js';
import { editParty } from '../../identity/edit-party.js';
import { maskedIban } from '../../identity/iban.js';
import { legalEntityOf } from '../../identity/legal-entity.js';
import { ORGANISATION_KINDS } from '../../identity/organisation.js';
import { type Party, partiesOf, partyOf } from '../../identity/parties.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { usualCalendar } from '../../reference/usual-calendar.js';
import { country, oneOf } from '../field-kinds.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { pageOf } from '../page-of.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PatchRoute, PostRoute, Sent } from '../route.js';
import {
  BankAccountDto,
  ChangedContactDto,
  ChangedPartyDto,
  ContactDto,
  LegalEntityDto,
  NewContactDto,
  NewPartyDto,
  PartyDto,
  PartyReadDto,
} from './party.dto.js';

const EDITORS = ['administrator', 'secretariat'] as const;

const PARTIES: ListSpec = {
  q: 'Part of the name or the code.',
  filters: {
    kind: { kind: oneOf(ORGANISATION_KINDS), description: 'The kind of party.' },
    country: { kind: country, description: 'The country, by its ISO code.' },
  },
};

@ApiTags('parties')
@Controller('api/v1/parties')
export class PartiesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listParties',
    for: 'signed_in',
    summary: 'Who takes part, by name',
    list: PARTIES,
    answers: PartyDto,
  })
  async list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { items, next } = await partiesOf(this.database, actor, { ...page, ...filter });
    return { items: items.map(({ version: _, mergedInto: __, ...party }) => party), next };
  }

  @PostRoute({
    id: 'createParty',
    for: EDITORS,
    summary: 'Add a party',
    description:
      'Refused with 422 where one of a like name is there, unless `distinct` says that it is another.',
    body: NewPartyDto,
    answers: PartyReadDto,
    version: 'read',
  })
  async create(
    @Sent() sent: NewPartyDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartyReadDto> {
    const { id } = await createParty(this.database, actor, {
      ...sent,
      ...usualCalendar(sent.country ?? null),
    });
    reply.header('location', `/api/v1/parties/${id}`);
    return this.answer(actor, id, reply);
  }

  @GetRoute({
    id: 'getParty',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a party',
    answers: PartyReadDto,
    version: 'read',
  })
  one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartyReadDto> {
    return this.answer(actor, id, reply);
  }

  @PatchRoute({
    id: 'changeParty',
    path: ':id',
    for: 'signed_in',
    summary: 'Change a party',
    description: 'By administrators and the secretariat. What is left out stays.',
    body: ChangedPartyDto,
    answers: PartyReadDto,
    version: 'changed',
  })
  async change(
    @Param('id') id: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: ChangedPartyDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartyReadDto> {
    await editParty(this.database, actor, { id, expectedVersion, changes });
    return this.answer(actor, id, reply);
  }

  @GetRoute({
    id: 'listContacts',
    path: ':id/contacts',
    for: 'signed_in',
    summary: 'Who is known at a party, by name',
    description: 'For the facility and the party itself; to everybody else there are none.',
    list: {},
    answers: ContactDto,
  })
  async contacts(@Param('id') id: string, @Listed() page: ListWanted, @CurrentPerson() actor: PersonActor) {
    await this.known(actor, id);
    return pageOf(await contactsOf(this.database, actor, id), page);
  }

  @PostRoute({
    id: 'addContact',
    path: ':id/contacts',
    for: 'signed_in',
    summary: 'Add a contact',
    description: 'By administrators and the secretariat.',
    body: NewContactDto,
    answers: ContactDto,
    version: 'read',
  })
  async addContact(
    @Param('id') partyId: string,
    @Sent() sent: NewContactDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactDto> {
    const { id } = await addContact(this.database, actor, partyId, sent);
    reply.header('location', `/api/v1/parties/${partyId}/contacts/${id}`);
    return this.contact(actor, partyId, id, reply);
  }

  @GetRoute({
    id: 'getContact',
    path: ':id/contacts/:contactId',
    for: 'signed_in',
    summary: 'Read a contact',
    params: { contactId: 'Of the contact.' },
    answers: ContactDto,
    version: 'read',
  })
  oneContact(
    @Param('id') partyId: string,
    @Param('contactId') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactDto> {
    return this.contact(actor, partyId, id, reply);
  }

  @PatchRoute({
    id: 'changeContact',
    path: ':id/contacts/:contactId',
    for: 'signed_in',
    summary: 'Change a contact',
    description: 'By administrators and the secretariat. What is left out stays.',
    params: { contactId: 'Of the contact.' },
    body: ChangedContactDto,
    answers: ContactDto,
    version: 'changed',
  })
  async changeContact(
    @Param('id') partyId: string,
    @Param('contactId') id: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: ChangedContactDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactDto> {
    await changeContact(this.database, actor, { id, partyId, expectedVersion, changes });
    return this.contact(actor, partyId, id, reply);
  }

  @GetRoute({
    id: 'listLegalEntityVersions',
    path: ':id/legal-entity',
    for: 'signed_in',
    summary: 'What a party is in law, in all versions',
    description: 'For the facility and the party itself; to everybody else there is nothing.',
    list: {},
    answers: LegalEntityDto,
  })
  async legalEntity(
    @Param('id') id: string,
    @Listed() page: ListWanted,
    @CurrentPerson() actor: PersonActor,
  ) {
    await this.known(actor, id);
    const versions = await legalEntityOf(this.database, actor, id);
    return pageOf(
      versions.map(({ enteredBy: _, ...one }) => one),
      page,
    );
  }

  @GetRoute({
    id: 'listBankAccounts',
    path: ':id/bank-accounts',
    for: 'signed_in',
    summary: 'Where a party is paid, masked',
    description:
      'For the facility and the party itself. Numbers are read in full on pages alone, where each look is recorded.',
    list: {},
    answers: BankAccountDto,
  })
  async bankAccounts(
    @Param('id') id: string,
    @Listed() page: ListWanted,
    @CurrentPerson() actor: PersonActor,
  ) {
    await this.known(actor, id);
    const accounts = await bankAccountsOf(this.database, actor, id);
    const items = accounts.map(({ id: accountId, holder, bic, tail, state, proposedAt, decidedAt }) => ({
      id: accountId,
      holder,
      bic,
      iban: maskedIban(tail),
      state,
      proposedAt,
      decidedAt,
    }));
    return pageOf(items, page);
  }

  private async known(actor: PersonActor, id: string): Promise<Party> {
    const party = await partyOf(this.database, actor, id);
    if (!party) throw new Problem('not_found');
    return party;
  }

  private async answer(actor: PersonActor, id: string, reply: FastifyReply): Promise<PartyReadDto> {
    const { version, ...party } = await this.known(actor, id);
    reply.header('etag', etagOf(version));
    return party;
  }

  private async contact(
    actor: PersonActor,
    partyId: string,
    id: string,
    reply: FastifyReply,
  ): Promise<ContactDto> {
    const found = (await contactsOf(this.database, actor, partyId)).find((one) => one.id === id);
    if (!found) throw new Problem('not_found');
    reply.header('etag', etagOf(found.version));
    return found;
  }
}
