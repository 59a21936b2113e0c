/** One answer that goes on: events to one browser, as the HTML standard writes them. */
import type { WebReply } from '../shell/http.js';

export interface ServerEvent {
  /** Comes back as Last-Event-ID when the browser connects anew. */
  readonly id?: string;
  readonly event: string;
  /** Without line breaks. */
  readonly data: string;
}

/** A browser that takes nothing any more is let go once this much waits for it. */
const MOST_WAITING_BYTES = 1_000_000;

export class EventStream {
  private readonly closing: (() => void)[] = [];

  /** Takes the answer over from the framework, with the headers that were set so far. */
  constructor(private readonly reply: WebReply) {
    reply.hijack();
    const { raw } = reply;
    raw.on('close', () => {
      for (const then of this.closing) then();
    });
    raw.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that collect answers would hold the events back.
      'x-accel-buffering': 'no',
      // A server that stops does not wait for a connection that may be used again.
      connection: 'close',
    });
    raw.write('retry: 3000\n\n');
  }

  send({ id, event, data }: ServerEvent): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);
  }

  /** A line that says nothing, so that the connection is seen to live. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.reply.raw.end();
  }

  onClose(then: () => void): void {
    this.closing.push(then);
  }

  private write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded) return;
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
    else raw.write(text);
  }
}
