import { Problem } from '../kernel/problem.js';
import type { DocumentDesk, ReceivedFile } from './document-desk.js';
import { ScanError, type Verdict } from './storage/clamd.js';

/** What the scanner says; null where none is set up. 503 while the one that is gives no verdict: nothing passes it unseen. */
export async function verdictOn(desk: DocumentDesk, file: ReceivedFile): Promise<Verdict | null> {
  try {
    return await desk.verdictOn(file);
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    desk.trouble(error);
    throw new Problem('not_ready', [{ code: 'scanner_silent', params: {} }]);
  }
}
