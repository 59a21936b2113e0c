/*
 * Keeps what is typed into a long form while it is typed; without this, the buttons of the form do. What cannot be sent
 * stays in this browser, for the person alone, until it is; two windows of one person do not write over each other.
 */
const form = document.querySelector('form[data-keep]');
const state = document.getElementById('saved-state');
const PAUSE_MS = 1200;
const LONGEST_WAIT_MS = 30_000;

/* One entry for each form of each account; live-inbox.js knows them by the same beginning. */
const copyKey = (account, address) => `entente-draft ${account} ${address}`;

/* Whether there was room for it. */
const writeCopy = (key, body, at) => {
  try {
    localStorage.setItem(key, JSON.stringify({ body, at: at.toISOString() }));
    return true;
  } catch {
    return false;
  }
};
const readCopy = (key) => {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof copy?.body === 'string' ? copy : null;
  } catch {
    return null;
  }
};
const dropCopy = (key) => {
  try {
    localStorage.removeItem(key);
  } catch {
    /* Nothing is kept where nothing may be. */
  }
};

/* The person has chosen, or thrown it away: nothing of it waits any more. */
for (const settling of document.querySelectorAll('form[data-settles]')) {
  settling.addEventListener('submit', () => {
    dropCopy(copyKey(settling.dataset.account, settling.dataset.settles));
  });
}

if (form && state) {
  const key = copyKey(form.dataset.account, form.dataset.keep);
  let timer;
  let sending = false;
  let changed = false;
  let leaving = false;
  let unclear = false;
  let failures = 0;

  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const clock = (date) =>
    new Intl.DateTimeFormat(form.dataset.locale, { hour: '2-digit', minute: '2-digit' }).format(date);
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  /* The token is of one session, and does not belong into what stays. */
  const without = (body) => {
    const fields = new URLSearchParams(body);
    fields.delete('_token');
    return fields.toString();
  };

  const keepHere = (text, body = typed()) => {
    const at = new Date();
    say(writeCopy(key, without(body), at) ? text.replace('{{at}}', clock(at)) : form.dataset.notKept);
  };

  const post = (body) => {
    const fields = new URLSearchParams(body);
    fields.set('_token', form.elements._token?.value ?? '');
    return fetch(form.dataset.keep, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
    });
  };

  /* Both versions are shown by the server, which has the other one. */
  const offerBoth = (text, body) => {
    say(`${text} `);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link';
    button.textContent = form.dataset.both;
    button.addEventListener('click', () => {
      const asking = document.createElement('form');
      asking.method = 'post';
      asking.action = form.getAttribute('action');
      const fields = new URLSearchParams(body());
      fields.set('_token', form.elements._token?.value ?? '');
      fields.set('do', 'compare');
      for (const [name, value] of fields) {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = value;
        asking.append(field);
      }
      leaving = true;
      document.body.append(asking);
      asking.submit();
    });
    state.append(button);
  };

  const put = (field, value) => {
    if (field.type === 'checkbox') field.checked = value.split(',').includes(field.value);
    else if (field instanceof RadioNodeList) for (const one of field) one.checked = value.split(',').includes(one.value);
    else field.value = value;
  };

  /* What another window changed comes into the fields, except into parts in which somebody has typed since. */
  const take = (parts, sent, kept) => {
    const now = new URLSearchParams(typed());
    const before = new URLSearchParams(sent);
    const known = JSON.parse(form.elements.kept.value || '{}');
    for (const [part, fields] of Object.entries(parts)) {
      const untouched = Object.keys(fields).every(
        (name) => form.elements[name] && now.getAll(name).join('\n') === before.getAll(name).join('\n'),
      );
      if (untouched) for (const [name, value] of Object.entries(fields)) put(form.elements[name], value);
      else if (known[part] === undefined) delete kept[part];
      else kept[part] = known[part];
    }
  };

  const settle = ({ text, kept, take: fields, conflict }, sent) => {
    failures = 0;
    if (conflict) {
      unclear = true;
      keepHere(text);
      offerBoth(text, typed);
      return;
    }
    dropCopy(key);
    if (kept && form.elements.kept) {
      const digests = JSON.parse(kept);
      if (fields) take(fields, sent, digests);
      form.elements.kept.value = JSON.stringify(digests);
    }
    if (!changed && !leaving) say(text);
    document.dispatchEvent(new CustomEvent('draft-kept'));
  };

  const keep = async () => {
    if (sending || leaving || unclear) return;
    sending = true;
    changed = false;
    const sent = typed();
    if (failures === 0) say(form.dataset.keeping);
    try {
      const answer = await post(sent);
      if (answer.redirected || answer.status === 403) {
        failures += 1;
        keepHere(form.dataset.signedOut);
      } else if (!answer.ok) throw new Error(String(answer.status));
      else settle(await answer.json(), sent);
    } catch {
      failures += 1;
      keepHere(form.dataset.offline);
    } finally {
      sending = false;
      if (changed) wait();
      else if (failures > 0) wait(Math.min(LONGEST_WAIT_MS, PAUSE_MS * 2 ** failures));
    }
  };

  const wait = (pauseMs = PAUSE_MS) => {
    clearTimeout(timer);
    timer = setTimeout(keep, pauseMs);
  };

  /* What waited from an earlier visit goes first; the server puts it together with what it has by now. */
  const sendWaiting = async () => {
    const copy = readCopy(key);
    if (!copy) return;
    sending = true;
    try {
      const answer = await post(copy.body);
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const { text, conflict } = await answer.json();
      if (conflict) {
        unclear = true;
        offerBoth(text, () => copy.body);
        return;
      }
      dropCopy(key);
      if (changed) return;
      sessionStorage.setItem('entente-sent', key);
      leaving = true;
      location.reload();
    } catch {
      say(form.dataset.offline.replace('{{at}}', clock(new Date(copy.at))));
    } finally {
      sending = false;
      if (changed && !unclear) wait();
    }
  };

  form.addEventListener('input', () => {
    changed = true;
    if (failures > 0 && !navigator.onLine) keepHere(form.dataset.offline);
    if (unclear) keepHere(state.firstChild?.textContent ?? '', typed());
    else wait();
  });
  form.addEventListener('submit', (event) => {
    /* A page of the browser's own that says there is no connection would take the form away. */
    if (!navigator.onLine) {
      event.preventDefault();
      keepHere(form.dataset.offline);
      return;
    }
    leaving = true;
    clearTimeout(timer);
  });
  addEventListener('online', () => {
    if (failures > 0) wait(0);
    else if (readCopy(key)) sendWaiting();
  });
  /* Who comes back by the browser's way back goes on where they were. */
  addEventListener('pageshow', () => {
    leaving = false;
  });
  addEventListener('pagehide', () => {
    if (changed && !leaving) writeCopy(key, without(typed()), new Date());
  });

  if (sessionStorage.getItem('entente-sent') === key) {
    sessionStorage.removeItem('entente-sent');
    say(form.dataset.sent);
  }
  if (!document.querySelector('.error-summary')) sendWaiting();
}
