/** An answer as it goes over the wire, so that it can be kept and given again. */
import type { FastifyReply } from './request.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Thrown to end a request with an answer that is ready, past everything else that would shape one. */
export class ReadyAnswer extends Error {
  constructor(readonly answer: Answer) {
    super('An answer that is ready.');
    this.name = 'ReadyAnswer';
  }
}

export function send(reply: FastifyReply, answer: Answer): void {
  reply.status(answer.status).headers(answer.headers).serializer(String).send(answer.body);
}
