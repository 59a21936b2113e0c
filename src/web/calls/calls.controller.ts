import { Get, Inject, Param } from '@nestjs/common';
import { callInFull, callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { depletedLots } from '../../calls/depleted-lots.query.js';
import { envelopeCeilings } from '../../calls/envelope-ceilings.query.js';
import { Database } from '../../database/database.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { CallListPage, CallPage } from './call-pages.js';

const LIMIT = 100;

@Pages('calls')
export class CallsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const [calls, envelopes] = await Promise.all([
      callsInFull(this.database, visit.actor, { limit: LIMIT }),
      envelopesInFull(this.database, visit.actor, { limit: LIMIT }),
    ]);
    return CallListPage({ visit, calls: calls.items, envelopes: envelopes.items });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const call = await callInFull(this.database, visit.actor, id);
    if (!call) throw new Problem('not_found');
    const envelopes = await envelopesInFull(this.database, visit.actor, { limit: LIMIT, callId: id });
    const ceilings = await envelopeCeilings(this.database, visit.actor);
    const depleted = await depletedLots(this.database, visit.actor);
    return CallPage({ visit, call, envelopes: envelopes.items, ceilings, depleted });
  }
}
