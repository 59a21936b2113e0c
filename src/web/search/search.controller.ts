import { Get, Inject, Query } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { SEARCH_KINDS, SEARCH_LENGTH, type SearchKind, search } from '../../insight/search.query.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type Group, SearchPage } from './search-page.js';

/** Of each kind, beside the others; and of one kind alone. */
const FEW = 5;
const MANY = 25;

/** One field for everything that can be found: what is asked stands in the address. */
@Pages('search')
export class SearchController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async find(
    @Visiting() visit: SignedInVisit,
    @Query('q') asked: unknown,
    @Query('kind') kind: unknown,
    @Query('cursor') cursor: unknown,
  ): Promise<Answer> {
    const q = (typeof asked === 'string' ? asked : '').trim().slice(0, SEARCH_LENGTH);
    // What cannot be stored cannot be found, and no text of ours begins with it.
    if (/\p{Cc}|\p{Surrogate}/u.test(q)) throw new Problem('not_found');
    const chosen = SEARCH_KINDS.find((one) => one === kind) ?? null;
    const kinds: readonly SearchKind[] = chosen ? [chosen] : SEARCH_KINDS;
    const groups: Group[] = [];
    for (const one of q === '' ? [] : kinds) {
      const wanted = { q, kind: one, limit: chosen ? MANY : FEW };
      const from = chosen && typeof cursor === 'string' ? { cursor } : {};
      groups.push({ kind: one, ...(await search(this.database, visit.actor, { ...wanted, ...from })) });
    }
    return SearchPage({ visit, q, chosen, groups });
  }
}
