import { send } from './answer.js';
import { problemAnswer, problemBehind } from './problem-answer.js';
import { pathOf } from './problem-filter.js';
import { type FastifyReply, type FastifyRequest, isForPrograms, localeOf } from './request.js';

/** An address that the router cannot read never gets to the filters. */
export function tellUnreadableAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = isForPrograms(request) ? problemBehind(error) : null;
  if (problem) send(reply, problemAnswer(problem, { locale: localeOf(request), path: pathOf(request) }));
  else reply.send(error);
}
