/*
 * The palette: pages, cases and people from one field, by keyboard. What it offers comes from the server, which knows what
 * may be opened. Without this its button is a link to the search.
 */
const template = document.querySelector('template[data-palette]');
const link = document.querySelector('[data-palette-opener]');
const PAUSE_MS = 150;
const PATIENCE_MS = 8_000;

let dialog;
let field;
let list;
let said;
let all;
let options = [];
let active = -1;
let timer;
let running;
/* What the options answer; while it is not what is typed they are not gone by. */
let answered;
/* Enter was pressed before the answer came. */
let waits = null;

const isMac = /^(Mac|iP)/.test(navigator.platform);

const made = (name, attributes, text = '') => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

const choose = (at) => {
  options[active]?.setAttribute('aria-selected', 'false');
  active = at;
  const option = options[at];
  if (option) {
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    field.setAttribute('aria-activedescendant', option.id);
  } else field.removeAttribute('aria-activedescendant');
};

const show = (groups) => {
  options = [];
  list.replaceChildren(
    ...groups.map(({ name, items }, place) => {
      const group = made('div', { role: 'group', 'aria-labelledby': `palette-group-${place}` });
      group.append(made('div', { id: `palette-group-${place}`, class: 'palette-group', role: 'presentation' }, name));
      for (const { href, title, detail } of items) {
        const option = made('a', { id: `palette-option-${options.length}`, class: 'palette-option', role: 'option', 'aria-selected': 'false', tabindex: '-1', href });
        option.append(made('span', { dir: 'auto' }, title));
        if (detail !== '') option.append(' ', made('span', { class: 'palette-detail', dir: 'auto' }, detail));
        options.push(option);
        group.append(option);
      }
      return group;
    }),
  );
  list.hidden = options.length === 0;
  list.scrollTop = 0;
  field.setAttribute('aria-expanded', String(options.length > 0));
  choose(-1);
};

const open = (inNewTab) => {
  const option = options[active];
  if (!option) return;
  if (inNewTab) window.open(option.href, '_blank', 'noopener');
  else {
    dialog.close();
    location.assign(option.href);
  }
};

const ask = async () => {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const q = field.value.trim();
  const late = setTimeout(() => mine.abort('late'), PATIENCE_MS);
  let found;
  try {
    const answer = await fetch(`/palette?${new URLSearchParams({ q })}`, { headers: { accept: 'application/json' }, credentials: 'same-origin', signal: mine.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    found = await answer.json();
  } catch {
    // Somebody typed on, and the next answer is on its way; or went away.
    if (mine.signal.aborted && mine.signal.reason !== 'late') return;
  } finally {
    clearTimeout(late);
  }
  answered = found ? q : undefined;
  said.textContent = found?.said ?? dialog.dataset.failed;
  all.href = found?.all ?? (q === '' ? '/search' : `/search?${new URLSearchParams({ q })}`);
  show(found?.groups ?? []);
  // Of what nobody has asked for nothing is chosen beforehand.
  if (options.length > 0 && q !== '') choose(0);
  if (q !== field.value.trim()) return;
  if (waits && found) open(waits.inNewTab);
  waits = null;
};

const onKey = (event) => {
  // A word that is still being put together, as in Chinese, is nobody's choice yet.
  if (event.isComposing) return;
  const { key } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault();
    if (options.length > 0) choose(key === 'ArrowDown' ? (active + 1) % options.length : (active <= 0 ? options.length : active) - 1);
  } else if (key === 'Enter') {
    event.preventDefault();
    const inNewTab = event.ctrlKey || event.metaKey;
    if (answered === field.value.trim()) open(inNewTab);
    else waits = { inNewTab };
  }
};

const make = () => {
  document.body.append(template.content.cloneNode(true));
  dialog = document.body.lastElementChild;
  field = dialog.querySelector('input');
  list = dialog.querySelector('[role=listbox]');
  said = dialog.querySelector('[role=status]');
  all = dialog.querySelector('[data-all]');
  field.addEventListener('keydown', onKey);
  field.addEventListener('input', () => {
    waits = null;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  // Another part of the page that is open already.
  list.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  // Beside the dialog, on what it covers.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    running?.abort();
    waits = null;
  });
};

const start = () => {
  if (!dialog) make();
  if (dialog.open) return;
  // Another dialog would lie above this one, or below it and be shut out.
  document.querySelector('dialog[open]')?.close();
  field.value = '';
  answered = undefined;
  show([]);
  said.textContent = '';
  dialog.showModal();
  ask();
};

if (template && link) {
  const button = made('button', { type: 'button', class: link.className, 'aria-haspopup': 'dialog', 'aria-keyshortcuts': isMac ? 'Meta+K' : 'Control+K' });
  button.append(...link.childNodes);
  if (isMac) button.querySelector('kbd').textContent = '⌘K';
  button.addEventListener('click', start);
  link.replaceWith(button);
  document.addEventListener('keydown', (event) => {
    // Where the letters are not Latin, the key in the same place.
    const isK = event.key.toLowerCase() === 'k' || (event.code === 'KeyK' && !/^[a-z]$/i.test(event.key));
    if (!isK || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    start();
  });
}
