/** The parts of a form with a file. */
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { MAX_DOCUMENT_BYTES } from '../../documents/file-kind.js';
import { Problem } from '../../kernel/problem.js';
import type { WebRequest } from '../shell/http.js';

type WithParts = WebRequest & {
  isMultipart?(): boolean;
  parts(options: object): AsyncIterable<MultipartFile | MultipartValue>;
};

const LIMITS = { fileSize: MAX_DOCUMENT_BYTES + 1, fields: 100, fieldSize: 20_000 } as const;

/** The parts of a form as they come, at most so many files; throws `malformed` where there are none. */
export function partsOf(request: WebRequest, files: number): AsyncIterable<MultipartFile | MultipartValue> {
  const incoming = request as WithParts;
  if (!incoming.isMultipart?.()) throw new Problem('malformed');
  return incoming.parts({ limits: { ...LIMITS, files }, throwFileSizeLimit: false });
}
