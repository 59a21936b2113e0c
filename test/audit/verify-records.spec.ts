/** The verifier: silent of a record that is whole, and names the first bad event of one that is not. */
import fc from 'fast-check';
import { chained } from '../../src/audit/chain.js';
import { ChainTree } from '../../src/audit/chain-tree.js';
import type { ExportedEvent } from '../../src/audit/export-record.js';
import { isSigned, keyIdOf, newSigningKey, readSigningKey, signed } from '../../src/audit/signing-key.js';
import type { AuditFault } from '../../src/audit/verify-records.js';
import { History } from './support/history.js';

const CHAINS = ['day:2026-05-04', 'day:2026-05-05', 'day:2026-05-06'] as const;
type Step = 'sign' | 'rotate' | (typeof CHAINS)[number];
const step = fc.constantFrom<Step>('sign', 'rotate', ...CHAINS, ...CHAINS);

function lived(steps: readonly Step[]): History {
  const history = new History();
  for (const one of steps) {
    if (one === 'sign') history.sign();
    else if (one === 'rotate') history.rotate();
    else history.append(one);
  }
  return history;
}

/** Two events of each chain, signed in between: `more` after it. */
const BEGINNING: readonly Step[] = [...CHAINS, 'sign', ...CHAINS, 'sign'];
const histories = fc.array(step, { maxLength: 30 }).map((steps) => lived([...BEGINNING, ...steps]));

const named = (faults: readonly AuditFault[]) =>
  faults.map(({ code, chain, seq, untilSeq, head }) => ({ code, chain, seq, untilSeq, head }));

/** What rewriting an event makes of those after it: all of them chained anew. */
function rewritten(events: readonly ExportedEvent[], from: number): ExportedEvent[] {
  const kept = events.slice(0, from - 1);
  for (const { body, texts = [] } of events.slice(from - 1)) {
    const altered = body.seq === from ? { ...body, kind: 'something_else' } : body;
    kept.push({ ...chained(altered, kept.at(-1)?.hash ?? ''), texts });
  }
  return kept;
}

describe('a record that is whole', () => {
  it('has no faults, whatever happened and whenever it was signed', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const verdict = history.verdict();
        expect(named(verdict.faults)).toEqual([]);
        expect(verdict.events).toBe(history.events);
        expect(verdict.lastHead?.number).toBe(history.heads.length);
        const signed = CHAINS.reduce((sum, chain) => sum + history.signedUntil(chain), 0);
        expect(verdict.unsigned).toBe(history.events - signed);
      }),
      { numRuns: 60 },
    );
  });

  it('is anchored by any of its keys, since each handed over to the next', () => {
    const history = lived([...BEGINNING, 'rotate', 'day:2026-05-04', 'sign', 'rotate', 'sign']);
    for (const { publicKey } of history.signers) {
      const verdict = history.verdict({ trusted: [publicKey] });
      expect([verdict.faults, verdict.anchored]).toEqual([[], true]);
    }
    expect(history.verdict().anchored).toBe(false);
    const stranger = newSigningKey().key.publicKey;
    expect(named(history.verdict({ trusted: [stranger] }).faults)[0]).toMatchObject({
      code: 'head_key',
      head: 1,
    });
  });

  it('may have lost texts, and says how many', () => {
    const history = lived(BEGINNING);
    history.chains.set(
      CHAINS[0],
      (history.chains.get(CHAINS[0]) ?? []).map((event) => ({ ...event, texts: [] })),
    );
    expect(history.verdict()).toMatchObject({ faults: [], erased: 2 });
  });

  it('is proven from a head on as it is from the beginning', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const base = history.heads[pick % history.heads.length];
        if (!base) return;
        const tails = new ChainTree();
        for (const { changed } of history.heads.slice(0, base.statement.number)) {
          for (const [chain, seq, hash] of changed) tails.set({ chain, seq, hash });
        }
        const records = history.records().filter((record) => {
          if (record.type === 'head') return record.statement.number > base.statement.number;
          return record.type !== 'event' || record.body.seq > (tails.get(record.body.chain)?.seq ?? 0);
        });
        const end = {
          type: 'end',
          events: records.filter(({ type }) => type === 'event').length,
          heads: records.filter(({ type }) => type === 'head').length,
        };
        const verdict = history.verdict({ base: { head: base, tails } }, [...records.slice(0, -1), end]);
        expect(named(verdict.faults)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('tampering', () => {
  /** A chain of a history with one of its events, from 1. */
  const place = fc.record({ chain: fc.constantFrom(...CHAINS), at: fc.nat() });
  const tampered = (
    tamper: (events: ExportedEvent[], at: number) => ExportedEvent[],
    expected: (place: { chain: string; seq: number; events: number; signed: number }) => object | null,
  ) =>
    fc.assert(
      fc.property(histories, place, (history, { chain, at }) => {
        const events = history.chains.get(chain) ?? [];
        const seq = (at % events.length) + 1;
        const awaited = expected({ chain, seq, events: events.length, signed: history.signedUntil(chain) });
        fc.pre(awaited !== null);
        history.chains.set(chain, tamper([...events], seq));
        expect(named(history.verdict().faults)).toEqual([{ ...NOTHING, chain, ...awaited }]);
      }),
      { numRuns: 60 },
    );
  const NOTHING = { untilSeq: null, head: null };

  it('an event that was edited is named', () =>
    tampered(
      (events, seq) =>
        events.map((event) =>
          event.body.seq === seq ? { ...event, body: { ...event.body, kind: 'something_else' } } : event,
        ),
      ({ seq }) => ({ code: 'hash', seq }),
    ));

  it('one that was edited and chained anew, alone, is named', () => {
    fc.assert(
      fc.property(histories, place, (history, { chain, at }) => {
        const events = history.chains.get(chain) ?? [];
        const seq = (at % events.length) + 1;
        fc.pre(seq < events.length || history.signedUntil(chain) >= seq);
        const [altered] = rewritten(events, seq).slice(seq - 1);
        history.chains.set(
          chain,
          events.map((event) => (event.body.seq === seq && altered ? altered : event)),
        );
        const [first] = history.verdict().faults;
        expect(['link', 'fork']).toContain(first?.code);
        expect(first?.chain).toBe(chain);
        // A head that signed it names it alone; otherwise it lies between two that are named.
        expect(Number(first?.seq)).toBeLessThanOrEqual(seq);
        expect(first?.untilSeq ?? Number(first?.seq)).toBeGreaterThanOrEqual(seq);
      }),
      { numRuns: 60 },
    );
  });

  it('a tail that was rewritten and chained anew is a fork, from after the last head that knew better', () => {
    fc.assert(
      fc.property(histories, place, (history, { chain, at }) => {
        const events = history.chains.get(chain) ?? [];
        const seq = (at % history.signedUntil(chain)) + 1;
        const known = history.heads.flatMap(({ changed }) => changed.filter(([name]) => name === chain));
        const before = Math.max(0, ...known.map(([, n]) => n).filter((n) => n < seq));
        history.chains.set(chain, rewritten(events, seq));
        const [first, ...others] = history.verdict().faults;
        expect(others).toEqual([]);
        expect(first).toMatchObject({ code: 'fork', chain, seq: before + 1 });
        expect(first?.untilSeq ?? before + 1).toBeGreaterThanOrEqual(seq);
      }),
      { numRuns: 60 },
    );
  });

  it('an event that was deleted leaves a gap', () =>
    tampered(
      (events, seq) => events.filter(({ body }) => body.seq !== seq),
      ({ seq, events }) => (seq < events ? { code: 'gap', seq: seq + 1 } : null),
    ));

  it('a tail that was cut off is missed as far as a head knew it', () =>
    fc.assert(
      fc.property(histories, place, (history, { chain, at }) => {
        const events = history.chains.get(chain) ?? [];
        const known = history.signedUntil(chain);
        const left = at % known;
        history.chains.set(chain, events.slice(0, left));
        const [first, ...others] = named(history.verdict().faults);
        expect(others).toEqual([]);
        expect(first).toMatchObject({
          code: left === 0 ? 'missing_chain' : 'truncated_tail',
          chain,
          seq: left + 1,
        });
      }),
      { numRuns: 60 },
    ));

  it('two events that changed places are named by the first', () =>
    tampered(
      (events, seq) => {
        const [one, other] = [events[seq - 1], events[seq]];
        if (!one || !other) return events;
        const swapped = [...events];
        swapped[seq - 1] = { ...other, body: { ...other.body, seq } };
        swapped[seq] = { ...one, body: { ...one.body, seq: seq + 1 } };
        return swapped;
      },
      ({ seq, events }) => (seq < events ? { code: 'link', seq } : null),
    ));

  it('an event of another chain is not taken for one of this', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, at) => {
        const [one = [], other = []] = [history.chains.get(CHAINS[0]), history.chains.get(CHAINS[1])];
        const seq = (at % Math.min(one.length, other.length)) + 1;
        const into = (events: ExportedEvent[], from: ExportedEvent | undefined, chain: string) =>
          events.map((event) =>
            event.body.seq === seq && from ? { ...from, body: { ...from.body, chain } } : event,
          );
        history.chains.set(CHAINS[0], into(one, other[seq - 1], CHAINS[0]));
        history.chains.set(CHAINS[1], into(other, one[seq - 1], CHAINS[1]));
        const found = history.verdict().faults;
        expect(found.map(({ chain, seq: n }) => [chain, n])).toEqual([
          [CHAINS[0], seq],
          [CHAINS[1], seq],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('two events under one number are a fork, and so is a chain that comes twice', () => {
    const history = lived(BEGINNING);
    const events = history.chains.get(CHAINS[0]) ?? [];
    history.chains.set(CHAINS[0], [...events, ...rewritten(events, 2).slice(1)]);
    expect(named(history.verdict().faults)).toMatchObject([{ code: 'fork', chain: CHAINS[0], seq: 2 }]);
    history.chains.set(CHAINS[0], events);
    const records = history.records();
    const again = records.find((record) => record.type === 'event');
    const twice = [...records.slice(0, -1), again, { type: 'end', events: 7, heads: 2 }];
    expect(named(history.verdict({}, twice).faults)).toMatchObject([
      { code: 'fork', chain: CHAINS[0], seq: 1 },
    ]);
  });

  it('a text that is not what was written is named, and one that nobody wrote', () => {
    const history = lived(BEGINNING);
    const [first, second] = history.chains.get(CHAINS[2]) ?? [];
    if (!first || !second) throw new Error('The beginning has two events of each chain.');
    const spoil = (text: object) => {
      history.chains.set(CHAINS[2], [
        first,
        { ...second, texts: [{ ...second.texts?.[0], ...text } as never] },
      ]);
      return named(history.verdict().faults);
    };
    expect(spoil({ text: 'Something else' })).toMatchObject([{ code: 'text', chain: CHAINS[2], seq: 2 }]);
    expect(spoil({ field: 'note' })).toMatchObject([{ code: 'text', chain: CHAINS[2], seq: 2 }]);
  });
});

describe('heads', () => {
  const spoilt = (spoil: (history: History) => void) => {
    const history = lived([...BEGINNING, 'rotate', 'day:2026-05-04', 'sign']);
    spoil(history);
    return named(history.verdict().faults).map(({ code, head }) => [code, head]);
  };
  const second = (history: History, change: object) => {
    const head = history.heads[1];
    if (head) history.heads[1] = { ...head, ...change };
  };

  it.each<[string, (history: History) => void, readonly unknown[]]>([
    ['that is missing', ({ heads }) => heads.splice(1, 1), [['head_gap', 3]]],
    [
      'whose statement was altered',
      (h) => second(h, { statement: { ...h.heads[1]?.statement, events: 7 } }),
      [['head_signature', 2]],
    ],
    [
      'whose signature is somebody else’s',
      (h) => second(h, { signature: signed(h.heads[1]?.statement ?? {}, newSigningKey().key) }),
      [['head_signature', 2]],
    ],
    ['whose list was shortened', (h) => second(h, { changed: [] }), [['head_chains', 2]]],
    ['with a signature that is no text', (h) => second(h, { signature: 7 }), [['head_signature', 2]]],
    [
      'whose key did not hand over',
      ({ keys }) => keys.splice(0, 1),
      [
        ['key', null],
        ['head_key', 1],
      ],
    ],
  ])('one %s is named', (_name, spoil, expected) => {
    expect(spoilt(spoil)).toEqual(expected);
  });

  it('the old key signs nothing once another took over', () => {
    const history = lived([...BEGINNING, 'rotate']);
    const old = history.signers[0];
    history.signers.push(old as never);
    history.append(CHAINS[0]);
    history.sign();
    expect(named(history.verdict().faults)).toMatchObject([{ code: 'head_key', head: 3 }]);
  });

  it('a key whose predecessor was lost is not trusted by it, but by its own', () => {
    const history = lived([...BEGINNING, 'rotate', 'day:2026-05-04', 'sign']);
    const [first, next] = history.keys;
    if (!first || !next) throw new Error('There are two keys.');
    history.keys[1] = {
      ...next,
      signatures: { [next.statement.key]: next.signatures[next.statement.key] ?? '' },
    };
    const faults = (trusted: readonly string[]) => named(history.verdict({ trusted }).faults);
    expect(faults([first.statement.publicKey])).toMatchObject([{ code: 'head_key', head: 3 }]);
    expect(faults([next.statement.publicKey])).toMatchObject([{ code: 'head_key', head: 1 }]);
    expect(faults([first.statement.publicKey, next.statement.publicKey])).toEqual([]);
  });

  it('published heads show what was taken away together with its heads', () => {
    const history = lived([...BEGINNING, 'day:2026-05-04', 'sign']);
    const published = [...history.heads];
    history.heads.pop();
    history.chains.set(CHAINS[0], (history.chains.get(CHAINS[0]) ?? []).slice(0, 2));
    expect(history.verdict().faults).toEqual([]);
    expect(named(history.verdict({ published }).faults)).toMatchObject([
      { code: 'head_missing', head: 3 },
      { code: 'truncated_tail', chain: CHAINS[0], seq: 3, head: 3 },
    ]);
    const byMail = published.map(({ statement, signature }) => ({ statement, signature }));
    expect(named(history.verdict({ published: byMail }).faults)).toMatchObject([
      { code: 'head_missing', head: 3 },
    ]);
  });

  it('published heads show a history that was written anew and signed again', () => {
    const history = lived(BEGINNING);
    const published = [...history.heads];
    const forged = new History();
    for (const chain of [...CHAINS, ...CHAINS]) forged.append(chain);
    forged.sign();
    forged.sign();
    expect(forged.verdict().faults).toEqual([]);
    expect(named(forged.verdict({ published }).faults)[0]).toMatchObject({ code: 'head_differs', head: 1 });
    const [first] = published;
    const bad = [{ ...first, statement: { ...first?.statement, number: 9 } }] as never;
    expect(named(history.verdict({ published: bad }).faults)).toMatchObject([
      { code: 'published_signature', head: 9 },
    ]);
  });
});

describe('a file', () => {
  it('that ends early is cut off, and so is one that lost lines', () => {
    const history = lived(BEGINNING);
    const records = history.records();
    expect(named(history.verdict({}, records.slice(0, -1)).faults).map(({ code }) => code)).toContain(
      'cut_off',
    );
    const without = records.filter((record) => record.type !== 'event' || record.body.chain !== CHAINS[1]);
    expect(named(history.verdict({}, without).faults).map(({ code }) => code)).toEqual([
      'cut_off',
      'missing_chain',
    ]);
  });

  it('with anything at all in it is answered, never thrown', () => {
    const history = lived(BEGINNING);
    const records = history.records();
    fc.assert(
      fc.property(fc.nat(records.length - 1), fc.jsonValue(), (at, junk) => {
        const verdict = history.verdict({}, records.with(at, junk as never));
        expect(verdict.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    for (const type of ['export', 'key', 'head', 'event', 'end']) {
      expect(history.verdict({}, [records[0], { type }]).faults.map(({ code }) => code)).toContain('cut_off');
    }
  });
});

describe('keys', () => {
  it('are Ed25519 in PEM, and nothing else', () => {
    const { key, pem } = newSigningKey();
    expect(readSigningKey(pem.replaceAll('\n', '\\n')).id).toBe(key.id);
    expect(keyIdOf(key.publicKey)).toBe(key.id);
    expect(keyIdOf(pem)).toBeNull();
    expect(keyIdOf('-----BEGIN PUBLIC KEY-----')).toBeNull();
    expect(() => readSigningKey('secret')).toThrow(RangeError);
    expect(isSigned({ a: 1 }, key.publicKey, signed({ a: 1 }, key))).toBe(true);
    expect(isSigned({ a: 2 }, key.publicKey, signed({ a: 1 }, key))).toBe(false);
  });

  it('a tree over tails depends on each of them, and not on their order', () => {
    const tails = Array.from({ length: 40 }, (_, n) => ({ chain: `c${n}`, seq: n + 1, hash: `${n}` }));
    const rootOf = (list: readonly (typeof tails)[number][]) => {
      const tree = new ChainTree();
      for (const tail of list) tree.set(tail);
      return tree.root();
    };
    expect(rootOf(tails.toReversed())).toBe(rootOf(tails));
    const roots = tails.map((tail, n) => rootOf(tails.with(n, { ...tail, seq: 99 })));
    expect(new Set([...roots, rootOf(tails), rootOf(tails.slice(1))]).size).toBe(42);
  });
});
