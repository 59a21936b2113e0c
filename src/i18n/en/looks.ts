/** How pages look: light, dark, or as the system does. */
export const looks = {
  'looks.title': 'Appearance',
  'looks.hint': 'Kept in this browser, since it is a matter of the screen.',
  'looks.system': 'As the system',
  'looks.light': 'Light',
  'looks.dark': 'Dark',
  'looks.saved': 'Your pages look so from now on.',
} as const;
