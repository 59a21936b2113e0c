/** Documents as files below one folder, spread over folders by their key, so that none becomes too large. */
import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { assertKey, type DocumentStore, type StagedFile, StoreError } from './document-store.js';

export class DiskStore implements DocumentStore {
  readonly kind = 'disk';

  constructor(private readonly folder: string) {}

  async put(key: string, file: StagedFile): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Under a name of its own until all of it is there: a crash leaves no half of a document, and two who put the same
    // one do not meet.
    const half = `${path}.${randomUUID()}.half`;
    await copyFile(file.path, half, constants.COPYFILE_FICLONE);
    const handle = await open(half, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(half, path);
  }

  async read(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new StoreError('The file of a document is missing on the disk.');
    return createReadStream(path);
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    assertKey(key);
    const [room = '', id = ''] = key.split('/');
    return join(this.folder, room, id.slice(-2), id);
  }
}
