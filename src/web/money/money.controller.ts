import { Get } from '@nestjs/common';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { RoomsPage } from '../shell/rooms-page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { moneyRoomsFor } from './money-rooms.js';

/** The ways to everything that has to do with money, on a page of its own for the main navigation. */
@Pages('money')
export class MoneyController {
  @Get()
  rooms(@Visiting() visit: SignedInVisit): Answer {
    return RoomsPage({
      visit,
      title: visit.t('money.title'),
      lead: visit.t('money.lead'),
      rooms: moneyRoomsFor(visit.actor),
    });
  }
}
