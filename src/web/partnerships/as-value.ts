import { Problem } from '../../kernel/problem.js';
import type { Attempt } from '../components/index.js';

/** Whatever keeps a form from being saved comes back as a value, so that what was typed is shown again. */
export async function asValue<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
    throw error;
  }
}
