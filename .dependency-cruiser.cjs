/**
 * Who may import whom, by folder. The rooms and their order are those of docs/decisions; there are no exceptions
 * here, and `test/architecture` proves that each rule bites.
 *
 * A room may import itself, the ground floor, and what its line below says. Kinds of file are told by their names:
 * `*.query.ts` is a read model, `*.entity.ts` and `*.repository.ts` are how a room stores things.
 */

const files = (room) => `^src/${room}/`;
const QUERIES = '^src/[^/]+/.+[.]query[.]ts$';
const PORT_OF_JOBS = '^src/jobs/port[.]ts$';
const CONFIG = '^src/config([.]module)?[.]ts$';
/** What letters share with papers. */
const TYPEFACE = '^src/exchange/typeface[.]ts$';
const STORAGE = '[.](entity|repository)[.]ts$';
/** What one noun's room keeps to itself; its use cases and queries are for the others. */
const PRIVATE = '[.](entity|repository|workflow|subject)[.]ts$';

const GROUND_FLOOR = [files('kernel'), files('i18n'), files('database'), files('audit'), PORT_OF_JOBS];
/** Each may import those before it, never those after it. */
const NOUNS = [
  'partnerships',
  'calls',
  'needs',
  'actions',
  'assessment',
  'assistance',
  'dialogues',
  'funding',
  'reporting',
  'results',
];
const NOUN_NEEDS = ['cases', 'workflow', 'identity', 'reference', 'documents'].map(files);
/** Everything that holds use cases. */
const WITH_USE_CASES = [
  'identity',
  'reference',
  'cases',
  'definitions',
  'documents',
  'messages',
  ...NOUNS,
  'notifications',
  'letters',
  'exchange',
];

/** What a room may import beyond itself. */
const ROOMS = {
  workflow: [],
  kernel: [],
  i18n: [files('kernel')],
  database: [files('kernel')],
  audit: ['kernel', 'database', 'i18n'].map(files),
  jobs: [...['kernel', 'database', 'audit'].map(files), CONFIG],
  identity: [...GROUND_FLOOR, CONFIG],
  reference: [...GROUND_FLOOR, CONFIG, files('workflow')],
  cases: [...GROUND_FLOOR, CONFIG, ...['workflow', 'identity', 'reference'].map(files)],
  definitions: [...GROUND_FLOOR, CONFIG, ...['workflow', 'cases', 'identity', 'reference'].map(files)],
  documents: [...GROUND_FLOOR, CONFIG, files('identity'), files('cases')],
  messages: [...GROUND_FLOOR, CONFIG, ...['identity', 'cases', 'documents'].map(files)],
  ...Object.fromEntries(
    NOUNS.map((room, place) => [
      room,
      [...GROUND_FLOOR, CONFIG, ...NOUN_NEEDS, ...NOUNS.slice(0, place).map(files)],
    ]),
  ),
  reminders: [...GROUND_FLOOR, CONFIG, ...['cases', 'notifications', 'workflow'].map(files), QUERIES],
  notifications: [...GROUND_FLOOR, CONFIG, ...['workflow', 'identity', 'reference'].map(files), QUERIES],
  letters: [
    ...GROUND_FLOOR,
    CONFIG,
    ...['workflow', 'cases', 'identity', 'reference', 'documents', 'notifications'].map(files),
    TYPEFACE,
  ],
  insight: [
    ...GROUND_FLOOR,
    CONFIG,
    ...['workflow', 'reference'].map(files),
    '^src/cases/case-(runtime|view)[.]ts$',
    '^src/identity/name-cursor[.]ts$',
    QUERIES,
  ],
  exchange: [...GROUND_FLOOR, CONFIG, QUERIES, ...WITH_USE_CASES.map(files)],
  web: [...GROUND_FLOOR, CONFIG, QUERIES, files('workflow'), ...WITH_USE_CASES.map(files)],
  api: [...GROUND_FLOOR, CONFIG, QUERIES, files('workflow'), ...WITH_USE_CASES.map(files)],
  cli: ['^src/'],
  embedded: ['^src/'],
};

const OUTSIDE = {
  core: ['core'],
  npm: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thought, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unknown-room',
      comment: 'A new room is a line in this file and a decision record.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: Object.keys(ROOMS).map(files) },
      to: {},
    },
    ...Object.entries(ROOMS).map(([room, allowed]) => ({
      name: `${room}-imports`,
      comment: `What src/${room} may import is one line in .dependency-cruiser.cjs.`,
      severity: 'error',
      from: { path: files(room) },
      to: { path: '^src/', pathNot: [files(room), ...allowed] },
    })),
    {
      name: 'workflow-is-pure',
      comment: 'The engine is plain data in, plain data out: no package, no standard library.',
      severity: 'error',
      from: { path: files('workflow') },
      to: { dependencyTypes: [...OUTSIDE.npm, ...OUTSIDE.core] },
    },
    {
      name: 'kernel-is-plain',
      comment: 'The kernel needs the standard library only.',
      severity: 'error',
      from: { path: files('kernel') },
      to: { dependencyTypes: OUTSIDE.npm },
    },
    {
      name: 'edges-do-not-store',
      comment: 'Pages and API meet use cases and queries, never entities and repositories.',
      severity: 'error',
      from: { path: ['web', 'api', 'exchange'].map(files) },
      to: { path: STORAGE },
    },
    {
      name: 'edges-know-no-store',
      comment: 'Pages and API know neither the database library nor the queue.',
      severity: 'error',
      from: { path: ['web', 'api'].map(files) },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg|bullmq|@nestjs/bullmq|ioredis)/' },
    },
    ...NOUNS.map((room, place) => ({
      name: `${room}-private`,
      comment: 'Noun families meet through use cases and queries.',
      severity: 'error',
      from: { path: NOUNS.slice(place + 1).map(files) },
      to: { path: `${files(room)}.*${PRIVATE}` },
    })).filter(({ from }) => from.path.length > 0),
    {
      name: 'embedded-is-private',
      comment: 'Only the start, the operator’s tool and the tests know the embedded database and the demo.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main[.]ts$', files('cli'), files('embedded')] },
      to: { path: files('embedded') },
    },
    {
      name: 'contents-are-private',
      comment: 'The table of contents imports everything, so nothing below may import it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: ['cli', 'embedded'].map(files) },
      to: { path: '^src/(main|app[.]module)[.]ts$' },
    },
    {
      name: 'no-tests-in-sources',
      comment: 'Sources that import tests cannot be shipped.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-dev-packages-in-sources',
      comment: 'The image is installed without the packages of development.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A type says as much about who knows whom as a call does.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
