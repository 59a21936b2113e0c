import { startEmbeddedPostgres } from '../../src/embedded/embedded-postgres.js';

/**
 * A process of its own that starts the database, says where it is, and then does what the tests need of it:
 * be killed, be stopped in order (SIGTERM), or end without a word (`exit` as second argument, then SIGUSR2).
 * Its commits are durable with `durable` as second argument.
 */
const [dataDir = '', then] = process.argv.slice(2);
const lines: string[] = [];
const postgres = await startEmbeddedPostgres({
  dataDir,
  log: (line) => lines.push(line),
  fastAndUnsafe: then !== 'durable',
});
// Only when it is told, so that the test has seen the server before it goes.
if (then === 'exit') process.once('SIGUSR2', () => process.exit(0));
process.stdout.write(`${JSON.stringify({ url: postgres.superuserUrl, folder: postgres.folder, lines })}\n`);
process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
