import type { NameOf } from '../i18n/index.js';
import { Problem } from '../kernel/problem.js';

/** A problem whose refusals are worded with the labels of the case's own definition. */
export class WordedProblem extends Problem {
  constructor(
    problem: Problem,
    readonly nameOf: NameOf,
  ) {
    super(problem.code, problem.details);
  }
}
