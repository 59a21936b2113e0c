/** The operator's tool: `npm run cli -- <command>`. */
import { runTool } from './run-tool.js';

process.exitCode = await runTool(process.argv.slice(2), {
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
