import { createHash } from 'node:crypto';

/** Under which key bytes go from the database to the store: the same for the same version, in the shape of an id. */
export function movedKey(room: 'documents' | 'proofs', id: string, version: number): string {
  const hex = createHash('sha256').update(`${id}:${version}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `${room}/${parts.join('-')}`;
}
