import { join } from 'node:path';
import type { Config } from '../config.js';
import { DocumentDesk } from './document-desk.js';
import { DiskStore } from './storage/disk-store.js';
import { S3Store } from './storage/s3-store.js';

/** The desk of an installation: its store and its scanner. `trouble` is told what is wrong with them. */
export function openDesk(
  { dataDir, s3, clamdUrl }: Pick<Config, 'dataDir' | 's3' | 'clamdUrl'>,
  trouble?: (error: Error) => void,
): DocumentDesk {
  const store = s3 ? new S3Store(s3) : new DiskStore(join(dataDir, 'documents'));
  return new DocumentDesk(store, join(dataDir, 'incoming'), clamdUrl, trouble);
}
