/** The kinds of case that run on the workflow engine: one line per kind. */
import type { Subject } from './cases/subject.js';

export const subjects: readonly Subject[] = [];
