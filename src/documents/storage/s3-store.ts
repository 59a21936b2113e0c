/** Documents in a bucket of whatever speaks S3: signed requests over Node's own HTTP, bodies as streams. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assertKey, type DocumentStore, type StagedFile, StoreError } from './document-store.js';
import { NO_BODY_SHA256, type S3Credentials, signed } from './s3-signature.js';

export interface S3Bucket extends S3Credentials {
  /** Address of the service, with the bucket as its path: `https://s3.example.org/documents`. */
  readonly bucketUrl: string;
}

/** A store that says nothing for so long is taken for dead. */
const PATIENCE_MS = 30_000;

export class S3Store implements DocumentStore {
  readonly kind = 's3';

  constructor(private readonly bucket: S3Bucket) {}

  async put(key: string, file: StagedFile): Promise<void> {
    const answer = await this.ask('PUT', key, file);
    await drained(answer);
    if (answer.statusCode !== 200) throw refusedBy(answer, 'did not take a document');
  }

  async read(key: string): Promise<Readable> {
    const answer = await this.ask('GET', key);
    if (answer.statusCode === 200) return answer;
    await drained(answer);
    throw refusedBy(answer, 'did not give a document');
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask('DELETE', key);
    await drained(answer);
    if (answer.statusCode !== 204 && answer.statusCode !== 200 && answer.statusCode !== 404) {
      throw refusedBy(answer, 'did not remove a document');
    }
  }

  private async ask(
    method: 'PUT' | 'GET' | 'DELETE',
    key: string,
    file?: StagedFile,
  ): Promise<IncomingMessage> {
    assertKey(key);
    const url = new URL(`${this.bucket.bucketUrl}/${key}`);
    const headers = signed(
      {
        method,
        url,
        headers: file
          ? { 'content-length': String(file.sizeBytes), 'content-type': 'application/octet-stream' }
          : {},
        bodySha256: file?.sha256 ?? NO_BODY_SHA256,
      },
      this.bucket,
      // The service compares it with its own clock: the hour of the machine, not of the product.
      new Date().toISOString(),
    );
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const asked = send(url, { method, headers, timeout: PATIENCE_MS });
    asked.on('timeout', () => asked.destroy(new StoreError('The store of documents does not answer.')));
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      asked.on('response', resolve);
      asked.on('error', (error) =>
        reject(
          error instanceof StoreError
            ? error
            : new StoreError(`The store of documents cannot be reached (${codeOf(error)}).`),
        ),
      );
    });
    // An answer may come before all is sent, and tells more than the broken pipe.
    if (file) pipeline(createReadStream(file.path), asked).catch(() => undefined);
    else asked.end();
    return answered;
  }
}

async function drained(answer: IncomingMessage): Promise<void> {
  answer.resume();
  await new Promise((resolve) => answer.once('close', resolve));
}

function refusedBy(answer: IncomingMessage, what: string): StoreError {
  return new StoreError(`The store of documents ${what}: it answered ${answer.statusCode}.`);
}

function codeOf(error: Error & { readonly code?: string }): string {
  return error.code ?? error.name;
}
