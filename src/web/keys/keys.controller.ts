import { Get } from '@nestjs/common';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { KeysPage } from './keys-page.js';

/** Which keys do something, for this person. */
@Pages('keys')
export class KeysController {
  @Get()
  keys(@Visiting() visit: SignedInVisit): Answer {
    return KeysPage({ visit });
  }
}
