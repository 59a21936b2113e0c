import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { partnershipHistory } from '../../partnerships/history.query.js';
import { setPriorities } from '../../partnerships/set-priorities.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { asValue } from './as-value.js';
import { editablePartnership } from './editable-partnership.js';
import { fieldOfLine, linesIn, usedInOrder, withSpare } from './line-fields.js';
import { aboutValue, PrioritiesPage } from './priorities-page.js';

const MAX = 30;
const PARTS = ['place', 'words', 'pillar'] as const;

@Pages('partnerships')
export class PrioritiesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/priorities')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await editablePartnership(this.runtime, visit, id);
    const history = await partnershipHistory(this.runtime.database, visit.actor, id);
    if (!history) throw new Problem('not_found');
    const lines = (history.priorities[0]?.priorities ?? []).map(({ words, pillar, theme }) => ({
      words,
      pillar: aboutValue(pillar, theme),
    }));
    return PrioritiesPage({ visit, file, lines: withSpare(lines, MAX) });
  }

  @Post(':id/priorities')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answer> {
    const file = await editablePartnership(this.runtime, visit, id);
    const lines = linesIn(sent ?? {}, 'priorities', PARTS, MAX);
    const used = usedInOrder(lines);
    const done = await asValue(() =>
      setPriorities(this.runtime, visit.actor, {
        partnershipId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        priorities: used.map(({ line }) => {
          const [pillar = '', theme = null] = (line['pillar'] ?? '').split('/', 2);
          return { words: line['words'], pillar, theme };
        }),
      }),
    );
    if (done.ok) {
      const key = done.value.changed ? 'partnerships.priorities.saved' : 'partnerships.form.unchanged';
      return seeOther(`/partnerships/${id}#priorities`, { key });
    }
    const stale = done.problem.code === 'stale_version';
    const errors = stale
      ? FormErrors.none
      : new FormErrors(
          errorsIn(done.problem, visit.locale).all.map((error) => ({
            ...error,
            field: error.field && fieldOfLine(error.field, 'priorities', used),
          })),
        );
    const page = PrioritiesPage({ visit, file, lines: withSpare(lines, MAX), errors, stale });
    return comesBack(page, done.problem.status);
  }
}
