/** Proves a table stage × role against a definition: exactly what it says is open, and all else is refused. */
import { ROLES } from '../../src/kernel/actor.js';
import type { Acting, Facts } from '../../src/workflow/index.js';
import { elsewhere, person, TestCase, theClock, theSystem } from './workflow-case.js';
import type { Shipped } from './workflow-shipped.js';

/**
 * What is open, by stage and role; a role left out may do nothing there. Visas are named after the transition:
 * `endorse endorsement:MD`. `system` and `clock` stand beside the roles.
 */
export type Matrix = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface MatrixOptions extends Shipped {
  readonly matrix: Matrix;
  readonly facts: Facts;
  /** Whose case it is; left out: the lead's. */
  readonly organisationId?: string;
  /** What has happened in a stage before it is looked at, by stage. */
  readonly arranged?: Readonly<Record<string, (one: TestCase) => void>>;
}

/** The partner country of the case; partner authorities sit there. */
const COUNTRY = 'MD';

export function describeMatrix({
  definition,
  registry,
  matrix,
  facts,
  arranged = {},
  ...of
}: MatrixOptions): void {
  const stages = definition.stages.map((stage) => stage.code);
  const codes = [...new Set(definition.stages.flatMap((stage) => stage.transitions.map((one) => one.code)))];

  test('the table has every stage, and names nothing that is not there', () => {
    expect(Object.keys(matrix).sort()).toEqual([...stages].sort());
    const named = Object.values(matrix).flatMap((row) => Object.keys(row));
    expect(named.filter((role) => ![...ROLES, 'system', 'clock'].includes(role as never))).toEqual([]);
    const open = Object.values(matrix).flatMap((row) => Object.values(row).flat());
    expect(open.filter((text) => !codes.includes(text.split(' ')[0] ?? ''))).toEqual([]);
  });

  describe.each(stages)('in %s', (stage) => {
    const arrive = () => {
      const one = TestCase.open(definition, registry, { stage, facts, countries: [COUNTRY], ...of });
      arranged[stage]?.(one);
      return one;
    };

    test.each(ROLES)('%s: exactly this is open, all else is refused with a reason', (role) => {
      const actor = holding(role);
      const wanted = matrix[stage]?.[role] ?? [];
      expect([...arrive().openTo(actor)].sort()).toEqual([...wanted].sort());
      expectAccepted(arrive, actor, wanted);
      expectRefused(arrive, actor, codes, wanted);
    });

    test.each([
      ['system', theSystem],
      ['clock', theClock],
    ] as const)('the %s: exactly this happens', (name, actor) => {
      const wanted = matrix[stage]?.[name] ?? [];
      expectAccepted(arrive, actor, wanted);
      expectRefused(arrive, actor, codes, wanted);
    });

    test('the same roles of another organisation or country may do nothing that is bound to one', () => {
      for (const [role, open] of Object.entries(matrix[stage] ?? {})) {
        const strangers = role === 'programme_manager' ? [elsewhere(holding(role))] : [];
        if (role === 'partner_authority')
          strangers.push(elsewhere(person('stranger', 'partner_authority@MA')));
        for (const stranger of strangers) {
          expect(arrive().openTo(stranger)).toEqual([]);
          for (const text of open) expect(refusalsOf(arrive(), stranger, text)).toEqual(['scope_missing']);
        }
      }
    });

    test('whoever holds every role still does nothing beyond what some role may', () => {
      const all = person(
        'everybody',
        ...ROLES.map((role) => (role === 'partner_authority' ? `${role}@${COUNTRY}` : role)),
      );
      const allowed = new Set(
        Object.entries(matrix[stage] ?? {}).flatMap(([role, open]) =>
          role === 'system' || role === 'clock' ? [] : open,
        ),
      );
      expect(
        arrive()
          .openTo(all)
          .filter((text) => !allowed.has(text)),
      ).toEqual([]);
    });
  });
}

function holding(role: string) {
  return person(`one-${role}`, role === 'partner_authority' ? `${role}@${COUNTRY}` : role);
}

function expectAccepted(arrive: () => TestCase, actor: Acting, wanted: readonly string[]): void {
  for (const text of wanted) {
    const [transition = '', visa] = text.split(' ');
    expect(arrive().does(actor, transition, visa === undefined ? {} : { visa }).transition).toBe(transition);
  }
}

/** Every code of the definition that is not wanted, in whatever stage it stands, is refused with a reason. */
function expectRefused(
  arrive: () => TestCase,
  actor: Acting,
  codes: readonly string[],
  wanted: readonly string[],
): void {
  const taken = wanted.map((text) => text.split(' ')[0]);
  const unexplained = codes
    .filter((code) => !taken.includes(code))
    .filter((code) => !refusalsOf(arrive(), actor, code).some((reason) => /^[a-z_]+$/.test(reason)));
  expect(unexplained).toEqual([]);
}

function refusalsOf(one: TestCase, actor: Acting, text: string): readonly string[] {
  const [transition = '', visa] = text.split(' ');
  return one.whyNot(actor, transition, visa === undefined ? {} : { visa });
}
