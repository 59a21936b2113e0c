import { readResult, summary } from './jest.mjs';

console.log(summary(readResult('test-results/jest.json')));
