import { verifyDefinition } from '../../src/workflow/index.js';
import { contextOf, shipped } from '../support/workflow-shipped.js';

describe('The shipped workflows', () => {
  test.each(shipped)('$definition.code is sound', ({ definition, registry }) => {
    expect(verifyDefinition(definition, contextOf(registry))).toEqual([]);
  });
});
