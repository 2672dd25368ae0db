/** What the site does beyond being read: the theme, and the search. Without it every page is whole. */
import { searchBox } from './search.ts';
import { themeSwitch } from './theme.ts';

const useTheme = themeSwitch(document.documentElement);
document.addEventListener('DOMContentLoaded', () => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script]')) element.hidden = false;
  const button = document.querySelector<HTMLElement>('[data-theme-switch]');
  if (button !== null) useTheme(button);
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  if (form !== null) searchBox(form);
});
