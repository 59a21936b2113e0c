/*
 * What was typed without a connection and is still in this browser goes to the server before somebody signs out, and
 * nothing of it stays behind; forms themselves send it when they are opened.
 */
const form = document.querySelector('form[data-sign-out]');
const START = `entente-draft ${form?.dataset.signOut} `;
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
  fields.set('_token', form.elements._token.value);
  await fetch(key.slice(START.length), {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
};

form?.addEventListener('submit', async (event) => {
  const keys = waiting();
  if (keys.length === 0) return;
  event.preventDefault();
  await Promise.allSettled(keys.map(send));
  for (const key of keys) localStorage.removeItem(key);
  form.submit();
});
