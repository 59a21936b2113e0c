import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { unwrittenLetters } from '../../letters/letter-rules.js';
import { lettersOf } from '../../letters/letters.query.js';
import { openLetter } from '../../letters/open-letter.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import type { SignedInVisit } from '../shell/visit.js';
import { LetterListPage, LetterPage } from './letter-pages.js';

const PAGE_SIZE = 50;

/** Letters that were sent. */
@Pages('letters')
export class LettersController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const { cursor } = pageWanted(query);
    const party = (query as Readonly<Record<string, unknown>> | null)?.['party'];
    const letters = await lettersOf(this.runtime.database, visit.actor, {
      limit: PAGE_SIZE,
      ...cursor,
      ...(isId(party) ? { addresseeId: party } : {}),
    });
    const unwritten =
      visit.actor.view === 'inside' ? (await unwrittenLetters(this.runtime, visit.actor)).length : 0;
    return LetterListPage({ visit, letters, unwritten });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const letter = await openLetter(this.runtime.database, visit.actor, id);
    if (!letter) throw new Problem('not_found');
    return LetterPage({ visit, letter });
  }
}
