import type { AvailableTransition, InputDefinition } from '../../workflow/index.js';

type DocumentInput = InputDefinition & { readonly kind: 'document' };

/** The documents that have to lie on the case before a step opens, and do not. */
export function missingDocuments({
  inputs,
  refusals,
}: Pick<AvailableTransition, 'inputs' | 'refusals'>): readonly DocumentInput[] {
  const missing = new Set(
    refusals.flatMap((one) => (one.code === 'document_missing' ? [one.params['document']] : [])),
  );
  return inputs.filter(
    (input): input is DocumentInput => input.kind === 'document' && missing.has(input.documentKind),
  );
}
