/** Findings on every kind of case with a financial circuit: one class per kind is made from this. */
import { Param } from '@nestjs/common';
import type { CaseRuntime } from '../../cases/case-runtime.js';
import { findingsOf } from '../../cases/findings.query.js';
import { raiseFinding } from '../../cases/raise-finding.js';
import { replyToFinding } from '../../cases/reply-to-finding.js';
import { settleFinding } from '../../cases/settle-finding.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { idOr404 } from '../cases/case-routes.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, PostRoute, Sent } from '../route.js';
import { FindingReplyDto, FindingSettlementSentDto, FindingsDto, NewFindingDto } from './finding.dto.js';

interface CircuitKind {
  /** As the procedure knows it. */
  readonly subject: string;
  /** For names of operations: `FundingRequest`. */
  readonly name: string;
  /** For sentences: `a funding request`. */
  readonly one: string;
}

const NUMBERED = { id: 'Its id.', number: 'The finding’s number.' };

export function findingRoutes(kind: CircuitKind) {
  abstract class FindingRoutes {
    constructor(protected readonly runtime: CaseRuntime) {}

    @GetRoute({
      id: `list${kind.name}Findings`,
      path: ':id/findings',
      for: 'signed_in',
      summary: `What verifiers found on ${kind.one}`,
      answers: FindingsDto,
    })
    async findings(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<FindingsDto> {
      const found = await findingsOf(this.runtime, actor, kind.subject, idOr404(id));
      if (!found) throw new Problem('not_found');
      return {
        items: found.items.map(
          ({ visaLabel, checkLabel, replyRefused, settleRefused, ...finding }) => finding,
        ),
      };
    }

    @PostRoute({
      id: `raise${kind.name}Finding`,
      path: ':id/findings',
      for: 'signed_in',
      summary: `Raise a finding on ${kind.one}`,
      description:
        'For whoever is asked for a verifier’s visa. While it is open, that visa and the authorising signature are refused. The answer holds every finding.',
      body: NewFindingDto,
      answers: FindingsDto,
    })
    async raise(@Param('id') id: string, @Sent() sent: NewFindingDto, @CurrentPerson() actor: PersonActor) {
      await raiseFinding(this.runtime, actor, { subject: kind.subject, caseId: id, ...sent });
      return this.findings(id, actor);
    }

    @PostRoute({
      id: `replyTo${kind.name}Finding`,
      path: ':id/findings/:number/reply',
      params: NUMBERED,
      for: 'signed_in',
      summary: `Answer a finding on ${kind.one}`,
      description: 'For initiators, until it is settled.',
      body: FindingReplyDto,
      answers: FindingsDto,
    })
    async reply(
      @Param('id') id: string,
      @Param('number') number: string,
      @Sent() { text }: FindingReplyDto,
      @CurrentPerson() actor: PersonActor,
    ) {
      const command = { subject: kind.subject, caseId: id, number: numberOr404(number), text };
      await replyToFinding(this.runtime, actor, command);
      return this.findings(id, actor);
    }

    @PostRoute({
      id: `settle${kind.name}Finding`,
      path: ':id/findings/:number/settle',
      params: NUMBERED,
      for: 'signed_in',
      summary: `Settle a finding on ${kind.one}`,
      description: 'For whoever raised it.',
      body: FindingSettlementSentDto,
      answers: FindingsDto,
    })
    async settle(
      @Param('id') id: string,
      @Param('number') number: string,
      @Sent() sent: FindingSettlementSentDto,
      @CurrentPerson() actor: PersonActor,
    ) {
      const command = { subject: kind.subject, caseId: id, number: numberOr404(number), ...sent };
      await settleFinding(this.runtime, actor, command);
      return this.findings(id, actor);
    }
  }
  return FindingRoutes;
}

/** What is no number is nobody's. */
function numberOr404(number: string): number {
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new Problem('not_found');
  return Number(number);
}
