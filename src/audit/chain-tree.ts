/** One digest over the tails of all chains: a tree of 65,536 leaves, so that one more event is a few hashes. Pure. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.js';

/** Where a chain ends, or ended when a head was signed. */
export interface ChainTail {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

const WIDTH = 256;

export class ChainTree {
  private readonly leaves = new Map<number, Map<string, ChainTail>>();
  private readonly leafDigests = new Map<number, string>();
  private readonly branchDigests = new Map<number, string>();
  private readonly changed = new Set<number>();
  private chainCount = 0;
  private eventCount = 0;

  /** How many chains there are, and how many events they hold together. */
  get chains(): number {
    return this.chainCount;
  }

  get events(): number {
    return this.eventCount;
  }

  get(chain: string): ChainTail | undefined {
    return this.leaves.get(placeOf(chain))?.get(chain);
  }

  set(tail: ChainTail): void {
    const place = placeOf(tail.chain);
    const leaf = this.leaves.get(place) ?? new Map<string, ChainTail>();
    const before = leaf.get(tail.chain);
    leaf.set(tail.chain, tail);
    this.leaves.set(place, leaf);
    this.changed.add(place);
    this.chainCount += before ? 0 : 1;
    this.eventCount += tail.seq - (before?.seq ?? 0);
  }

  *[Symbol.iterator](): Generator<ChainTail> {
    for (const leaf of this.leaves.values()) yield* leaf.values();
  }

  /** SHA-256, in hex, over the tails of all chains; the order in which they were set does not matter. */
  root(): string {
    const branches = new Set<number>();
    for (const place of this.changed) {
      const tails = [...(this.leaves.get(place)?.values() ?? [])].sort((a, b) =>
        a.chain < b.chain ? -1 : 1,
      );
      this.leafDigests.set(place, sha256(canonicalJson(tails.map(asList))));
      branches.add(Math.floor(place / WIDTH));
    }
    this.changed.clear();
    for (const branch of branches) {
      const places = Array.from({ length: WIDTH }, (_, index) => branch * WIDTH + index);
      this.branchDigests.set(branch, sha256(named(places, this.leafDigests)));
    }
    return sha256(
      named(
        Array.from({ length: WIDTH }, (_, index) => index),
        this.branchDigests,
      ),
    );
  }
}

/** A tail as lists of them are digested and written. */
export function asList({ chain, seq, hash }: ChainTail): readonly [string, number, string] {
  return [chain, seq, hash];
}

function named(places: readonly number[], digests: ReadonlyMap<number, string>): string {
  return places.flatMap((place) => (digests.has(place) ? [`${place}:${digests.get(place)}`] : [])).join('|');
}

function placeOf(chain: string): number {
  return createHash('sha256').update(chain).digest().readUInt16BE(0);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
