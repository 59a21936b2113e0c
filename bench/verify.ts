/** How long the verifier takes: for all that is shipped, for the largest definition it promises, and until it says no. */
import { verifyContextOf } from '../src/cases/verify-context.js';
import { fundingRequestSubject } from '../src/funding/funding-request.subject.js';
import { subjects } from '../src/subjects.js';
import {
  type Label,
  type StageDefinition,
  type TransitionDefinition,
  type VisaDefinition,
  verifyDefinition,
  type WorkflowDefinition,
} from '../src/workflow/index.js';
import { median } from './measure.js';

const STAGES = 60;
const VISAS = 8;
const MAX_LARGEST_MS = 2_000;
const MAX_SHIPPED_MS = 1_000;

export interface VerifyTimes {
  readonly shippedMs: number;
  readonly largestMs: number;
  readonly tooLargeMs: number;
}

/** Medians of three, after one run that warms up. Throws when a verdict is not what it should be. */
export function timeVerifier(): VerifyTimes {
  const context = verifyContextOf(fundingRequestSubject);
  const largest = manyStages(STAGES, VISAS);
  const tooLarge = manyStages(3, 14);
  return {
    shippedMs: timed(() => {
      const findings = subjects.flatMap((one) => verifyDefinition(one.shipped, verifyContextOf(one)));
      if (findings.length > 0) throw new Error(`Unsound: ${JSON.stringify(findings[0])}`);
    }),
    largestMs: timed(() => {
      const findings = verifyDefinition(largest, context).filter((one) => one.severity === 'error');
      if (findings.length > 0) throw new Error(`Unsound: ${JSON.stringify(findings[0])}`);
    }),
    tooLargeMs: timed(() => {
      if (verifyDefinition(tooLarge, context)[0]?.code !== 'too_large') throw new Error('Not too large.');
    }, 1),
  };
}

/** Prints the figures; answers whether a target was missed. */
export function reportVerifier({ shippedMs, largestMs, tooLargeMs }: VerifyTimes): boolean {
  const verdict = (ms: number, most: number) => `${ms.toFixed(0)} ms ${ms <= most ? 'reached' : 'MISSED'}`;
  console.log(`Verifying all that is shipped ≤ ${MAX_SHIPPED_MS} ms: ${verdict(shippedMs, MAX_SHIPPED_MS)}`);
  console.log(
    `Verifying ${STAGES} stages, one of ${VISAS} parallel visas, ≤ ${MAX_LARGEST_MS} ms: ${verdict(largestMs, MAX_LARGEST_MS)}`,
  );
  console.log(`Until a definition is called too large: ${tooLargeMs.toFixed(0)} ms`);
  return shippedMs > MAX_SHIPPED_MS || largestMs > MAX_LARGEST_MS;
}

function timed(work: () => void, rounds = 3): number {
  work();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** A chain of work stages that begins with the parallel visas; a later route asks how each of them came out. */
function manyStages(stages: number, visas: number): WorkflowDefinition {
  const opinions = Array.from(
    { length: visas },
    (_, n): VisaDefinition => ({
      code: `opinion_${n}`,
      label: said('Opinion'),
      by: { role: 'consulted_service', scope: 'facility' },
      needed: { rule: 'one' },
    }),
  );
  const codes = opinions.map((one) => one.code);
  const chain = Array.from({ length: stages - 2 }, (_, n): StageDefinition => {
    const next = n === stages - 3 ? 'closed' : `work_${n + 1}`;
    const routes = [{ to: next }];
    return {
      kind: 'work',
      code: `work_${n}`,
      label: said('Work'),
      outside: { code: 'work', label: said('Work') },
      owner: { role: 'secretariat', scope: 'facility' },
      transitions: [
        move('go_on', n === 0 ? [...codes.map((visa) => ({ to: next, when: no(visa) })), ...routes] : routes),
        ...(n > 0 ? [move('go_back', [{ to: `work_${n - 1}` }])] : []),
      ],
    };
  });
  return {
    code: 'large',
    subject: 'funding_request',
    label: said('Large'),
    initial: 'opinions',
    path: [],
    clocks: [],
    conflicts: [],
    stages: [
      {
        kind: 'approval',
        code: 'opinions',
        label: said('Opinions'),
        outside: { code: 'work', label: said('Work') },
        visas: opinions,
        settled: { to: [{ to: 'work_0' }] },
        transitions: [answer('agree', codes, 'yes'), answer('object', codes, 'no')],
      },
      ...chain,
      {
        kind: 'final',
        code: 'closed',
        label: said('Closed'),
        outside: { code: 'closed', label: said('Closed') },
        transitions: [],
      },
    ],
  };
}

function said(text: string): Label {
  return { en: text, fr: text };
}

function no(visa: string) {
  return { visa, is: 'no' as const };
}

function move(code: string, to: readonly { readonly to: string }[]): TransitionDefinition {
  return {
    kind: 'move',
    code,
    label: said(code),
    done: said(code),
    by: [{ role: 'secretariat', scope: 'facility' }],
    to,
  };
}

function answer(code: string, visas: readonly string[], given: 'yes' | 'no'): TransitionDefinition {
  return { kind: 'visa', code, label: said(code), done: said(code), visas, answer: given };
}
