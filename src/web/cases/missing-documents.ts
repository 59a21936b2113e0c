import type { AvailableTransition } from '../../workflow/index.js';
import type { Visit } from '../shell/visit.js';

export interface MissingDocument {
  readonly documentKind: string;
  readonly name: string;
}

/** The documents that have to lie on the case before a step opens, and do not: those it takes, and those a guard asks for. */
export function missingDocuments(
  visit: Visit,
  { inputs, refusals }: Pick<AvailableTransition, 'inputs' | 'refusals'>,
): readonly MissingDocument[] {
  const missing = new Set(
    refusals.flatMap((one) => (one.code === 'document_missing' ? [String(one.params['document'])] : [])),
  );
  return [...missing].map((documentKind) => {
    const input = inputs.find((one) => one.kind === 'document' && one.documentKind === documentKind);
    return {
      documentKind,
      name: input ? visit.label(input.label) : visit.sentence(`document_kind.${documentKind}`),
    };
  });
}
