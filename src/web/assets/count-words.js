/* Counts on while somebody types; the server has counted what it was given, by the same rule. */
const PAUSE_MS = 300;
const [first] = document.querySelectorAll('[data-counts]');
const number = new Intl.NumberFormat(first?.dataset.locale ?? document.documentElement.lang);
const wordsIn = (text) => text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
const lengthOf = (text) => [...text.normalize('NFC').trim()].length;

for (const shown of document.querySelectorAll('[data-counts]')) {
  const field = document.getElementById(shown.dataset.counts);
  const { most, words, text, textWords, over } = shown.dataset;
  let timer;
  const count = () => {
    const length = lengthOf(field.value);
    const counted = wordsIn(field.value);
    const byWords = words !== undefined && length <= Number(most);
    const excess = byWords ? counted - Number(words) : length - Number(most);
    const said = (byWords ? textWords : text)
      .replace('{{words}}', number.format(counted))
      .replace('{{characters}}', number.format(length));
    shown.textContent = excess > 0 ? `${said} ${over.replace('{{over}}', number.format(excess))}` : said;
    shown.classList.toggle('word-count-over', excess > 0 || (words !== undefined && counted > Number(words)));
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(count, PAUSE_MS);
  });
}
