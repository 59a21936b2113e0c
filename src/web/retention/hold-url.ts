/** Where the pages of retention are. */
export const RETENTION = '/retention';

/** The form that keeps a document longer. */
export function holdUrl(documentId: string): string {
  return `${RETENTION}/${documentId}/hold`;
}
