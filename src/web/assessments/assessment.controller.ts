import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import type { AssessmentInFull } from '../../assessment/assessment-in-full.query.js';
import { agreeToConsensus, consensusRead, proposeConsensus } from '../../assessment/consensus.js';
import { declarationRead, declareInterest } from '../../assessment/declare-interest.js';
import { handInSheet } from '../../assessment/hand-in-sheet.js';
import { keepSheet } from '../../assessment/keep-sheet.js';
import { nameAssessor } from '../../assessment/name-assessor.js';
import type { Assessor, Round } from '../../assessment/round.js';
import { settleRound } from '../../assessment/settle-round.js';
import { checkWhole } from '../../assessment/sheet-input.js';
import { takeOffAssessor } from '../../assessment/take-off-assessor.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { textOf } from '../cases/act-form.js';
import { attempt, errorsIn } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { assessmentCrumbs, captionOf, loadAssessment, nameOf } from './assessment-file.js';
import { assessmentUrl } from './assessment-links.js';
import { AssessmentPage } from './assessment-page.js';
import { ConfirmDeedPage } from './confirm-deed-page.js';
import { AgreePage, ConfirmConsensusPage, ConsensusPage } from './consensus-page.js';
import {
  ConfirmDeclarationPage,
  DeclarationPage,
  type DeclarationProps,
  NOTHING_DECLARED,
} from './declaration-page.js';
import { ConfirmSheetPage, fieldsOfSheet, type SheetFields, SheetPage, typed } from './sheet-page.js';

type Sent = Readonly<Record<string, unknown>>;

/** An application's assessment: the page, and what assessors and the secretariat do on it. */
@Pages('actions/:id/assessment')
export class AssessmentController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const assessment = await loadAssessment(this.runtime, visit, id);
    return assessment.standing?.next === 'declare'
      ? DeclarationPage({ visit, assessment, fields: NOTHING_DECLARED })
      : AssessmentPage({ visit, assessment });
  }

  @Post('assessors')
  async name(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent = {},
  ): Promise<Answer> {
    const chosen = textOf(sent['accountId']);
    const [accountId = '', role = ''] = chosen.split(' ');
    const done = await attempt(async () => {
      if (chosen === '') throw new Problem('invalid_field', [{ code: 'missing', pointer: '/accountId' }]);
      await nameAssessor(this.runtime, visit.actor, { actionId: id, accountId, role });
    });
    if (done.ok) return seeOther(`${assessmentUrl(id)}`, { key: 'assessment.named_done' });
    const assessment = await loadAssessment(this.runtime, visit, id);
    const errors = errorsIn(done.problem, visit.locale, { accountId: visit.t('assessment.candidate') });
    return comesBack(AssessmentPage({ visit, assessment, errors, chosen }), done.problem.status);
  }

  @Get('assessors/:assessorId/take-off')
  async askToTakeOff(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('assessorId') assessorId: string,
  ): Promise<Answer> {
    const { assessment, assessor } = await this.toTakeOff(visit, id, assessorId);
    return ConfirmDeedPage({
      visit,
      title: visit.t('assessment.take_off.title', { name: nameOf(visit, assessor) }),
      caption: captionOf(visit, assessment),
      crumbs: assessmentCrumbs(visit, assessment, true),
      rows: [],
      happens: [visit.t('assessment.take_off.happens'), visit.t('assessment.take_off.again')],
      action: assessmentUrl(id, `assessors/${assessorId}/take-off`),
      submit: visit.t('assessment.take_off.submit'),
      tone: 'danger',
      change: { text: visit.t('assessment.consensus.to'), href: assessmentUrl(id) },
    });
  }

  @Post('assessors/:assessorId/take-off')
  async takeOff(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('assessorId') assessorId: string,
  ): Promise<Answer> {
    const { assessor } = await this.toTakeOff(visit, id, assessorId);
    await takeOffAssessor(this.runtime, visit.actor, { actionId: id, assessorId });
    return seeOther(assessmentUrl(id), {
      key: 'assessment.take_off.done',
      params: { name: nameOf(visit, assessor) },
    });
  }

  @Post('settle')
  async settle(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await settleRound(this.runtime, visit.actor, id);
    return seeOther(assessmentUrl(id), { key: 'assessment.settled_done' });
  }

  @Get('declaration')
  async declaration(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return DeclarationPage(await this.toDeclare(visit, id));
  }

  @Post('declaration')
  async declare(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent = {},
  ): Promise<Answer> {
    const fields = { outcome: textOf(sent['outcome']), reason: textOf(sent['reason']) };
    const form: DeclarationProps = { ...(await this.toDeclare(visit, id)), fields };
    if (sent['do'] === 'change') return DeclarationPage(form);
    const done = await attempt(async () => {
      const { outcome } = declarationRead(fields);
      if (sent['do'] !== 'confirm') return null;
      await declareInterest(this.runtime, visit.actor, { actionId: id, ...fields }, visit.locale);
      return outcome;
    });
    if (!done.ok) {
      const labels = {
        outcome: visit.t('assessment.declare.outcome'),
        reason: visit.t('assessment.declare.reason'),
      };
      const errors = errorsIn(done.problem, visit.locale, labels);
      return comesBack(DeclarationPage({ ...form, errors }), done.problem.status);
    }
    if (done.value === null) return ConfirmDeclarationPage(form);
    return seeOther(assessmentUrl(id), { key: `assessment.declare.done.${done.value}` });
  }

  @Get('sheet')
  async sheet(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { own, ...form } = await this.ownRound(visit, id);
    return own.submittedAt === null
      ? SheetPage({ visit, ...form, fields: fieldsOfSheet(visit, form.round, own) })
      : seeOther(assessmentUrl(id));
  }

  @Post('sheet')
  async score(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent = {},
  ): Promise<Answer> {
    const { own, ...form } = await this.ownRound(visit, id);
    const confirmed = sent['do'] === 'confirm';
    const fields = confirmed ? fieldsOfSheet(visit, form.round, own) : sheetFields(form.round, sent);
    const done = await attempt(async () => {
      if (confirmed) {
        await handInSheet(this.runtime, visit.actor, id);
        return null;
      }
      await keepSheet(this.runtime, visit.actor, { actionId: id, ...fields });
      const { own: kept } = await this.ownRound(visit, id);
      if (sent['do'] === 'check' && kept.sheet) checkWhole(form.round.grid.rules.criteria, kept.sheet);
      return kept.sheet;
    });
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, (field) => sheetLabel(visit, form.round, field));
      return comesBack(SheetPage({ visit, ...form, fields, errors }), done.problem.status);
    }
    if (done.value === null) return seeOther(assessmentUrl(id), { key: 'assessment.sheet.done' });
    if (sent['do'] === 'check') return ConfirmSheetPage({ visit, ...form, sheet: done.value });
    return seeOther(assessmentUrl(id, 'sheet'), { key: 'assessment.sheet.kept' });
  }

  @Get('consensus')
  async consensus(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { own: _, ...form } = await this.apart(visit, id);
    const points = form.round.consensus?.points.map((one) => typed(visit, one)) ?? [];
    return ConsensusPage({ visit, ...form, fields: { points, reason: '' } });
  }

  @Post('consensus')
  async propose(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent = {},
  ): Promise<Answer> {
    const { own: _, ...form } = await this.apart(visit, id);
    const { criteria } = form.round.grid.rules;
    const fields = {
      points: criteria.map((__, index) => textOf(sent[`points.${index}`]).trim()),
      reason: textOf(sent['reason']),
    };
    const shown = { visit, ...form, fields };
    if (sent['do'] === 'change') return ConsensusPage(shown);
    const done = await attempt(async () => {
      const read = consensusRead(criteria, fields);
      if (sent['do'] !== 'confirm') return read;
      await proposeConsensus(this.runtime, visit.actor, { actionId: id, ...fields });
      return null;
    });
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, (field) => sheetLabel(visit, form.round, field));
      return comesBack(ConsensusPage({ ...shown, errors }), done.problem.status);
    }
    if (done.value !== null) return ConfirmConsensusPage({ ...shown, read: done.value });
    return seeOther(assessmentUrl(id), { key: 'assessment.consensus.done' });
  }

  @Get('consensus/:number/agree')
  async askToAgree(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<Answer> {
    const { own: _, ...form } = await this.apart(visit, id);
    // Another was proposed meanwhile, or nothing was: the assessment says what there is.
    return String(form.round.consensus?.number) === number
      ? AgreePage({ visit, ...form })
      : seeOther(assessmentUrl(id));
  }

  @Post('consensus/:number/agree')
  async agree(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<Answer> {
    const done = await attempt(() =>
      agreeToConsensus(this.runtime, visit.actor, { actionId: id, number: Number(number) }),
    );
    if (done.ok) return seeOther(assessmentUrl(id), { key: 'assessment.consensus.agree_done' });
    const assessment = await loadAssessment(this.runtime, visit, id);
    const errors = errorsIn(done.problem, visit.locale);
    return comesBack(AssessmentPage({ visit, assessment, errors }), done.problem.status);
  }

  /** Whoever is on the open round and has not handed in; to everybody else there is no declaration to make. */
  private async toDeclare(visit: SignedInVisit, id: string): Promise<DeclarationProps> {
    const assessment = await loadAssessment(this.runtime, visit, id);
    const { standing } = assessment;
    const due = standing?.next === 'declare' || standing?.next === 'score';
    if (!due) throw new Problem('state_conflict', [{ code: 'assessment_no_declaration' }]);
    return { visit, assessment, fields: NOTHING_DECLARED };
  }

  private async ownRound(
    visit: SignedInVisit,
    id: string,
  ): Promise<{ assessment: AssessmentInFull; round: Round; own: Assessor }> {
    const assessment = await loadAssessment(this.runtime, visit, id);
    const [round] = assessment.rounds;
    const own = assessment.standing?.own;
    if (!round?.open || !own) throw new Problem('not_yours_to_do', [{ code: 'assessor_not_named' }]);
    return { assessment, round, own };
  }

  private async apart(visit: SignedInVisit, id: string) {
    const form = await this.ownRound(visit, id);
    const { next, apart } = form.assessment.standing ?? {};
    const open =
      next === 'propose_consensus' || next === 'agree' || (next === 'wait' && form.round.consensus);
    if (!open || !apart) throw new Problem('state_conflict', [{ code: 'consensus_not_asked' }]);
    return form;
  }

  private async toTakeOff(
    visit: SignedInVisit,
    id: string,
    assessorId: string,
  ): Promise<{ assessment: AssessmentInFull; assessor: Assessor }> {
    const assessment = await loadAssessment(this.runtime, visit, id);
    const assessor = assessment.rounds[0]?.assessors.find((one) => one.id === assessorId);
    if (!assessor || !assessment.names) throw new Problem('not_found');
    return { assessment, assessor };
  }
}

function sheetFields(round: Round, sent: Sent): SheetFields {
  return {
    scores: round.grid.rules.criteria.map((_, index) => ({
      points: textOf(sent[`scores.${index}.points`]).trim(),
      comment: textOf(sent[`scores.${index}.comment`]),
    })),
    remark: textOf(sent['remark']),
  };
}

/** `scores.0.points` and `points.0` are about the first criterion. */
function sheetLabel(visit: SignedInVisit, round: Round, field: string): string | undefined {
  if (field === 'remark') return visit.t('assessment.sheet.remark');
  if (field === 'reason') return visit.t('assessment.consensus.reason');
  const place = /^(?:scores|points)\.(\d+)/.exec(field)?.[1];
  const criterion = place === undefined ? undefined : round.grid.rules.criteria[Number(place)];
  return criterion && visit.label(criterion.names);
}
