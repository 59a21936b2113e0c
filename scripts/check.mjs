import { runSteps } from './steps.mjs';

const modules = 'node_modules';

/** The slowest first, so that they share the cores. */
const steps = [
  { name: 'types', args: [`${modules}/typescript-7/bin/tsc`, '--noEmit'] },
  {
    name: 'template escaping',
    args: [`${modules}/@kitajs/ts-html-plugin/dist/cli.js`, '--project', 'tsconfig.json', '--simplified'],
  },
  { name: 'dead code', args: [`${modules}/knip/bin/knip.js`, '--no-progress'] },
  {
    name: 'import rules',
    args: [
      `${modules}/dependency-cruiser/bin/dependency-cruise.mjs`,
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'test',
    ],
  },
  { name: 'licences', args: ['scripts/licences.mjs'] },
  { name: 'schema of definitions', args: ['scripts/schema.mjs', '--check'] },
  {
    name: 'format and lint',
    args: [
      `${modules}/@biomejs/biome/bin/biome`,
      'check',
      '--error-on-warnings',
      '--max-diagnostics=30',
      '.',
    ],
  },
];

process.exitCode = (await runSteps(steps)) ? 0 : 1;
