import { actionWorkflow } from '../../src/actions/action.workflow.js';
import { readDefinition } from '../../src/definitions/read-definition.js';

/** As long as a draft may be. */
const MOST = 300_000;
const filled = (unit: string) => unit.repeat(Math.floor((MOST - 100) / unit.length)).slice(0, -1);

const [stage] = actionWorkflow.stages;
const [transition] = stage?.transitions ?? [];
const routedBy = (routes: string) =>
  JSON.stringify({
    ...actionWorkflow,
    stages: [{ ...stage, transitions: [{ ...transition, to: 'ROUTES' }] }],
  }).replace('"ROUTES"', `[${routes.slice(0, MOST - 10_000)}]`);

describe('a text that is wrong all over', () => {
  it.each([
    ['stages of nothing', `{"stages":[${filled('{},')}]}`],
    ['broken numbers', `[${filled('0.5,')}]`],
    ['properties of no meaning', `{${Array.from({ length: 25_000 }, (_, n) => `"k${n}":0`).join(',')}}`],
    ['conditions of no form', routedBy(Array.from({ length: 18_000 }, () => '{"when":{}}').join(','))],
    ['endless nesting', '['.repeat(MOST / 2) + ']'.repeat(MOST / 2)],
  ])(
    'of %s is answered at once, with as much as anybody mends',
    (_, source) => {
      expect(source.length).toBeLessThanOrEqual(MOST);
      const before = performance.now();
      const read = readDefinition(source);
      expect(performance.now() - before).toBeLessThan(5_000);
      expect(read.ok).toBe(false);
      const problems = read.ok ? [] : read.problems;
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(100);
    },
    300_000,
  );

  it('does not mistake the names that every object has for parts', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const source = JSON.stringify(actionWorkflow).replace('{', `{"${name}":{"code":"x"},`);
      const read = readDefinition(source);
      expect(read.ok ? [] : read.problems).toEqual([{ at: '', code: 'unknown', params: { property: name } }]);
    }
  });
});
