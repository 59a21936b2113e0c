/** The door of the room: everything a person reads, in their language. */
export { caseTitleIn } from './case-title.js';
export { conditionSentence } from './condition-sentence.js';
export * from './diff-sentence.js';
export * from './finding-sentence.js';
export * from './firm-spaces.js';
export * from './format.js';
export * from './holiday-name.js';
export * from './label.js';
export * from './locale.js';
export * from './names.js';
export * from './obstacle-sentence.js';
export * from './problem-sentence.js';
export * from './refusal-sentence.js';
export * from './shape-sentence.js';
export { type Term, type TermCode, termIn, termsIn } from './terms.js';
export * from './translate.js';
export * from './why-sentence.js';
