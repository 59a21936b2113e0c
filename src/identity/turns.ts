/**
 * How often people and addresses may ask: counted in the database for all processes together, and claimed from there by
 * the handful, so that most requests cost no question.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { type Allowance, asksTooOften, claimTurns } from './claim-turn.js';

/** More than these are claimed at once nowhere: what a process has claimed is lost to the others. */
const HANDFUL = 20;
/** So many times as often as one person: it speaks for all of them. */
const PROVIDER_TIMES = 10;
/** Nobody is remembered beyond so many; whoever is forgotten claims anew. */
const REMEMBERED = 10_000;

interface Lease {
  left: number;
  /** By the process's own clock, which never jumps. */
  readonly untilMs: number;
  /** Above 0: none are left before `untilMs`. */
  readonly refused: boolean;
}

@Injectable()
export class Turns {
  private readonly leases = new Map<string, Lease>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'requestsPerMinute'>,
  ) {}

  /** Takes one turn of a person who is signed in. Throws `too_many_requests` when none is left. */
  ofPerson(accountId: string): Promise<void> {
    return this.take('person', accountId);
  }

  /** Takes one turn of an address from which nobody is signed in. */
  ofAddress(address: string): Promise<void> {
    return this.take('address', address);
  }

  /** Takes one turn of the provider of single sign-on, which says of many at once that they have signed out. */
  ofProvider(issuer: string): Promise<void> {
    return this.take('provider', issuer, PROVIDER_TIMES);
  }

  private async take(what: string, who: string, times = 1): Promise<void> {
    const turns = this.config.requestsPerMinute * times;
    if (turns === 0) return;
    const key = `${what}:${who}`;
    const nowMs = performance.now();
    const lease = this.leases.get(key);
    if (lease && lease.untilMs > nowMs) {
      if (lease.refused) throw asksTooOften(Math.ceil((lease.untilMs - nowMs) / 1_000));
      if (lease.left > 0) {
        lease.left -= 1;
        return;
      }
    }
    await this.claim({ what, turns, seconds: 60 }, who, key);
  }

  private async claim(allowance: Allowance, who: string, key: string): Promise<void> {
    const count = Math.max(1, Math.min(HANDFUL, Math.floor(allowance.turns / 50)));
    const { waitSeconds, windowSeconds } = await claimTurns(this.database, allowance, who, count);
    if (this.leases.size >= REMEMBERED) this.leases.clear();
    const refused = waitSeconds > 0;
    const untilMs = performance.now() + windowSeconds * 1_000;
    this.leases.set(key, { left: count - 1, untilMs, refused });
    if (refused) throw asksTooOften(waitSeconds);
  }
}
