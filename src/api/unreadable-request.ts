import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '../kernel/problem.js';
import { problemAnswer } from './problem-answer.js';

/** What cannot even be read as HTTP has no request yet and no way to answer it but the connection itself. */
export function tellUnreadableRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket.end('HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    return;
  }
  const problem = new Problem(error.code === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'malformed');
  const { status, headers, body } = problemAnswer(problem, { locale: 'en', path: '/' });
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
