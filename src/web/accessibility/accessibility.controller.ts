import { Get } from '@nestjs/common';
import { OpenToAll } from '../open-to-all.js';
import type { Answer } from '../shell/answers.js';
import { AnyVisit, Pages } from '../shell/page.js';
import type { Visit } from '../shell/visit.js';
import { AccessibilityPage } from './accessibility-page.js';

@Pages('accessibility')
@OpenToAll()
export class AccessibilityController {
  @Get()
  statement(@AnyVisit() visit: Visit): Answer {
    return AccessibilityPage({ visit });
  }
}
