/** Reads a form with a document, part by part; the file goes to the disk as it comes, and stays as long as the request. */
import type { DocumentDesk, ReceivedFile } from '../../documents/document-desk.js';
import { Problem } from '../../kernel/problem.js';
import { checkFormToken, FORM_TOKEN_FIELD } from '../shell/form-token.js';
import type { WebRequest } from '../shell/http.js';
import type { Visit } from '../shell/visit.js';
import { partsOf } from './read-upload.js';

export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Every value of a field that was sent more than once, such as boxes ticked. */
  readonly all: (name: string) => readonly string[];
  /** Null when none was chosen. */
  readonly file: ReceivedPart | null;
  /** Where several can be chosen, in the order in which they were. */
  readonly files: readonly ReceivedPart[];
}

interface ReceivedPart {
  readonly name: string;
  readonly received: ReceivedFile;
}

/** More than anybody chooses by mistake; of what is beyond what is asked for nothing is put on the disk. */
const CHOSEN_AT_ONCE = 200;

/**
 * At most so many files are received; one form field takes them all. Throws `malformed` for what is no such form, and 403
 * when it is not one of ours.
 */
export async function receiveUpload(
  request: WebRequest,
  visit: Visit,
  desk: DocumentDesk,
  most = 1,
): Promise<ReceivedForm> {
  const parts = partsOf(request, most === 1 ? 1 : CHOSEN_AT_ONCE);
  const fields: Record<string, string> = {};
  const sent: [string, string][] = [];
  const files: ReceivedPart[] = [];
  try {
    for await (const part of parts) {
      if (part.type === 'field') {
        if (typeof part.value !== 'string') continue;
        fields[part.fieldname] = part.value;
        sent.push([part.fieldname, part.value]);
        continue;
      }
      // Our forms have their token before their file: nobody fills the disk without one.
      checkFormToken(visit, fields[FORM_TOKEN_FIELD]);
      if (files.length === most) {
        part.file.resume();
        continue;
      }
      const received = await desk.receiveWith(request.raw, part.file);
      if (part.filename) files.push({ name: part.filename, received });
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('malformed');
  }
  checkFormToken(visit, fields[FORM_TOKEN_FIELD]);
  return {
    fields,
    file: files[0] ?? null,
    files,
    all: (wanted) => sent.flatMap(([name, value]) => (name === wanted && value !== '' ? [value] : [])),
  };
}
