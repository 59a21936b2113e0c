/**
 * How TypeScript becomes JavaScript wherever nothing is written to disk: in the hooks of
 * `register-typescript.mjs`. It mirrors tsconfig.json; types are checked by `npm run check`.
 */
export const swcOptions = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      // Otherwise every undecorated optional field of a DTO exists as `undefined` and is refused as unknown.
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: '@kitajs/html' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** A `.ts` file may hold `<T>value` and generic arrows that the TSX grammar reads as tags. */
export function swcOptionsFor(fileName) {
  const tsx = fileName.endsWith('x');
  return {
    ...swcOptions,
    jsc: { ...swcOptions.jsc, parser: { ...swcOptions.jsc.parser, tsx } },
  };
}
