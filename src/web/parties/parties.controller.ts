import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { casesOfParty } from '../../cases/cases-of-party.query.js';
import { bankAccountsOf } from '../../identity/bank-accounts.query.js';
import {
  contactProposalsOf,
  contactsOf,
  focalPointsNow,
  focalPointsOf,
} from '../../identity/contacts.query.js';
import { createParty } from '../../identity/create-party.js';
import { editParty } from '../../identity/edit-party.js';
import { legalEntityOf } from '../../identity/legal-entity.js';
import { mergeParty, previewMerge } from '../../identity/merge-party.js';
import { ORGANISATION_KINDS } from '../../identity/organisation.js';
import { type Party, partiesOf, partyOf } from '../../identity/parties.query.js';
import { assertMayEditParties, assertMayOnParty, mayOnParty } from '../../identity/party-rights.js';
import { Problem } from '../../kernel/problem.js';
import {
  EMPTY_ORGANISATION,
  newPartyOf,
  ORGANISATION_FIELDS,
} from '../admin/organisations/new-organisation.js';
import { newOrganisationLabels, newOrganisationPage } from '../admin/organisations/new-organisation-page.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { FocalPointsPage } from './focal-points-page.js';
import { ChooseSurvivorPage, ConfirmMergePage } from './merge-pages.js';
import { PartyCasesPage } from './party-cases-page.js';
import { EDIT_FIELDS, EditPartyPage } from './party-form-pages.js';
import { PartyListPage } from './party-list-page.js';
import { PartyPage } from './party-page.js';
import { PARTIES, partyUrl } from './party-urls.js';

const PLACE = { action: PARTIES, crumb: 'parties.title' } as const;
const PAGE_SIZE = 50;

/** Parties: who there is, what each takes part in, and two that are one. */
@Pages('parties')
export class PartiesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const { cursor, q } = pageWanted(query);
    const kind = ORGANISATION_KINDS.find((one) => one === askedFor(query, 'kind')) ?? '';
    const country = /^[A-Z]{2}$/.exec(askedFor(query, 'country'))?.[0] ?? '';
    const parties = await partiesOf(this.runtime.database, visit.actor, {
      limit: PAGE_SIZE,
      q,
      ...cursor,
      ...(kind === '' ? {} : { kind }),
      ...(country === '' ? {} : { country }),
    });
    return PartyListPage({
      visit,
      parties,
      asked: { q, kind, country },
      mayAdd: mayOnParty(visit.actor, 'edit', ''),
    });
  }

  @Get('new')
  form(@Visiting() visit: SignedInVisit): Answer {
    assertMayEditParties(visit.actor);
    return newOrganisationPage(visit, EMPTY_ORGANISATION, FormErrors.none, PLACE);
  }

  @Post()
  async create(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, ORGANISATION_FIELDS);
    const done = await attempt(() => createParty(this.runtime.database, visit.actor, newPartyOf(form)));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, newOrganisationLabels(visit));
      return comesBack(newOrganisationPage(visit, form, errors, PLACE));
    }
    return seeOther(partyUrl(done.value.id), { key: 'parties.added', params: { name: form.name } });
  }

  @Get('focal-points')
  async focalPoints(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const country = /^[A-Z]{2}$/.exec(askedFor(query, 'country'))?.[0] ?? '';
    const found = await focalPointsNow(this.runtime.database, visit.actor, country === '' ? null : country);
    return FocalPointsPage({ visit, found, country });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { actor } = visit;
    const { database } = this.runtime;
    const party = await partyOf(database, actor, id);
    if (!party) throw new Problem('not_found');
    if (party.mergedInto !== null)
      return seeOther(partyUrl(party.mergedInto), { key: 'parties.merged_here', tone: 'notice' });
    const looksIn = actor.view === 'inside' || actor.organisationId === id;
    return PartyPage({
      visit,
      party,
      may: {
        edit: mayOnParty(actor, 'edit', id),
        merge: mayOnParty(actor, 'merge', id),
        proposeContact: mayOnParty(actor, 'propose_contact', id),
        proposeBank: mayOnParty(actor, 'propose_bank', id),
        readBank: mayOnParty(actor, 'read_bank', id),
      },
      kept: looksIn
        ? {
            contacts: await contactsOf(database, actor, id),
            focalPoints: await focalPointsOf(database, actor, id),
            proposals: await contactProposalsOf(database, actor, id),
            legal: await legalEntityOf(database, actor, id),
            bank: await bankAccountsOf(database, actor, id),
          }
        : null,
    });
  }

  @Get(':id/cases')
  async cases(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const party = await this.live(visit, id);
    const { cursor } = pageWanted(query);
    const cases = await casesOfParty(this.runtime, visit.actor, id, { limit: PAGE_SIZE, ...cursor });
    return PartyCasesPage({ visit, party, cases });
  }

  @Get(':id/edit')
  async editForm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const party = await this.live(visit, id);
    assertMayOnParty(visit.actor, 'edit', id);
    const form = { name: party.name, publicBody: party.publicBody ? 'yes' : '', version: party.version };
    return EditPartyPage({ visit, party, form, errors: FormErrors.none });
  }

  @Post(':id/edit')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const party = await this.live(visit, id);
    const form = readForm(body, EDIT_FIELDS);
    const done = await attempt(() =>
      editParty(this.runtime.database, visit.actor, {
        id,
        expectedVersion: form.version,
        changes: { name: form.name, publicBody: form.publicBody === 'yes' },
      }),
    );
    if (done.ok) return seeOther(partyUrl(id), { key: 'parties.edited' });
    const errors = errorsIn(done.problem, visit.locale, { name: visit.t('identity.organisations.name') });
    return comesBack(EditPartyPage({ visit, party, form, errors }), done.problem.status);
  }

  @Get(':id/merge')
  async mergeForm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const party = await this.live(visit, id);
    assertMayOnParty(visit.actor, 'merge', id);
    return this.choose(visit, party, '', FormErrors.none);
  }

  @Post(':id/merge/confirm')
  async mergePreview(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const party = await this.live(visit, id);
    const { survivorId } = readForm(body, { survivorId: 'text' });
    const wanted = { duplicateId: id, survivorId };
    const seen = await attempt(() => previewMerge(this.runtime.database, visit.actor, wanted));
    if (!seen.ok) return this.mend(visit, party, survivorId, seen.problem);
    const survivor = await this.live(visit, survivorId);
    return ConfirmMergePage({ visit, party, survivor, preview: seen.value });
  }

  @Post(':id/merge')
  async merge(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const party = await this.live(visit, id);
    const { survivorId } = readForm(body, { survivorId: 'text' });
    const done = await attempt(() =>
      mergeParty(this.runtime.database, visit.actor, { duplicateId: id, survivorId }),
    );
    if (!done.ok) return this.mend(visit, party, survivorId, done.problem);
    return seeOther(partyUrl(survivorId), { key: 'parties.merge.done' });
  }

  private async mend(visit: SignedInVisit, party: Party, chosen: string, problem: Problem): Promise<Answer> {
    const errors = errorsIn(problem, visit.locale, { survivorId: visit.t('parties.merge.survivor') });
    return comesBack(await this.choose(visit, party, chosen, errors), problem.status);
  }

  private async choose(
    visit: SignedInVisit,
    party: Party,
    chosen: string,
    errors: FormErrors,
  ): Promise<string> {
    const { items } = await partiesOf(this.runtime.database, visit.actor, {
      limit: 100,
      kind: party.kind,
      ...(party.country === null ? {} : { country: party.country }),
    });
    const others = items.filter((one) => one.id !== party.id && one.country === party.country);
    return ChooseSurvivorPage({ visit, party, others, chosen, errors });
  }

  private async live(visit: SignedInVisit, id: string): Promise<Party> {
    const party = await partyOf(this.runtime.database, visit.actor, id);
    if (!party || party.mergedInto !== null) throw new Problem('not_found');
    return party;
  }
}

function askedFor(query: unknown, name: string): string {
  const value = (query as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === 'string' ? value : '';
}
