/** What a file really is, by its content: what the sender calls it is not believed. */
import { fileTypeFromBuffer } from 'file-type';

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

function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/(?![\n\r\t\f])\p{Cc}/u.test(text) && !/^\s*</.test(text);
  } catch {
    return false;
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
