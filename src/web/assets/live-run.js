/*
 * Shows how what is under way with many files goes on: asks for the page again and puts in the parts that differ. A part that holds
 * the focus stays until the focus has left it. Without this the page comes again by itself.
 */
const EACH_MS = 1_000;
const AFTER_TROUBLE_MS = 5_000;
/* Whoever listens is told of every so many turns, and of the end. */
const SAID_EACH = 5;

const said = document.querySelector('[data-run-said]');
const state = () => document.querySelector('[data-run-waiting]');

/* Whether nothing is left to put in. */
const putIn = (page) => {
  let whole = true;
  // What changes is said below, and the end of it once.
  for (const one of page.querySelectorAll('[data-run-part] [role=status]')) one.removeAttribute('role');
  for (const part of document.querySelectorAll('[data-run-part]')) {
    const fresh = page.querySelector(`[data-run-part="${part.dataset.runPart}"]`);
    if (!fresh || part.isEqualNode(fresh)) continue;
    if (part.contains(document.activeElement)) whole = false;
    else {
      part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
      Object.assign(part.dataset, fresh.dataset);
    }
  }
  return whole;
};

let turn = 0;
const ask = async () => {
  if (document.hidden) return EACH_MS;
  const answer = await fetch(location.href, { credentials: 'same-origin', headers: { accept: 'text/html' } });
  if (answer.redirected || (answer.status >= 400 && answer.status < 500)) {
    // Whoever is not signed in any more: nothing further comes, and it is said where everybody sees it.
    said.classList.remove('visually-hidden');
    said.textContent = said.dataset.lost;
    return null;
  }
  if (!answer.ok) return AFTER_TROUBLE_MS;
  const whole = putIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  const isOver = state().dataset.runWaiting === '0';
  turn += 1;
  if (isOver || turn % SAID_EACH === 0) {
    const text = state().dataset.runTold;
    if (said.textContent !== text) said.textContent = text;
  }
  return isOver && whole ? null : EACH_MS;
};

const go = async () => {
  const after = await ask().catch(() => AFTER_TROUBLE_MS);
  if (after !== null) setTimeout(go, after);
};
setTimeout(go, EACH_MS);
