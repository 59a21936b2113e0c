import { text } from '../field-kinds.js';

/** The code of a workflow or of a part of one. */
export const code = text({ max: 60 });
