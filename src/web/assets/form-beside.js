/* Asks the server what the application lacks and how eligible it is while somebody types; without it, saving does. */
const form = document.querySelector('form[data-check]');
const beside = document.getElementById('form-beside');
const said = document.getElementById('form-beside-said');
const PAUSE_MS = 900;

if (form && beside && said) {
  let timer;
  let asking;

  const check = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        signal: asking.signal,
      });
      if (!answer.ok || answer.redirected) return;
      const { html, text } = await answer.json();
      const made = document.createElement('template');
      made.innerHTML = html;
      /* Nobody who is in it loses their place. */
      if (beside.innerHTML === made.innerHTML || beside.contains(document.activeElement)) return;
      beside.replaceChildren(made.content);
      if (said.textContent !== text) said.textContent = text;
    } catch {
      /* It is judged again when it is saved. */
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE_MS);
  });
}
