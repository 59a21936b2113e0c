/** Attempts at what is not theirs, as a stream of its own: for whoever watches, beside the record of what was done. */
import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import type { Problem } from '../kernel/problem.js';

export type SecurityEvent =
  | 'sign_in_refused'
  | 'sign_in_slowed'
  | 'foreign_form'
  | 'role_refused'
  | 'asks_too_often'
  | 'file_harmful'
  | 'scanner_silent';

export interface SecurityContext {
  /** The request's number, which stands in the log and on the page too. */
  readonly request: string;
  /** The id of the account; null when nobody is signed in. */
  readonly account: string | null;
  /** Where it comes from; only its digest is kept, under which the same address is told again. */
  readonly address: string;
}

/** Which details of a problem are an event, and which. */
const EVENT_OF: Readonly<Record<string, SecurityEvent>> = {
  csrf: 'foreign_form',
  other_site: 'foreign_form',
  role_missing: 'role_refused',
  'identity.administrators_only': 'role_refused',
  asks_too_often: 'asks_too_often',
  file_harmful: 'file_harmful',
  scanner_silent: 'scanner_silent',
};

@Injectable()
export class SecurityEvents {
  private readonly log = new Logger('Security');
  private writing: Promise<void> = Promise.resolve();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'securityLog'>) {}

  /** Never fails: a log that cannot be written holds up no answer. */
  note(event: SecurityEvent, { request, account, address }: SecurityContext): void {
    const from = createHash('sha256').update(address).digest('hex').slice(0, 16);
    const line = JSON.stringify({ at: new Date().toISOString(), event, request, account, from });
    const { securityLog } = this.config;
    if (securityLog === null) this.log.warn(line);
    // One after the other, so that lines keep their order.
    else {
      this.writing = this.writing
        .then(() => appendFile(securityLog, `${line}\n`, { mode: 0o600 }))
        .catch((error: Error) => this.log.error(error.message));
    }
  }

  /** Notes what a problem tells of an attempt; most tell of none. */
  noteProblem(problem: Problem, context: SecurityContext): void {
    const event = problem.details.map((detail) => EVENT_OF[detail.code]).find((one) => one !== undefined);
    if (event !== undefined) this.note(event, context);
  }

  /** Until everything that was noted is written. */
  async written(): Promise<void> {
    await this.writing;
  }
}
