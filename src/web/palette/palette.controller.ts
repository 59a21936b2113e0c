import { Get, Inject, Query } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { contactsFound } from '../../identity/contacts.query.js';
import { usersOf } from '../../identity/users.query.js';
import { SEARCH_LENGTH, search } from '../../insight/search.query.js';
import { beginsEachWord } from '../../kernel/search-marks.js';
import { type CaseSubject, caseUrl } from '../cases/case-links.js';
import { partyUrl } from '../parties/party-urls.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { placesOf } from './places.js';

/** So many of each are shown. */
const FEW = 7;
/** One letter begins a word of nearly everything. */
const WORTH_SEARCHING = 2;

interface Choice {
  readonly href: string;
  readonly title: string;
  /** What kind it is, or where it belongs. */
  readonly detail: string;
}

interface Group {
  readonly name: string;
  readonly items: readonly Choice[];
}

interface Palette {
  readonly groups: readonly Group[];
  /** How many there are, for who listens. */
  readonly said: string;
  /** Where everything that is found stands. */
  readonly all: string;
}

/** What the palette offers for what was typed: pages, cases and people, as far as whoever asks may open them. */
@Pages('palette')
export class PaletteController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async find(@Visiting() visit: SignedInVisit, @Query('q') asked: unknown): Promise<Palette> {
    const q = typed(asked);
    const searches = [...q].length >= WORTH_SEARCHING;
    const groups: readonly Group[] = [
      { name: visit.t('palette.pages'), items: pagesFor(visit, q) },
      { name: visit.t('palette.cases'), items: searches ? await this.cases(visit, q) : [] },
      { name: visit.t('palette.people'), items: searches ? await this.people(visit, q) : [] },
    ].filter(({ items }) => items.length > 0);
    const count = groups.reduce((sum, { items }) => sum + items.length, 0);
    return {
      groups,
      said: count === 0 ? visit.t('palette.none') : visit.t('palette.count', { count }),
      all: q === '' ? '/search' : `/search?${new URLSearchParams({ q })}`,
    };
  }

  private async cases(visit: SignedInVisit, q: string): Promise<readonly Choice[]> {
    const { items } = await search(this.database, visit.actor, { q, kind: 'case', limit: FEW });
    return items.map((one) => ({
      href: caseUrl(one.subject, one.caseId),
      title: `${one.reference} ${visit.titleOf(one.subject as CaseSubject, one.title)}`,
      detail: visit.sentence(`cases.room.${one.subject}`),
    }));
  }

  /** Accounts, for who has a page of them; contacts, on the page of their party. Nobody is offered who leads nowhere. */
  private async people(visit: SignedInVisit, q: string): Promise<readonly Choice[]> {
    const wanted = { q, limit: FEW };
    const users = visit.holds('administrator', 'auditor')
      ? (await usersOf(this.database, visit.actor, wanted)).items
      : [];
    const contacts = visit.opens('/parties') ? await contactsFound(this.database, visit.actor, wanted) : [];
    return [
      ...users.map(({ id, name, email, organisation }) => ({
        href: `/admin/users/${id}`,
        title: name === '' ? email : name,
        detail: visit.t('palette.user_of', { organisation: organisation.name }),
      })),
      ...contacts.map(({ name, function: post, party }) => ({
        href: `${partyUrl(party.id)}#contacts`,
        title: name,
        detail: visit.t('palette.contact_of', { function: post, party: party.name }),
      })),
    ].slice(0, FEW);
  }
}

/** What cannot be stored cannot be found: it counts as a space. */
function typed(asked: unknown): string {
  const text = typeof asked === 'string' ? asked : '';
  return text
    .slice(0, SEARCH_LENGTH)
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .trim();
}

function pagesFor(visit: SignedInVisit, q: string): readonly Choice[] {
  return placesOf(visit)
    .filter(({ title }) => q === '' || beginsEachWord(title, q))
    .map(({ path, title }) => ({ href: path, title, detail: '' }));
}
