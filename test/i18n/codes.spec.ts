/** Every code that the product gives to people has a sentence, in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import {
  hasMessage,
  LOCALES,
  problemMend,
  problemTitle,
  refusalSentence,
  translateIfKnown,
} from '../../src/i18n/index.js';
import { ORGANISATION_KINDS } from '../../src/identity/organisation.js';
import { ROLES } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('i18n/'))
  .map((path) =>
    ts.createSourceFile(path, readFileSync(`${src}/${path}`, 'utf8'), ts.ScriptTarget.ES2022, true),
  );

/** The texts that an expression may come to, as far as it says so itself. */
function textsOf(node: ts.Node | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  return [];
}

function calls(visit: (call: ts.CallExpression | ts.NewExpression, name: string) => void): void {
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = node.expression;
      visit(node, ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
    }
    ts.forEachChild(node, walk);
  };
  for (const source of sources) walk(source);
}

function refusalCodes(): readonly string[] {
  const codes = new Set<string>();
  calls((call, name) => {
    if (name === 'refusal') for (const code of textsOf(call.arguments?.[1])) codes.add(code);
    if (name === 'refused' && call.getSourceFile().fileName.endsWith('workflow/clock.ts')) {
      for (const code of textsOf(call.arguments?.[0])) codes.add(code);
    }
  });
  return [...codes].sort();
}

/** Codes of details: of fields (`invalidField`, `checks.add`, `wrong`) and of problems as a whole. */
function detailCodes(): readonly string[] {
  const codes = new Set<string>();
  const walkDetails = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') {
      for (const code of textsOf(node.initializer)) codes.add(code);
    }
    ts.forEachChild(node, walkDetails);
  };
  calls((call, name) => {
    if (name === 'invalidField') for (const code of textsOf(call.arguments?.[1])) codes.add(code);
    if (name === 'Problem' && call.arguments?.[1]) walkDetails(call.arguments[1]);
    const owner = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression.getText() : '';
    const collects = (name === 'add' && owner === 'checks') || name === 'wrong';
    if (collects && call.arguments?.length && call.arguments.length >= 2) {
      for (const code of textsOf(call.arguments[1])) codes.add(code);
    }
  });
  return [...codes].sort();
}

describe('codes and their sentences', () => {
  const refusals = refusalCodes();
  const details = detailCodes();

  test('the codes were found at all', () => {
    expect(refusals).toEqual(
      expect.arrayContaining(['role_missing', 'only_the_system', 'envelope_exhausted', 'clock_not_paused']),
    );
    expect(details).toEqual(
      expect.arrayContaining([
        'email_malformed',
        'too_long',
        'identity.not_yourself',
        'csrf',
        'not_a_choice',
      ]),
    );
  });

  test.each(refusals)('refusal %s', (code) => {
    expect(hasMessage(`refusal.${code}`)).toBe(true);
  });

  test.each(details)('detail %s', (code) => {
    const known = [`problem.field.${code}`, `problem.${code}`, `refusal.${code}`, code].some(hasMessage);
    expect(known).toBe(true);
  });

  test.each(Object.keys(statuses()))('problem %s', (code) => {
    for (const locale of LOCALES) {
      expect(problemTitle(code as never, locale)).not.toContain('problem.');
      expect(problemMend(code as never, locale)).not.toContain('problem.');
    }
  });

  test.each(eventKinds())('event %s', (kind) => {
    expect(hasMessage(`audit.${kind}`)).toBe(true);
  });

  test.each([...ROLES])('role %s', (role) => expect(hasMessage(`role.${role}`)).toBe(true));
  test.each([...ORGANISATION_KINDS])('organisation kind %s', (kind) =>
    expect(hasMessage(`organisation_kind.${kind}`)).toBe(true),
  );

  test('a sentence asks for nothing that its refusals do not bring', () => {
    const asking = refusalCalls()
      // What the database refuses brings no names; the sentence then says it in general.
      .filter(({ code }) => code !== 'duty_conflict')
      .flatMap(({ code, brings, where }) =>
        LOCALES.flatMap((locale) =>
          placeholdersOf(translateIfKnown(locale, `refusal.${code}`) ?? '')
            .filter((name) => !brings.includes(name))
            .map((name) => `${code} (${locale}) asks for ${name}, not given in ${where}`),
        ),
      );
    expect(asking).toEqual([]);
  });

  test('a refusal that brings no names is told in general', () => {
    expect(refusalSentence({ code: 'duty_conflict', params: {} }, 'en')).toContain('separation of duties');
    expect(refusalSentence({ code: 'unheard_of', params: {} }, 'fr')).toBe(
      'Ce n’est pas possible pour le moment.',
    );
  });
});

/** Kinds of events that belong to no case. */
function eventKinds(): readonly string[] {
  const kinds = new Set<string>();
  calls((call, name) => {
    const event = call.arguments?.[2];
    if (name !== 'recordEvent' || !event || !ts.isObjectLiteralExpression(event)) return;
    for (const one of event.properties) {
      if (ts.isPropertyAssignment(one) && one.name.getText() === 'kind') {
        for (const kind of textsOf(one.initializer)) kinds.add(kind);
      }
    }
  });
  return [...kinds].sort();
}

/** Refusals whose parameters are written out where they are made. */
function refusalCalls(): readonly { code: string; brings: readonly string[]; where: string }[] {
  const found: { code: string; brings: readonly string[]; where: string }[] = [];
  calls((call, name) => {
    const params = call.arguments?.[2];
    if (name !== 'refusal' || !params || !ts.isObjectLiteralExpression(params)) return;
    if (params.properties.some(ts.isSpreadAssignment)) return;
    const brings = params.properties.map((one) => one.name?.getText() ?? '');
    const where = call.getSourceFile().fileName;
    for (const code of textsOf(call.arguments?.[1])) found.push({ code, brings, where });
  });
  return found;
}

function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name);
}

function statuses(): Record<string, true> {
  const text = readFileSync(`${src}/kernel/problem.ts`, 'utf8');
  const codes = [...text.slice(0, text.indexOf('as const')).matchAll(/^ {2}(\w+): \d{3},/gm)];
  const all = Object.fromEntries(codes.map(([, code = '']) => [code, true as const]));
  expect(new Problem('not_found').status).toBe(404);
  return { ...all, fault: true };
}
