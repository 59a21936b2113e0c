/**
 * Makes the page of all routes and who they are for (`npm run routes`) from what the routes say themselves; with `--check`
 * it only compares.
 */
import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import './register-typescript.mjs';
import { root } from './steps.mjs';

const { routesPage } = await import('../src/routes-page.ts');

const path = join(root, 'docs/security/routes.md');
const text = routesPage();
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  console.error('docs/security/routes.md is out of date: run npm run routes.');
  process.exitCode = 1;
}
