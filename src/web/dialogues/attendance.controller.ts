import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { recordAttendance } from '../../dialogues/record-attendance.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AttendancePage, WALK_IN_LINES, type WalkIn } from './attendance-page.js';
import { openDialogueFile } from './dialogue-file.js';
import { personLabel } from './participant-fields.js';
import { mistakesIn, tried } from './tried.js';

type Sent = Readonly<Record<string, unknown>>;

/** Who was there. */
@Pages('dialogues')
export class AttendanceController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/attendance')
  async form(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { page, dialogue } = await openDialogueFile(this.runtime, visit, id);
    const counted = dialogue.participants.some((one) => one.attended !== null);
    // Before anybody has ticked a box, those who said that they come are likely to be there.
    const attended = dialogue.participants
      .filter((one) => (counted ? one.attended : one.answer === 'ACCEPTED'))
      .map((one) => one.id);
    return AttendancePage({
      visit,
      file: page.file,
      version: page.file.version,
      dialogue,
      attended,
      walkIns: [],
    });
  }

  @Post(':id/attendance')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: Sent | undefined,
  ): Promise<Answer> {
    const { page, dialogue } = await openDialogueFile(this.runtime, visit, id);
    const sent = body ?? {};
    const attended = Object.entries(sent)
      .filter(([name]) => name.startsWith('attended.'))
      .flatMap(([, value]) => (Array.isArray(value) ? value.map(String) : [String(value)]));
    const walkIns = walkInsIn(sent);
    const recorded = await tried(() =>
      recordAttendance(this.runtime, visit.actor, {
        dialogueId: id,
        expectedVersion: String(sent['version'] ?? ''),
        attendedIds: attended,
        walkIns,
      }),
    );
    if (!recorded.ok) {
      const label = (field: string) => {
        const [, line = '0', part = ''] = field.split('.');
        const of = visit.t('dialogues.attendance.walk_in', { number: Number(line) + 1 });
        return `${of}, ${personLabel(visit, part)}`;
      };
      const { errors, stale } = mistakesIn(visit, recorded.problem, label);
      const version = stale ? page.file.version : String(sent['version'] ?? '');
      return comesBack(
        AttendancePage({ visit, file: page.file, version, dialogue, attended, walkIns, errors, stale }),
        recorded.problem.status,
      );
    }
    return seeOther(`/dialogues/${id}#participants`, { key: 'dialogues.attendance.saved' });
  }
}

/** What was written, without the lines left empty. */
function walkInsIn(sent: Sent): readonly WalkIn[] {
  const text = (index: number, part: keyof WalkIn) => {
    const value = sent[`walkIns.${index}.${part}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  return Array.from({ length: WALK_IN_LINES }, (_, index) => ({
    name: text(index, 'name'),
    party: text(index, 'party'),
    sector: text(index, 'sector'),
  })).filter((line) => line.name !== '' || line.party !== '');
}
