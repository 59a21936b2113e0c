/** A small scanner that speaks clamd's INSTREAM, as its manual has it, and knows one thing: the EICAR test file. */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** Harmless, and found by every scanner; in two parts, so that no scanner finds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface ClamdServer {
  readonly url: string;
  /** Bytes of each stream that came, without lengths. */
  readonly looked: readonly number[];
  /** What it does with the next ones: `answers`, `hangs_up`, or says that the stream is too long. */
  behaves: 'answers' | 'hangs_up' | 'limits';
  close(): Promise<void>;
}

export async function clamdServer(): Promise<ClamdServer> {
  const looked: number[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    read(socket, clamd, looked).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const clamd: ClamdServer = {
    url: `tcp://127.0.0.1:${port}`,
    looked,
    behaves: 'answers',
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return clamd;
}

async function read(socket: Socket, clamd: ClamdServer, looked: number[]): Promise<void> {
  let rest = Buffer.alloc(0);
  let began = false;
  const content: Buffer[] = [];
  for await (const piece of socket) {
    if (clamd.behaves === 'hangs_up') return void socket.destroy();
    if (clamd.behaves === 'limits') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    rest = Buffer.concat([rest, piece as Buffer]);
    if (!began) {
      const at = rest.indexOf(0);
      if (at === -1) continue;
      if (rest.subarray(0, at).toString() !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      began = true;
      rest = rest.subarray(at + 1);
    }
    while (rest.length >= 4) {
      const length = rest.readUInt32BE(0);
      if (length === 0) {
        const whole = Buffer.concat(content);
        looked.push(whole.length);
        const found = whole.includes(EICAR) ? 'Win.Test.EICAR_HDB-1 FOUND' : 'OK';
        return void socket.end(`stream: ${found}\0`);
      }
      if (rest.length < 4 + length) break;
      content.push(rest.subarray(4, 4 + length));
      rest = rest.subarray(4 + length);
    }
  }
}
