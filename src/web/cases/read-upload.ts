/** Reads a form with a file, part by part; the form's token is among the parts. */
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { MAX_DOCUMENT_BYTES } from '../../documents/file-kind.js';
import { Problem } from '../../kernel/problem.js';
import { checkFormToken, FORM_TOKEN_FIELD } from '../shell/form-token.js';
import type { WebRequest } from '../shell/http.js';
import type { Visit } from '../shell/visit.js';

export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Null when none was chosen; `content` is null when it was too large. */
  readonly file: { readonly name: string; readonly content: Buffer | null } | null;
}

type WithParts = WebRequest & {
  isMultipart?(): boolean;
  parts(options: object): AsyncIterable<MultipartFile | MultipartValue>;
};

const LIMITS = { files: 1, fileSize: MAX_DOCUMENT_BYTES + 1, fields: 20, fieldSize: 20_000 } as const;

/** Throws `malformed` for what is no such form, and 403 when it is not one of ours. */
export async function readUpload(request: WebRequest, visit: Visit): Promise<UploadForm> {
  const parts = partsOf(request);
  const fields: Record<string, string> = {};
  let file: UploadForm['file'] = null;
  try {
    for await (const part of parts) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value;
        continue;
      }
      const content = await part.toBuffer();
      const tooLarge = part.file.truncated || content.length > MAX_DOCUMENT_BYTES;
      if (part.filename) file = { name: part.filename, content: tooLarge ? null : content };
    }
  } catch {
    throw new Problem('malformed');
  }
  checkFormToken(visit, fields[FORM_TOKEN_FIELD]);
  return { fields, file };
}

/** The parts of a form as they come; throws `malformed` where there are none. */
export function partsOf(request: WebRequest): AsyncIterable<MultipartFile | MultipartValue> {
  const incoming = request as WithParts;
  if (!incoming.isMultipart?.()) throw new Problem('malformed');
  return incoming.parts({ limits: LIMITS, throwFileSizeLimit: false });
}
