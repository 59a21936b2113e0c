/** Documents in a bucket of whatever speaks S3: signed requests over Node's own HTTP, bodies as streams. */
import { createHash, createHmac, type Hmac, type Hash as NodeHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SignatureV4 } from '@smithy/signature-v4';
import { assertKey, type DocumentStore, type StagedFile, StoreError } from './document-store.js';

export interface S3Bucket {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
  /** Address of the service, with the bucket as its path: `https://s3.example.org/documents`. */
  readonly bucketUrl: string;
}

/** A store that says nothing for so long is taken for dead. */
const PATIENCE_MS = 30_000;
const NO_BODY_SHA256 = createHash('sha256').update('').digest('hex');

export class S3Store implements DocumentStore {
  readonly kind = 's3';

  private readonly signer: SignatureV4;

  constructor(private readonly bucket: S3Bucket) {
    this.signer = new SignatureV4({
      service: 's3',
      region: bucket.region,
      credentials: { accessKeyId: bucket.accessKey, secretAccessKey: bucket.secretKey },
      sha256: Sha256,
      // The one service whose paths are written out once.
      uriEscapePath: false,
    });
  }

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
    const headers = await this.signedHeaders(method, url, file);
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

  /** The digest of the body is signed with it: the service refuses what was altered on its way. */
  private async signedHeaders(method: string, url: URL, file?: StagedFile): Promise<Record<string, string>> {
    const { headers } = await this.signer.sign(
      {
        method,
        protocol: url.protocol,
        hostname: url.hostname,
        path: url.pathname,
        headers: {
          host: url.host,
          'x-amz-content-sha256': file?.sha256 ?? NO_BODY_SHA256,
          ...(file
            ? { 'content-length': String(file.sizeBytes), 'content-type': 'application/octet-stream' }
            : {}),
        },
      },
      // The service compares it with its own clock: the hour of the machine, not of the product.
      { signingDate: new Date() },
    );
    return headers;
  }
}

/** The hash that the signer works with. */
class Sha256 {
  private readonly hash: Hmac | NodeHash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(bytesOf(chunk));
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array | string {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
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
