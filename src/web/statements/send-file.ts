/** Answers with a file that is made while it is sent. */
import type { Readable } from 'node:stream';
import type { Paper } from '../../exchange/paper.js';
import type { WebReply } from '../shell/http.js';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Loaded when somebody asks for the first file: what draws them takes as long to load as the rest of the start. */
const DRAWN = {
  pdf: async (paper: Paper) => (await import('../../exchange/pdf.js')).pdfOf(paper),
  xlsx: async (paper: Paper) => (await import('../../exchange/workbook.js')).workbookOf(paper),
} as const;

export async function sendPaper(
  reply: WebReply,
  paper: Paper,
  kind: 'pdf' | 'xlsx',
  name: string,
): Promise<void> {
  sendFile(reply, await DRAWN[kind](paper), kind, name);
}

/** `name` without its ending; what a file's name cannot hold becomes a hyphen. */
export function sendFile(
  reply: WebReply,
  content: Readable | string,
  kind: keyof typeof TYPES,
  name: string,
): void {
  const fileName = `${name.replace(/[^A-Za-z0-9._-]+/g, '-')}.${kind}`;
  reply
    .status(200)
    .header('content-type', TYPES[kind])
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'private, no-store')
    .send(content);
}
