/** As much of an S3 service as the store asks for: it holds each request to its signature and its digest. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { S3Bucket } from '../../../src/documents/storage/s3-store.js';
import { signed } from './s3-signature.js';

export interface S3Server {
  readonly bucket: S3Bucket;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Why it refused, for each request that it did. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export async function s3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const refuse = (status: number, why: string) => {
        refused.push(why);
        response.writeHead(status).end();
      };
      const header = (name: string) => String(request.headers[name] ?? '');
      const url = new URL(request.url ?? '/', bucket.bucketUrl);
      const names = /SignedHeaders=([^,]+)/.exec(header('authorization'))?.[1]?.split(';') ?? [];
      const own = new Set(['host', 'x-amz-content-sha256', 'x-amz-date']);
      const time = header('x-amz-date');
      const instant = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
      const { authorization } = signed(
        {
          method: request.method ?? '',
          url,
          headers: Object.fromEntries(
            names.filter((name) => !own.has(name)).map((name) => [name, header(name)]),
          ),
          bodySha256: header('x-amz-content-sha256'),
        },
        bucket,
        instant,
      );
      if (signatureIn(authorization) !== signatureIn(header('authorization')))
        return refuse(403, 'signature');
      if (createHash('sha256').update(body).digest('hex') !== header('x-amz-content-sha256'))
        return refuse(400, 'digest');
      const key = url.pathname.slice('/documents/'.length);
      const found = objects.get(key);
      if (request.method === 'PUT') {
        if (header('content-length') !== String(body.length)) return refuse(411, 'length');
        objects.set(key, body);
        return response.writeHead(200).end();
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      return found ? response.writeHead(200).end(found) : refuse(404, 'missing');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const bucket: S3Bucket = {
    bucketUrl: `http://127.0.0.1:${port}/documents`,
    region: 'eu-central-1',
    accessKey: 'key',
    secretKey: 'secret',
  };
  return {
    bucket,
    objects,
    refused,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whoever is signed for, by which headers, and the signature; blanks between them are as one likes. */
function signatureIn(authorization: string | undefined): string {
  return (authorization ?? 'none').replaceAll(', ', ',');
}
