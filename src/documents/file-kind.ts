/** What a file really is, by its content: what the sender calls it is not believed. */
import { createReadStream } from 'node:fs';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';

/** The largest file that is taken, in bytes. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** The media types that are taken, with the ending each is stored under. */
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/plain': 'txt',
};

/** The media type by content, null for one that is not taken. Text is what reads as UTF-8 without control characters. */
export async function mediaTypeOf(content: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(content);
  if (found) return DOCUMENT_TYPES[found.mime] ? found.mime : null;
  return isText(content) ? 'text/plain' : null;
}

/** As `mediaTypeOf`, of a file on the disk, which is read piece by piece. */
export async function mediaTypeOfFile(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) return DOCUMENT_TYPES[found.mime] ? found.mime : null;
  const text = new TextCheck();
  for await (const piece of createReadStream(path)) {
    if (!text.takes(piece as Buffer)) return null;
  }
  return text.ends() ? 'text/plain' : null;
}

function isText(content: Buffer): boolean {
  const text = new TextCheck();
  return text.takes(content) && text.ends();
}

/** Reads as UTF-8 without control characters, and does not begin as a page would. */
class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private begun = false;

  takes(piece: Buffer): boolean {
    try {
      return this.isPlain(this.decoder.decode(piece, { stream: true }));
    } catch {
      return false;
    }
  }

  /** Whether nothing is cut off at the end. */
  ends(): boolean {
    try {
      return this.isPlain(this.decoder.decode());
    } catch {
      return false;
    }
  }

  private isPlain(text: string): boolean {
    if (/(?![\n\r\t\f])\p{Cc}/u.test(text)) return false;
    const first = this.begun ? '' : text.trimStart();
    this.begun ||= first !== '';
    return !first.startsWith('<');
  }
}

/** A name that is safe to store and to send back: no folders, no control characters, an ending that fits its type. */
export function cleanFileName(name: string, mediaType: string): string {
  const ending = DOCUMENT_TYPES[mediaType] ?? 'bin';
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const bare = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}"<>|?*:]/gu, '')
    .replace(/\.[^.]*$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...(bare || 'document')].slice(0, 150).join('')}.${ending}`;
}
