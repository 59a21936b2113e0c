import { Get } from '@nestjs/common';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { RoomsPage } from '../shell/rooms-page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { programmeRoomsFor } from './programme-rooms.js';

/** The ways to all that the programme is made of, on a page of its own for the main navigation. */
@Pages('programme')
export class ProgrammeController {
  @Get()
  rooms(@Visiting() visit: SignedInVisit): Answer {
    return RoomsPage({
      visit,
      title: visit.t('programme_hub.title'),
      lead: visit.t('programme_hub.lead'),
      rooms: programmeRoomsFor(visit.actor).filter(({ path }) => visit.opens(path)),
    });
  }
}
