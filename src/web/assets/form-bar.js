/* Whoever goes through a long form with the keyboard sees where they are: the page moves what came to lie under the bar. */
const bar = document.querySelector('.form-bar');
const AIR = 12;
let byKeyboard = false;
let arriving = false;

const show = () => {
  const focused = document.activeElement;
  if (!bar || !focused?.closest('form') || bar.contains(focused)) return;
  if (getComputedStyle(bar).position !== 'sticky') return;
  const { top, bottom } = focused.getBoundingClientRect();
  const covered = bottom + AIR - bar.getBoundingClientRect().top;
  // Of what is higher than the window the beginning is shown.
  const most = Math.max(0, top - AIR);
  if (covered > 0) scrollBy({ top: Math.min(covered, most), behavior: 'instant' });
};

document.addEventListener('keydown', () => {
  byKeyboard = true;
  arriving = false;
});
document.addEventListener('pointerdown', () => {
  byKeyboard = false;
});
/* Now, and once the browser itself has moved the page, which takes it a while. */
document.addEventListener('focusin', () => {
  if (!byKeyboard) return;
  arriving = true;
  requestAnimationFrame(show);
});
document.addEventListener('scrollend', () => {
  if (arriving) show();
  arriving = false;
});
