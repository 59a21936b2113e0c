/** Asks a clamd whether a file is harmful, over its INSTREAM command: lengths and chunks, never the whole file at once. */

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

export type Verdict =
  | { readonly clean: true }
  /** `found` is the scanner's own name for it. */
  | { readonly clean: false; readonly found: string };

/** The scanner does not answer, or says that it could not look. */
export class ScanError extends Error {
  override readonly name = 'ScanError';
}

/** A scanner that says nothing for so long is taken for dead. */
const PATIENCE_MS = 60_000;
const CHUNK_BYTES = 64 * 1024;
const MAX_ANSWER_BYTES = 4_096;

/** `address`: `tcp://host:port` or `unix:///run/clamd.sock`. Throws `ScanError` when there is no verdict. */
export async function scanned(address: string, path: string): Promise<Verdict> {
  const socket = dial(address);
  try {
    const answer = answerOf(socket);
    // What goes wrong while writing comes back as the answer's failure.
    answer.catch(() => undefined);
    await once(socket, 'connect');
    await sendFile(socket, path);
    return verdictIn(await answer);
  } catch (error) {
    throw error instanceof ScanError
      ? error
      : new ScanError(`The virus scanner cannot be reached (${nameOf(error)}).`);
  } finally {
    socket.destroy();
  }
}

function dial(address: string): Socket {
  const url = new URL(address);
  const socket =
    url.protocol === 'unix:'
      ? connect({ path: url.pathname })
      : connect(Number(url.port || 3310), url.hostname);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new ScanError('The virus scanner does not answer.')));
  return socket;
}

/** clamd answers and hangs up when a stream is beyond its limit: then the rest is not sent. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (!socket.write(bytes)) {
      const drained = new Promise<void>((resolve) => socket.once('drain', () => resolve()));
      await Promise.race([drained, closed]);
    }
    if (socket.destroyed || !socket.writable) return;
  }
  socket.write(Buffer.alloc(4));
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text = (text + part).slice(0, MAX_ANSWER_BYTES);
      if (text.includes('\0')) resolve(text);
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.on('close', () => reject(new ScanError('The virus scanner hung up.')));
  });
}

function verdictIn(answer: string): Verdict {
  const line = answer.split('\0', 1)[0]?.trim() ?? '';
  if (line === 'stream: OK') return { clean: true };
  const found = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1];
  if (found !== undefined) return { clean: false, found };
  throw new ScanError('The virus scanner could not look at a file.');
}

function nameOf(error: unknown): string {
  return (error as { readonly code?: string }).code ?? 'unknown';
}
