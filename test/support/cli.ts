/** The operator's tool, run as the operator does. */
import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runTool } from '../../src/cli/run-tool.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const LANG = 'C.UTF-8';

/** Runs the tool within this process, with nothing else of the environment that it reads. */
export async function run(args: readonly string[], env: Record<string, string>, stdin = ''): Promise<Ran> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(output), text(errors)]);
  const code = await runTool(args, {
    environment: { LANG, ...env },
    input: Readable.from([stdin]),
    output,
    errors,
  });
  output.end();
  errors.end();
  const [out, err] = await said;
  return { code, out, err };
}

/** The same as a process of its own. */
export function runAsProcess(args: readonly string[], env: Record<string, string>, stdin = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', './scripts/register-typescript.mjs', 'src/cli/main.ts', ...args],
      { cwd: root, env: { PATH: process.env['PATH'] ?? '', LANG, ...env } },
    );
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(stdin);
  });
}
