/** Another system that takes messages: keeps what it was sent, and answers as a test wants. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface HookReceiver {
  readonly port: number;
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on; 204 unless told otherwise. */
  answers: (received: Received, response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function hookReceiver(): Promise<HookReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      const { type, data } = JSON.parse(body) as Pick<Received, 'type' | 'data'>;
      const one = { id: String(request.headers['webhook-id']), headers: request.headers, body, type, data };
      received.push(one);
      receiver.answers(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: HookReceiver = {
    port,
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    answers: (_received, response) => void response.writeHead(204).end(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
