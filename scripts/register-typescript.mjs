/**
 * Lets plain `node --import ./scripts/register-typescript.mjs file.ts` run the sources as they are, without a
 * build: for Jest's global setup and for the benchmarks.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
