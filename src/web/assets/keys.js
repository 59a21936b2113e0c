/*
 * Single keys: through the rows of a list, and to pages. A page has this only for who has not switched them off; and they do
 * nothing where somebody types, beside another key that is held, or while a dialog is open.
 */
const template = document.querySelector('template[data-keys]');
const said = document.querySelector('[data-keys-said]');
const places = new Map((template?.dataset.keys ?? '').split(' ').map((pair) => [pair[0], pair.slice(2)]));
const PAUSE_MS = 2_000;

/* Of a budget, rows have numbers: they are fields, and no list. */
const ROW = '[data-row=""]';
const LINK = 'a[href]';
const BOX = 'input[type=checkbox]';

const isShown = (element) => element.getClientRects().length > 0;
const rows = () => [...document.querySelectorAll(ROW)].filter(isShown);
const here = () => document.activeElement?.closest(ROW);
const searchField = () => [...document.querySelectorAll('main input[type=search], #site-search')].find(isShown);

/* By what opens the row, or by the row itself. */
const focusOn = (row) => {
  const link = row.querySelector(LINK);
  if (!link) row.tabIndex = -1;
  (link ?? row).focus({ focusVisible: true, preventScroll: true });
  row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};

const move = (by) => {
  const all = rows();
  const at = all.indexOf(here());
  const next = all[at === -1 ? 0 : at + by];
  if (next) focusOn(next);
};

const choose = () => {
  const box = here()?.querySelector(BOX);
  if (!box || box.disabled) return;
  box.click();
  // With how many there are by now, so that the same is never said twice, which is not read out.
  const count = rows().filter((row) => row.querySelector(BOX)?.checked).length;
  said.textContent = `${box.checked ? said.dataset.chosen : said.dataset.notChosen} (${count})`;
};

let dialog;

/* What the page has not is not listed; the list itself is that of the page of keys. */
const showKeys = async () => {
  if (!dialog) {
    document.body.append(template.content.cloneNode(true));
    dialog = document.body.lastElementChild;
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
  const list = dialog.querySelector('[data-list]');
  if (!list.hasChildNodes()) {
    try {
      const answer = await fetch('/keys', { credentials: 'same-origin' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const keys = page.querySelector('[data-keys-list]');
      // Whoever is not signed in any more is led to where they can.
      if (!keys) throw new Error(String(answer.status));
      list.replaceChildren(keys);
    } catch {
      location.assign('/keys');
      return;
    }
  }
  const has = { rows: rows().length > 0, boxes: rows().some((row) => row.querySelector(BOX)), search: searchField() !== undefined };
  for (const part of list.querySelectorAll('[data-needs]')) part.hidden = !has[part.dataset.needs];
  if (!document.querySelector('dialog[open]')) dialog.showModal();
};

const DOES = {
  j: () => move(1),
  k: () => move(-1),
  o: () => here()?.querySelector(LINK)?.click(),
  x: choose,
  '/': () => searchField()?.focus(),
  '?': showKeys,
};

/* In a field of a dialog that was just closed nobody types, though it has the focus until the browser paints again. */
const isTyping = (target) =>
  isShown(target) && (target.isContentEditable || target.matches('select, textarea, input:not([type=checkbox], [type=radio], [type=button], [type=submit])'));

/* On a keyboard of other letters, what the key in that place says on a Latin one. */
const keyOf = ({ key, code, shiftKey }) => {
  if (key === '؟') return '?';
  if (/^[a-z]$/i.test(key)) return shiftKey ? '' : key.toLowerCase();
  if (!/^\p{L}/u.test(key) || key.length > 1 || /\p{Script=Latin}/u.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key[A-Z]$/.test(code) && !shiftKey ? code.slice(3).toLowerCase() : '';
};

let goesUntil = 0;

const onKey = (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const key = keyOf(event);
  if (event.repeat && key !== 'j' && key !== 'k') return;
  const goes = event.timeStamp < goesUntil;
  goesUntil = 0;
  if (goes && places.has(key)) {
    event.preventDefault();
    location.assign(places.get(key));
  } else if (key === 'g') {
    goesUntil = event.timeStamp + PAUSE_MS;
  } else if (!goes && Object.hasOwn(DOES, key)) {
    event.preventDefault();
    DOES[key]();
  }
};

if (template) {
  document.addEventListener('keydown', onKey);
  document.querySelector('[data-keys-link]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    showKeys();
  });
}
