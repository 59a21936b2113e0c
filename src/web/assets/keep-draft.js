/* Keeps what is typed into the application while it is typed; without this, the buttons of the form do. */
const form = document.querySelector('form[data-keep]');
const state = document.getElementById('saved-state');
const PAUSE_MS = 1200;

if (form && state) {
  let timer;
  let sending = false;
  let changed = false;
  let leaving = false;

  const say = (text) => {
    state.textContent = text;
  };

  const keep = async () => {
    if (sending || leaving) return;
    sending = true;
    changed = false;
    say(form.dataset.keeping);
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { text } = await answer.json();
      if (!changed && !leaving) say(text);
    } catch {
      say(form.dataset.notKept);
    } finally {
      sending = false;
      if (changed) wait();
    }
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };

  form.addEventListener('input', () => {
    changed = true;
    wait();
  });
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
  });
}
