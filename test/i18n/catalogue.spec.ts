import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/i18n/en.js';
import { fr } from '../../src/i18n/fr.js';
import { translate } from '../../src/i18n/index.js';

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();
const both = Object.keys(en) as (keyof typeof en)[];

describe('the catalogue', () => {
  test('has the same keys in every language', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  });

  test('has no empty sentence', () => {
    for (const catalogue of [en, fr]) {
      expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  test('asks for the same in every language', () => {
    const differing = both.filter((key) => {
      const [one, other] = [placeholders(en[key]), placeholders(fr[key])];
      // The singular may say "one" in words.
      return key.endsWith('_one') ? false : one.join() !== other.join();
    });
    expect(differing).toEqual([]);
  });

  test('has both forms of every plural', () => {
    const lonely = both.filter(
      (key) =>
        (key.endsWith('_one') && !(key.replace(/_one$/, '_other') in en)) ||
        (key.endsWith('_other') && !(key.replace(/_other$/, '_one') in en)),
    );
    expect(lonely).toEqual([]);
  });

  test('is translated: French says it differently, but for names and symbols', () => {
    const same = both.filter(
      (key) => en[key] === fr[key] && /[a-z]{4}/i.test(en[key].replace(/{{\w+}}/g, '')),
    );
    expect(same.length).toBeLessThan(both.length / 20);
  });

  test.each(['en', 'fr'])('gives no key away from one room to another (%s)', async (language) => {
    const folder = new URL(`../../src/i18n/${language}/`, import.meta.url);
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder.pathname, file), 'utf8');
      for (const [, key = ''] of text.matchAll(/^ {2}'([^']+)':/gm)) {
        if (seen.has(key)) twice.push(`${key} in ${seen.get(key)} and ${file}`);
        seen.set(key, file);
      }
    }
    expect(twice).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(Object.keys(en).sort());
  });
});

describe('a sentence', () => {
  test('is filled as it is: templates escape, nothing else does', () => {
    expect(translate('en', 'web.shell.title', { page: '<b>&</b>' })).toBe('<b>&</b> – Entente');
  });

  test('looks nothing up that a person typed', () => {
    const typed = '$t(web.nav.home) {{page}}';
    expect(translate('en', 'web.shell.title', { page: typed })).toBe(`${typed} – Entente`);
  });

  test.each([
    [0, '0 users', '0 utilisateur'],
    [1, '1 user', '1 utilisateur'],
    [2, '2 users', '2 utilisateurs'],
    [1_000_000, '1000000 users', '1000000 utilisateurs'],
  ])('takes the form for %i', (count, english, french) => {
    expect(translate('en', 'identity.users.caption', { count })).toBe(english);
    expect(translate('fr', 'identity.users.caption', { count })).toBe(french);
  });
});
