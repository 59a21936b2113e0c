/** Where the bytes of documents lie: the same contract on a disk and on what speaks S3, and files on their way there. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DocumentDesk } from '../../src/documents/document-desk.js';
import { mediaTypeOf } from '../../src/documents/file-kind.js';
import { scanned } from '../../src/documents/storage/clamd.js';
import { DiskStore } from '../../src/documents/storage/disk-store.js';
import type { DocumentStore } from '../../src/documents/storage/document-store.js';
import { S3Store } from '../../src/documents/storage/s3-store.js';
import { type ClamdServer, clamdServer, EICAR } from './support/clamd-server.js';
import { type S3Server, s3Server } from './support/s3-server.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-store-'));
const incoming = join(folder, 'incoming');
const bucketUrl = process.env['ENTENTE_TEST_S3_URL'];

let s3: S3Server;
let clamd: ClamdServer;
beforeAll(async () => {
  s3 = await s3Server();
  clamd = await clamdServer();
});
afterAll(async () => {
  await s3.close();
  await clamd.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A service of one's own, such as `http://key:secret@127.0.0.1:9000/bucket`, is held to the same. */
function foreignBucket(url: string) {
  const { username, password, origin, pathname } = new URL(url);
  return { bucketUrl: `${origin}${pathname}`, region: 'us-east-1', accessKey: username, secretKey: password };
}

const stores: (readonly [string, () => DocumentStore])[] = [
  ['a disk', () => new DiskStore(join(folder, 'disk'))],
  ['something that speaks S3', () => new S3Store(s3.bucket)],
  ...(bucketUrl ? ([['the S3 at hand', () => new S3Store(foreignBucket(bucketUrl))]] as const) : []),
];

describe.each(stores)('documents on %s', (_, open) => {
  let store: DocumentStore;
  let desk: DocumentDesk;
  beforeAll(() => {
    store = open();
    desk = new DocumentDesk(store, incoming, null);
  });

  it.each([1, 64 * 1024 + 1, 3_000_000])('of %i bytes come back as they were put there', async (size) => {
    const bytes = randomBytes(size);
    const file = await desk.receive(Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]));
    expect(file).toMatchObject({ sizeBytes: size, sha256: createHash('sha256').update(bytes).digest('hex') });
    const key = await desk.keep('documents', file);
    await desk.discard(file);
    expect((await buffer(await store.read(key))).equals(bytes)).toBe(true);
    const again = await desk.receive(Readable.from([bytes]));
    await store.put(key, again);
    await desk.discard(again);
    expect((await buffer(await store.read(key))).equals(bytes)).toBe(true);
    await store.remove(key);
    await expect(store.read(key)).rejects.toMatchObject({ name: 'StoreError' });
    await store.remove(key);
  });

  it('are put under keys of ours alone', async () => {
    const file = await desk.receive(Readable.from([Buffer.from('x')]));
    for (const key of [
      '../../etc/passwd',
      'documents/../x',
      `documents/${randomUUID()}/..`,
      '',
      '/',
      'a/b',
    ]) {
      await expect(store.put(key, file)).rejects.toMatchObject({ name: 'StoreError' });
      await expect(store.read(key)).rejects.toMatchObject({ name: 'StoreError' });
    }
    await desk.discard(file);
  });
});

describe('a store that speaks S3', () => {
  it('sends every request signed, with its length and the digest of its body', () => {
    expect(s3.refused.filter((why) => why !== 'missing')).toEqual([]);
  });

  it('says what is wrong without naming keys, when it is refused or not there', async () => {
    const { bucket } = s3;
    const wrong = new S3Store({ ...bucket, secretKey: 'other' });
    const key = `documents/${randomUUID()}`;
    await expect(wrong.read(key)).rejects.toThrow('it answered 403');
    const away = new S3Store({ ...bucket, bucketUrl: 'http://127.0.0.1:9/documents' });
    await expect(away.read(key)).rejects.toThrow(/cannot be reached \(\w+\)/);
  });
});

describe('a file that comes in', () => {
  const desk = new DocumentDesk(new DiskStore(join(folder, 'disk')), incoming, null);
  const received = async (content: Buffer, limit?: number) => {
    const file = await desk.receive(Readable.from([content]), limit);
    await desk.discard(file);
    return file;
  };

  it('is measured to its end, and thrown away beyond the limit', async () => {
    expect(await received(Buffer.alloc(100, 'a'), 100)).toMatchObject({ tooLarge: false, sizeBytes: 100 });
    expect(await received(Buffer.alloc(101, 'a'), 100)).toMatchObject({ tooLarge: true, mediaType: null });
  });

  it('is told by its content, piece by piece, as it would be in one', async () => {
    const pieces = [
      Buffer.from('Zażółć gęślą jaźń'),
      Buffer.from('  \n\t<html>'),
      Buffer.from('a\u0000b'),
      Buffer.from([0xff, 0xfe, 0x41]),
      Buffer.from('\ufeffText with a mark'),
      Buffer.from('%PDF-1.7\n%%EOF'),
      Buffer.concat([Buffer.alloc(65_535, 'a'), Buffer.from('ż')]),
      Buffer.concat([Buffer.alloc(65_535, 'a'), Buffer.from('ż').subarray(0, 1)]),
      Buffer.concat([Buffer.alloc(70_000, ' '), Buffer.from('<p>')]),
    ];
    for (const piece of pieces) {
      expect((await received(piece)).mediaType).toBe(await mediaTypeOf(piece));
    }
  });

  it('leaves nothing behind, also when its sender goes away in the middle', async () => {
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('gone'));
      },
    });
    await expect(desk.receive(broken)).rejects.toThrow('gone');
    expect(readdirSync(incoming)).toEqual([]);
  });
});

describe('the virus scanner', () => {
  const desk = new DocumentDesk(new DiskStore(join(folder, 'disk')), incoming, null);
  const verdictOn = async (content: Buffer) => {
    const file = await desk.receive(Readable.from([content]));
    try {
      return await scanned(clamd.url, file.path);
    } finally {
      await desk.discard(file);
    }
  };
  afterEach(() => {
    clamd.behaves = 'answers';
  });

  it('sees every byte, in pieces, and finds what is harmful at the beginning, across pieces and at the end', async () => {
    const plain = Buffer.alloc(1_000_000, 'a');
    expect(await verdictOn(plain)).toEqual({ clean: true });
    expect(clamd.looked.at(-1)).toBe(1_000_000);
    for (const at of [0, 64 * 1024 - 30, plain.length]) {
      const harmful = Buffer.concat([plain.subarray(0, at), Buffer.from(EICAR), plain.subarray(at)]);
      expect(await verdictOn(harmful)).toEqual({ clean: false, found: 'Win.Test.EICAR_HDB-1' });
    }
  });

  it('that is silent, gone or refuses is no verdict', async () => {
    clamd.behaves = 'hangs_up';
    await expect(verdictOn(Buffer.alloc(500_000, 'a'))).rejects.toMatchObject({ name: 'ScanError' });
    clamd.behaves = 'limits';
    await expect(verdictOn(Buffer.alloc(5_000_000, 'a'))).rejects.toMatchObject({ name: 'ScanError' });
    await expect(scanned('tcp://127.0.0.1:9', '/dev/null')).rejects.toMatchObject({ name: 'ScanError' });
    await expect(scanned('unix:///nowhere/clamd.ctl', '/dev/null')).rejects.toMatchObject({
      name: 'ScanError',
    });
  });
});
