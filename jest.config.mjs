import { swcOptionsFor } from './scripts/swc-options.mjs';

/** With the maps beside the code, not in it: every suite loads a thousand files, which are half as long then. */
const transformed = (fileName) => ['@swc/jest', { ...swcOptionsFor(fileName), sourceMaps: true }];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': transformed('a.ts'), '\\.tsx$': transformed('a.tsx') },
  globalSetup: '<rootDir>/test/support/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/jest-global-teardown.mjs',
  // Two cores, and each worker holds pools to the one database server.
  maxWorkers: 2,
  testTimeout: 60_000,
};
