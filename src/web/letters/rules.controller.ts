import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { assertMayLetter, mayLetter } from '../../letters/letter-rights.js';
import {
  checkRule,
  endRule,
  makeRule,
  type RuleInput,
  rulesOf,
  ruleTransitions,
  settleUnwritten,
  unwrittenLetters,
} from '../../letters/letter-rules.js';
import { templatesOf } from '../../letters/templates.query.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { RULES } from './letter-urls.js';
import { templateName } from './letter-words.js';
import { ConfirmRulePage, EndRulePage, RulesPage } from './rule-pages.js';

const FIELDS = { when: 'text', templateId: 'text', addressees: 'text' } as const;
const EMPTY: RuleInput = { when: '', templateId: '', addressees: 'lead' };

/** Letters that go out by themselves: read by those inside, set by administrators. */
@Pages('letters/rules')
export class LetterRulesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.page(visit, EMPTY, FormErrors.none);
  }

  @Post('confirm')
  async confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const values = readForm(body, FIELDS);
    const checked = await attempt(() => checkRule(this.runtime, visit.actor, values));
    if (!checked.ok) return this.mend(visit, values, checked.problem);
    const templates = await templatesOf(this.runtime.database, visit.actor);
    const template = templates.find(({ id }) => id === values.templateId);
    const name = template ? templateName(visit, template) : '';
    return ConfirmRulePage({ visit, rule: checked.value, template: name, values });
  }

  @Post()
  async make(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const values = readForm(body, FIELDS);
    const done = await attempt(() => makeRule(this.runtime, visit.actor, values));
    if (!done.ok) return this.mend(visit, values, done.problem);
    return seeOther(RULES, { key: 'letters.rule_made' });
  }

  @Post('unwritten')
  async settle(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const wanted = readForm(body, { eventId: 'text', ruleId: 'text' });
    await settleUnwritten(this.runtime, visit.actor, wanted);
    return seeOther(RULES, { key: 'letters.unwritten_settled' });
  }

  @Get(':id/end')
  async askEnd(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    assertMayLetter(visit.actor, 'set_rules');
    const rule = (await rulesOf(this.runtime, visit.actor)).find((one) => one.id === id);
    if (!rule) throw new Problem('not_found');
    return EndRulePage({ visit, rule, transitions: await ruleTransitions(this.runtime, visit.actor) });
  }

  @Post(':id/end')
  async end(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await endRule(this.runtime, visit.actor, id);
    return seeOther(RULES, { key: 'letters.rule_ended' });
  }

  private async mend(visit: SignedInVisit, values: RuleInput, problem: Problem): Promise<Answer> {
    const errors = errorsIn(problem, visit.locale, {
      when: visit.t('letters.rule_when'),
      templateId: visit.t('letters.rule_letter'),
      addressees: visit.t('letters.rule_to'),
    });
    return comesBack(await this.page(visit, values, errors), problem.status);
  }

  private async page(visit: SignedInVisit, values: RuleInput, errors: FormErrors): Promise<string> {
    const { runtime } = this;
    const { actor } = visit;
    const rules = await rulesOf(runtime, actor);
    const sets = mayLetter(actor, 'set_rules');
    return RulesPage({
      visit,
      rules,
      unwritten: await unwrittenLetters(runtime, actor),
      transitions: await ruleTransitions(runtime, actor),
      form: sets ? { values, templates: await templatesOf(runtime.database, actor, { inUse: true }) } : null,
      writes: mayLetter(actor, 'write'),
      errors,
    });
  }
}
