import { Foundation1700000000001 } from './1-foundation.js';

/** In the order they are run. */
export const migrations = [Foundation1700000000001];
