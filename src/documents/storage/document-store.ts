/** Where the bytes of documents lie: one port, with a disk or something that speaks S3 behind it. */
import type { Readable } from 'node:stream';

/** A file that has come in whole, on this machine's disk, before it is taken or refused. */
export interface StagedFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** In hex. */
  readonly sha256: string;
}

export interface DocumentStore {
  /** What is told of it in readiness and logs: no address, no key. */
  readonly kind: 'disk' | 's3';
  /** Keeps the file under the key; a key that is there already holds the same bytes, and stays. */
  put(key: string, file: StagedFile): Promise<void>;
  /** The bytes as a stream; throws `StoreError` when they are not there or cannot be had. */
  read(key: string): Promise<Readable>;
  /** Gone afterwards, whether it was there or not. */
  remove(key: string): Promise<void>;
}

/** The store does not answer, or does not have what it should: a fault of ours, never the sender's. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Keys are made by us alone; anything else would be a way out of the folder. */
export function assertKey(key: string): void {
  if (!/^[a-z]{1,20}\/[0-9a-f-]{36}$/.test(key)) throw new StoreError('That is no key of a document.');
}
