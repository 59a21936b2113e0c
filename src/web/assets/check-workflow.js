/* Checks a workflow while it is typed; without this, the button of the form does. */
const form = document.querySelector('form[data-check]');
const state = document.getElementById('check-state');
const result = document.getElementById('check-result');
const drawn = document.getElementById('check-picture');
const PAUSE_MS = 600;

if (form && state && result && drawn) {
  let timer;
  let asked = 0;

  const check = async () => {
    asked += 1;
    const mine = asked;
    state.textContent = form.dataset.checking;
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { html, picture } = await answer.json();
      // A slower answer to an older text says nothing any more.
      if (mine !== asked) return;
      result.innerHTML = html;
      drawn.innerHTML = picture;
      state.textContent = '';
    } catch {
      if (mine === asked) state.textContent = form.dataset.notChecked;
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE_MS);
  });
}
