import fc from 'fast-check';
import { readDefinition } from '../../src/definitions/read-definition.js';
import { lineOf } from '../../src/definitions/source-lines.js';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';

const source = JSON.stringify(fundingRequestWorkflow, null, 2);
const lines = source.split('\n');

describe('the line of a problem', () => {
  it('is that of what the pointer names', () => {
    const at = (pointer: string) =>
      lines[Number(lineOf(source, { at: pointer, code: 'wrong_type', params: {} })) - 1];
    expect(at('/initial')).toContain('"initial"');
    expect(at('/stages/0/code')).toContain('"code": "draft"');
    expect(at('/clocks/1/code')).toContain('"code": "visa_oia"');
    expect(lineOf(source, { at: '/stages/99', code: 'missing', params: {} })).toBeNull();
  });

  it('is that of a property that has no place there, and of the owner of one that is missing', () => {
    const more = source.replace('"initial"', '"colour": "blue",\n  "initial"');
    const read = readDefinition(more);
    const [problem] = read.ok ? [] : read.problems;
    expect(more.split('\n')[Number(problem && lineOf(more, problem)) - 1]).toContain('"colour"');
  });

  it('is where reading stopped, for what is no JSON', () => {
    for (const broken of [source.replace('"initial":', '"initial"'), source.slice(0, 400), '{\n  "a": }']) {
      const read = readDefinition(broken);
      const [problem] = read.ok ? [] : read.problems;
      expect(problem?.code).toBe('not_json');
      const line = lineOf(broken, problem!);
      expect(line === null || (line >= 1 && line <= broken.split('\n').length)).toBe(true);
    }
  });

  it('is found for every value of any JSON, however it is written', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        for (const [pointer, value] of valuesIn(JSON.parse(text), '')) {
          const line = lineOf(text, { at: pointer, code: 'wrong_type', params: {} });
          expect(line).not.toBeNull();
          const first = JSON.stringify(value)?.[0] ?? '';
          expect(text.split('\n')[Number(line) - 1]).toContain(first);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function valuesIn(value: unknown, at: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return [
    [at, value],
    ...Object.entries(value).flatMap(([key, one]) =>
      valuesIn(one, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ),
  ];
}
