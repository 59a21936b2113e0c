import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Html } from '../shell/answers.js';

/** The icons in use, by their names in the theme's Bootstrap icons. */
export type IconName =
  | 'arrow-right'
  | 'calendar-event'
  | 'check-circle-fill'
  | 'check-lg'
  | 'clock'
  | 'dash-circle'
  | 'exclamation-triangle-fill'
  | 'file-earmark-text'
  | 'hourglass-split'
  | 'info-circle-fill'
  | 'lock-fill'
  | 'pause-circle'
  | 'x-circle-fill'
  | 'x-lg';

/** Beside a text that says the same: screen readers pass over it. */
export function Icon({ name }: { name: IconName }): Html {
  const paths = symbols().get(name) ?? '';
  return (
    <svg class="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      {paths as 'safe'}
    </svg>
  );
}

let drawn: ReadonlyMap<string, string> | undefined;

/** The sprite weighs a megabyte, a page needs three icons: they are drawn into the page. */
function symbols(): ReadonlyMap<string, string> {
  if (!drawn) {
    const theme = dirname(
      createRequire(import.meta.url).resolve('@openeuropa/bcl-theme-default/package.json'),
    );
    const sprite = readFileSync(join(theme, 'icons/bootstrap-icons.svg'), 'utf8');
    const found = sprite.matchAll(/<symbol[^>]*\bid="([^"]+)"[^>]*>(.*?)<\/symbol>/gs);
    drawn = new Map([...found].map(([, id = '', paths = '']) => [id, paths]));
  }
  return drawn;
}
