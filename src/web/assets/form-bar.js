/* Whoever goes through a long form with the Tab key sees where they are: the page moves what came to lie under the bar. */
const bar = document.querySelector('.form-bar');
const AIR = 12;

const show = ({ key }) => {
  const focused = document.activeElement;
  if (key !== 'Tab' || !bar || !focused?.closest('form') || bar.contains(focused)) return;
  if (getComputedStyle(bar).position !== 'sticky') return;
  const { top, bottom } = focused.getBoundingClientRect();
  const covered = bottom + AIR - bar.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: Math.min(covered, top - AIR), behavior: 'instant' });
};
document.addEventListener('keyup', show);
