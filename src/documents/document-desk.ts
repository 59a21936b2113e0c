/**
 * Takes files in: written to disk as they come, measured and digested on the way, told by their content, looked at by the
 * scanner where there is one, and kept in the store. No file is ever held in memory.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_DOCUMENT_BYTES, mediaTypeOfFile } from './file-kind.js';
import { scanned, type Verdict } from './storage/clamd.js';
import type { DocumentStore, StagedFile } from './storage/document-store.js';

/** A file that came in, on this machine's disk until it is kept or discarded. */
export interface ReceivedFile extends StagedFile {
  /** Beyond the limit: what was there is thrown away, and the digest says nothing. */
  readonly tooLarge: boolean;
  /** By its content; null for a type that is not taken. */
  readonly mediaType: string | null;
}

/** What nobody came back for after so long is left over from a process that died. */
const LEFT_OVER_MS = 3_600_000;

export class DocumentDesk {
  private readonly receivedWith = new WeakMap<object, readonly ReceivedFile[]>();

  constructor(
    readonly store: DocumentStore,
    private readonly folder: string,
    /** Of a clamd; null: nothing is looked at. */
    private readonly scanner: string | null,
    /** Told what is wrong with the store or the scanner. */
    readonly trouble: (error: Error) => void = () => undefined,
  ) {}

  /** Reads the stream to its end. Whoever receives a file discards it. */
  async receive(stream: Readable, limitBytes = MAX_DOCUMENT_BYTES): Promise<ReceivedFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomUUID());
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sizeBytes += chunk.length;
        // The rest is read all the same, so that whoever sends it hears the answer.
        if (sizeBytes > limitBytes) continue;
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(stream, measured, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      const tooLarge = sizeBytes > limitBytes;
      return {
        path,
        sizeBytes,
        sha256: hash.digest('hex'),
        tooLarge,
        mediaType: tooLarge || sizeBytes === 0 ? null : await mediaTypeOfFile(path),
      };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Null where no scanner is set up; throws `ScanError` when there is one and it gives no verdict. */
  async verdictOn(file: StagedFile): Promise<Verdict | null> {
    return this.scanner === null ? null : scanned(this.scanner, file.path);
  }

  /** Puts the file into a room of the store and answers its key there. */
  async keep(room: 'documents' | 'proofs' | 'quarantine', file: StagedFile): Promise<string> {
    const key = `${room}/${randomUUID()}`;
    await this.store.put(key, file);
    return key;
  }

  /** Receives what comes with a request: `discardOf` takes it away once that is answered, whatever became of it. */
  async receiveWith(request: object, stream: Readable): Promise<ReceivedFile> {
    const file = await this.receive(stream);
    this.receivedWith.set(request, [...(this.receivedWith.get(request) ?? []), file]);
    return file;
  }

  async discardOf(request: object): Promise<void> {
    for (const file of this.receivedWith.get(request) ?? []) await this.discard(file);
    this.receivedWith.delete(request);
  }

  async discard(file: StagedFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  /** Clears away what a process that died has left behind. */
  async tidy(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      // The disk's own hour, which the product's clock has no part in.
      if (found && Date.now() - found.mtimeMs > LEFT_OVER_MS) await rm(path, { force: true });
    }
  }
}
