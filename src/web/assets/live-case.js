/*
 * Brings the page of a file up to date when the file moves: fetches the page anew and changes only what differs, so that the
 * focus and whatever is typed stay. Who has typed something is asked first; without this, a reload shows it.
 */
const note = document.querySelector('[data-live-case]');
const main = document.getElementById('main');

if (note && main) {
  const said = note.querySelector('[data-live-said]');
  const asking = note.querySelector('[data-live-ask]');
  let wanted = note.dataset.liveAt;
  let working = false;

  const isTyped = (field) => {
    if (field.type === 'hidden' || field.type === 'submit' || field.type === 'button') return false;
    if (field.type === 'file') return field.files.length > 0;
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.options) {
      const chosen = [...field.options].some((option) => option.defaultSelected);
      return [...field.options].some((option, n) => option.selected !== (chosen ? option.defaultSelected : n === 0));
    }
    return field.value !== field.defaultValue;
  };
  const typedIn = (node) => [...node.querySelectorAll('input, textarea, select')].some(isTyped);
  const isHeld = (node) =>
    node.nodeType === Node.ELEMENT_NODE &&
    (node.contains(document.activeElement) || node === note || node.contains(note) || typedIn(node));

  const isSame = (one, other) => one.nodeName === other.nodeName && (one.id ?? '') === (other.id ?? '');

  /* Whether something had to stay that the new page does not have. */
  let stayed = false;
  const drop = (node) => {
    if (isHeld(node)) stayed = true;
    else node.remove();
  };

  const attributes = (old, fresh) => {
    for (const { name } of [...old.attributes]) {
      if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of [...fresh.attributes]) {
      if (name !== 'open' && old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  };

  const change = (old, fresh) => {
    if (old === note || old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.data = fresh.data;
      return;
    }
    if (old.matches('input, textarea, select') && isTyped(old)) return;
    attributes(old, fresh);
    children(old, fresh);
  };

  /* What is the same at both ends stays as it is; between, each finds the next of its kind. */
  const children = (old, fresh) => {
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    while (before.length > 0 && after.length > 0 && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
    }
    let end = null;
    while (before.length > 0 && after.length > 0 && before.at(-1).isEqualNode(after.at(-1))) {
      end = before.pop();
      after.pop();
    }
    let at = 0;
    for (const node of after) {
      const next = (fits) => before.findIndex((one, n) => n >= at && fits(one, node));
      const equal = next((one, other) => one.isEqualNode(other));
      const found = equal < 0 ? next(isSame) : equal;
      if (found < 0) {
        old.insertBefore(document.importNode(node, true), before[at] ?? end);
        continue;
      }
      for (const left of before.slice(at, found)) drop(left);
      change(before[found], node);
      at = found + 1;
    }
    for (const left of before.slice(at)) drop(left);
  };

  const bring = async () => {
    if (working) return;
    working = true;
    const mark = wanted;
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', headers: { accept: 'text/html' } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-live-case]');
      const text = page.getElementById('main');
      if (!text || fresh?.dataset.liveCase !== note.dataset.liveCase) return;
      stayed = false;
      children(main, text);
      document.title = page.title;
      note.dataset.liveAt = fresh.dataset.liveAt;
      asking.hidden = true;
      said.textContent = fresh.dataset.liveUpdated;
      if (stayed) addEventListener('focusout', () => setTimeout(() => typedIn(main) || bring()), { once: true });
    } catch {
      /* The next event, or a reload, shows it. */
    } finally {
      working = false;
      if (wanted !== mark && !typedIn(main)) bring();
    }
  };

  document.addEventListener('case-told', ({ detail }) => {
    if (detail.id !== note.dataset.liveCase || detail.at === note.dataset.liveAt) return;
    wanted = detail.at;
    if (!typedIn(main)) bring();
    else if (asking.hidden) {
      asking.hidden = false;
      said.textContent = note.dataset.liveMoved;
    }
  });
  asking.querySelector('button').addEventListener('click', () => {
    main.focus({ preventScroll: true });
    bring();
  });
}
