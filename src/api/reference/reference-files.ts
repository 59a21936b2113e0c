/** What the reference page loads, all of it from here: the viewer's script and sheet, and what starts it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** The viewer comes with the library that makes the document. */
const viewer = dirname(
  createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger')).resolve(
    'swagger-ui-dist/package.json',
  ),
);

const START = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  tryItOutEnabled: false,
  validatorUrl: null,
});
`;

const JAVASCRIPT = 'text/javascript; charset=utf-8';

const FILES = {
  'viewer.js': { type: JAVASCRIPT, read: () => readFileSync(join(viewer, 'swagger-ui-bundle.js')) },
  'viewer.css': { type: 'text/css; charset=utf-8', read: () => readFileSync(join(viewer, 'swagger-ui.css')) },
  'start.js': { type: JAVASCRIPT, read: () => Buffer.from(START) },
} as const;

interface ReferenceFile {
  readonly type: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

const kept = new Map<string, Promise<ReferenceFile>>();

/** The file under a name, read and packed once; null when there is none. */
export async function referenceFile(name: string): Promise<ReferenceFile | null> {
  if (!isName(name)) return null;
  let file = kept.get(name);
  if (!file) {
    file = pack(name);
    kept.set(name, file);
  }
  return file;
}

async function pack(name: keyof typeof FILES): Promise<ReferenceFile> {
  const body = FILES[name].read();
  return { type: FILES[name].type, body, gzipped: await promisify(gzip)(body) };
}

function isName(name: string): name is keyof typeof FILES {
  return Object.hasOwn(FILES, name);
}
