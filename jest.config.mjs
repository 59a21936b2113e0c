/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // What a suite leaves behind belongs to its modules, which the suites after it use too.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  transform: {},
  runtime: '<rootDir>/scripts/native-runtime.cjs',
  globalSetup: '<rootDir>/test/support/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/jest-global-teardown.mjs',
  // Two cores, and each worker holds pools to the one database server.
  maxWorkers: 2,
  testTimeout: 60_000,
};
