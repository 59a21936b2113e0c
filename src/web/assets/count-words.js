/* Counts on while somebody types; the server has counted what it was given, by the same rule. */
const PAUSE_MS = 300;
const locale = document.documentElement.lang;
const number = new Intl.NumberFormat(document.querySelector('[data-counts]')?.dataset.locale ?? locale);
const segments = new Intl.Segmenter(locale, { granularity: 'word' });
const wordsIn = (text) => [...segments.segment(text)].filter(({ isWordLike }) => isWordLike).length;

const lengthOf = (text) => [...text.normalize('NFC').trim()].length;

for (const shown of document.querySelectorAll('[data-counts]')) {
  const field = document.getElementById(shown.dataset.counts);
  const most = Number(shown.dataset.most);
  let timer;
  const count = () => {
    const length = lengthOf(field.value);
    const over = length - most;
    const counted = shown.dataset.text
      .replace('{{words}}', number.format(wordsIn(field.value)))
      .replace('{{characters}}', number.format(length));
    const excess = over > 0 ? ` ${shown.dataset.over.replace('{{characters}}', number.format(over))}` : '';
    shown.textContent = counted + excess;
    shown.classList.toggle('word-count-over', over > 0);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(count, PAUSE_MS);
  });
}
