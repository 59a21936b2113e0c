/*
 * Tells how many notices are new, and shows them in the inbox as they come; without it a reload does. The one connection of
 * a page also says when the file on it has changed, which live-case.js shows.
 */
const count = document.querySelector('[data-inbox-count]');
const status = document.querySelector('[data-inbox-status]');
const list = document.querySelector('[data-inbox-list]');
const group = list?.dataset.inboxList;
/* The file on the page; somebody who has its form open is writing. */
const shown = document.querySelector('[data-live-case], [data-present-case]')?.dataset;
const file = shown?.liveCase ?? shown?.presentCase;
const present = document.querySelector('[data-present-said]');
let source;
let last = '';

/* The figure is for the eye, the words for who listens. */
const figure = (unread) => {
  const made = document.createElement('span');
  made.ariaHidden = 'true';
  made.textContent = unread > 99 ? '99+' : String(unread);
  return made;
};
const words = (text) => {
  const made = document.createElement('span');
  made.className = 'visually-hidden';
  made.textContent = text;
  return made;
};

const show = ({ unread, text, items }) => {
  if (count) count.replaceChildren(...(unread === 0 ? [] : [figure(unread), words(text)]));
  if (status && status.textContent !== text) status.textContent = text;
  if (!group) return;
  for (const { id, html } of items) {
    if (list.querySelector(`[data-notice="${id}"]`)) continue;
    const made = document.createElement('template');
    made.innerHTML = html;
    const entry = made.content.firstElementChild;
    if (group !== 'all' && entry.dataset.group !== group) continue;
    list.prepend(entry);
    document.querySelector('[data-inbox-empty]')?.remove();
  }
};

/* Only the page that is looked at listens: browsers allow few connections to one place. */
const listen = () => {
  if (document.hidden) {
    source?.close();
    source = undefined;
    return;
  }
  if (source && source.readyState !== EventSource.CLOSED) return;
  const asked = new URLSearchParams({ ...(last === '' ? {} : { after: last }), ...(file ? { case: file } : {}), ...(shown?.presentCase ? { doing: 'writing' } : {}) });
  source = new EventSource(`/inbox/live?${asked}`);
  source.addEventListener('inbox', (event) => {
    last = event.lastEventId || last;
    show(JSON.parse(event.data));
  });
  source.addEventListener('case', (event) => {
    document.dispatchEvent(new CustomEvent('case-told', { detail: JSON.parse(event.data) }));
  });
  source.addEventListener('presence', (event) => {
    if (present) present.textContent = JSON.parse(event.data).text;
  });
  source.addEventListener('closed', () => source.close());
};

if (count && 'EventSource' in window) {
  document.addEventListener('visibilitychange', listen);
  listen();
}

/*
 * What was typed without a connection and is still in this browser goes to the server before somebody signs out, and
 * nothing of it stays behind; forms themselves send it when they are opened.
 */
const signOut = document.querySelector('form[data-sign-out]');
const START = `entente-draft ${signOut?.dataset.signOut} `;
const PATIENCE_MS = 5_000;

const waiting = () => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(START));
  } catch {
    return [];
  }
};

const send = async (key) => {
  const fields = new URLSearchParams(JSON.parse(localStorage.getItem(key)).body);
  fields.set('_token', signOut.elements._token.value);
  await fetch(key.slice(START.length), {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
};

signOut?.addEventListener('submit', async (event) => {
  const keys = waiting();
  if (keys.length === 0) return;
  event.preventDefault();
  await Promise.allSettled(keys.map(send));
  for (const key of keys) localStorage.removeItem(key);
  signOut.submit();
});
