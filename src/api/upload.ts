/** A file that comes with a request: taken in to its end before anything is done with it, so that it can be digested. */
import type {} from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { DocumentDesk, ReceivedFile } from '../documents/document-desk.js';
import { MAX_DOCUMENT_BYTES } from '../documents/file-kind.js';
import { Problem, type ProblemDetail } from '../kernel/problem.js';
import { unusableParts } from './read-json.js';
import type { FastifyRequest } from './request.js';
import { escaped } from './validate.js';

const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 20_000;

export interface Upload {
  readonly fileName: string;
  /** As the sender calls it; the documents' room decides what it is taken for. */
  readonly mediaType: string;
  /** On the disk until the request is answered. */
  readonly file: ReceivedFile;
}

const uploads = new WeakMap<object, Upload>();

/** Describes the part that holds the file. */
export const FilePart = () =>
  ApiProperty({ type: 'string', format: 'binary', description: 'The file; one.', required: true });

/** The file that came with the request. */
export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const upload = uploads.get(context.switchToHttp().getRequest<FastifyRequest>().raw);
  if (!upload) throw new Problem('invalid_field', [{ code: 'file_missing', pointer: '/file' }]);
  return upload;
});

/** What a request sent says, for telling whether it is the same one: uploaded bytes count by their digest. */
export function contentOf(request: FastifyRequest): unknown {
  const upload = uploads.get(request.raw);
  if (!upload) return request.body;
  return { fields: request.body, name: upload.fileName, type: upload.mediaType, sha256: upload.file.sha256 };
}

/** Reads the parts: texts become the body, the part `file` the upload. */
export async function readMultipart(request: FastifyRequest, desk: DocumentDesk): Promise<void> {
  try {
    await readParts(request, desk);
  } catch (error) {
    // What the parser says of a broken form has no status of its own.
    if (error instanceof Problem || (error as { statusCode?: unknown }).statusCode) throw error;
    throw new Problem('malformed', [{ code: 'form_malformed' }]);
  }
}

async function readParts(request: FastifyRequest, desk: DocumentDesk): Promise<void> {
  const fields: Record<string, string> = {};
  const mistakes: ProblemDetail[] = [];
  const limits = { files: 2, fileSize: MAX_DOCUMENT_BYTES, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES };
  for await (const part of request.parts({ limits })) {
    const pointer = `/${escaped(part.fieldname)}`;
    if (part.type === 'file') {
      const file = await desk.receiveWith(request.raw, part.file);
      if (file.tooLarge || part.file.truncated) throw new Problem('too_large');
      if (uploads.has(request.raw)) mistakes.push({ code: 'one_file', pointer });
      else if (part.fieldname !== 'file') mistakes.push({ code: 'unknown', pointer });
      else {
        uploads.set(request.raw, {
          fileName: part.filename,
          mediaType: part.mimetype,
          file,
        });
      }
    } else if (Object.hasOwn(fields, part.fieldname)) mistakes.push({ code: 'field_twice', pointer });
    else fields[part.fieldname] = String(part.value);
  }
  mistakes.push(...unusableParts({ ...fields, file: uploads.get(request.raw)?.fileName ?? '' }, ''));
  if (mistakes.length > 0) throw new Problem('invalid_field', mistakes);
  request.body = fields;
}
