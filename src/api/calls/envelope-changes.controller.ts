import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { changeWanted, FIELDS_OF, type GivenChange } from '../../calls/change-wanted.js';
import { decideChange } from '../../calls/decide-change.js';
import { envelopeChange, envelopeChanges } from '../../calls/envelope-changes.query.js';
import { assertMaySeeMoney } from '../../calls/may-change-envelopes.js';
import { proposeChange } from '../../calls/propose-change.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { id as idKind } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import {
  CHANGE_STATE,
  DecideEnvelopeChangeDto,
  EnvelopeChangeDto,
  NewEnvelopeChangeDto,
} from './envelope-change.dto.js';
import { changeOnTheWire } from './envelope-wire.js';

const CHANGES: ListSpec = {
  filters: {
    state: { kind: CHANGE_STATE, description: 'Whether it waits, or how it ended.' },
    envelopeId: { kind: idKind, description: 'An envelope that it is about.' },
  },
};

@ApiTags('envelopes')
@Controller('api/v1/envelopes/changes')
export class EnvelopeChangesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listEnvelopeChanges',
    for: 'signed_in',
    summary: 'Changes of envelopes, the newest proposal first',
    description: 'For the facility; to everybody else there are none.',
    list: CHANGES,
    answers: EnvelopeChangeDto,
    problems: ['not_found'],
  })
  async list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    assertMaySeeMoney(actor);
    const { items, next } = await envelopeChanges(this.runtime.database, actor, { ...page, ...filter });
    return { items: items.map(changeOnTheWire), next };
  }

  @PostRoute({
    id: 'proposeEnvelopeChange',
    for: 'signed_in',
    summary: 'Propose a change of an envelope',
    description:
      'By the secretariat, authorising officers and heads of unit; nothing moves until another person approves it. 409 when the ceiling would go below what is in use, or a call that is closed would get fresh money.',
    body: NewEnvelopeChangeDto,
    answers: EnvelopeChangeDto,
    problems: ['not_found'],
  })
  async propose(
    @Sent() sent: NewEnvelopeChangeDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnvelopeChangeDto> {
    const { id } = await proposeChange(this.runtime, actor, changeWanted(sent.kind, givenBy(sent)));
    reply.header('location', `/api/v1/envelopes/changes/${id}`);
    return this.answer(actor, id);
  }

  @GetRoute({
    id: 'getEnvelopeChange',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a change of an envelope',
    answers: EnvelopeChangeDto,
  })
  one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<EnvelopeChangeDto> {
    return this.answer(actor, id);
  }

  @PostRoute({
    id: 'decideEnvelopeChange',
    path: ':id/decide',
    for: 'signed_in',
    summary: 'Approve or refuse a change, or take it back',
    description:
      'Approving carries it out at once. By an authorising officer or a head of unit, and never by the natural person who proposed it; 409 when it is decided already, or does not fit any more: then it stays open.',
    body: DecideEnvelopeChangeDto,
    answers: EnvelopeChangeDto,
    status: 200,
  })
  async decide(
    @Param('id') id: string,
    @Sent() { decision, reason = '' }: DecideEnvelopeChangeDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<EnvelopeChangeDto> {
    await decideChange(this.runtime, actor, { id, decision, reason });
    return this.answer(actor, id);
  }

  private async answer(actor: PersonActor, id: string): Promise<EnvelopeChangeDto> {
    const found = await envelopeChange(this.runtime.database, actor, id);
    if (!found) throw new Problem('not_found');
    return changeOnTheWire(found);
  }
}

/** What is sent beside the fields of its kind is a mistake: whoever sent it may have meant another kind. */
function givenBy({ kind, amount, ceiling, ...sent }: NewEnvelopeChangeDto): GivenChange {
  const given: GivenChange = {
    ...sent,
    ...(amount ? { amountCents: parseCents(amount.amount) ?? Number.NaN } : {}),
    ...(ceiling ? { ceilingCents: parseCents(ceiling.amount) ?? Number.NaN } : {}),
  };
  const others = Object.keys(given).filter(
    (name) =>
      !['reason', 'source', 'wantedBy', ...FIELDS_OF[kind]].includes(name) &&
      given[name as keyof GivenChange] !== undefined,
  );
  if (others.length === 0) return given;
  throw new Problem(
    'invalid_field',
    others.map((name) => ({ code: 'envelopes.other_kind', pointer: `/${name.replace(/Cents$/, '')}` })),
  );
}
