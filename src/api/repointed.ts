/** Mistakes that a use case tells at the fields of its pages, told at the fields of a route. */
import { Problem } from '../kernel/problem.js';

/** `names` maps pointers; a function answers the pointer itself. What is not named stays as it is. */
export async function repointed<Done>(
  names: Readonly<Record<string, string>> | ((pointer: string) => string),
  work: () => Promise<Done>,
): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const renamed = (pointer: string) =>
      typeof names === 'function' ? names(pointer) : (names[pointer] ?? pointer);
    throw new Problem(
      error.code,
      error.details.map((one) =>
        one.pointer === undefined ? one : { ...one, pointer: renamed(one.pointer) },
      ),
    );
  }
}
