/** Asks for a password without showing it, or reads it from standard input. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { PASSWORD_MIN_LENGTH } from '../identity/password.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

export async function readPassword(terminal: Terminal, fromStdin: boolean): Promise<string> {
  if (fromStdin) return fromStandardInput(terminal);
  if (!terminal.input.isTTY) throw new Failure(terminal.t('cli.create_user.no_terminal'), true);
  const password = await ask(terminal, terminal.t('cli.create_user.password', { min: PASSWORD_MIN_LENGTH }));
  const again = await ask(terminal, terminal.t('cli.create_user.password_again'));
  if (password !== again) throw new Failure(terminal.t('cli.create_user.passwords_differ'));
  return password;
}

/** The first line, as `echo` and password managers write it. */
async function fromStandardInput(terminal: Terminal): Promise<string> {
  const [line = ''] = (await text(terminal.input)).split(/\r?\n/, 1);
  if (line === '') throw new Failure(terminal.t('cli.create_user.password_empty'), true);
  return line;
}

async function ask({ input, prompt }: Terminal, question: string): Promise<string> {
  prompt(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  try {
    return await new Promise<string>((resolve) => lines.question('', resolve));
  } finally {
    lines.close();
    prompt('\n');
  }
}
