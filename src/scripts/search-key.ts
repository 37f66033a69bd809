/* The `/` key goes to the search box unless the reader is typing. The box suggests pages as the reader types. */

const box = document.querySelector<HTMLInputElement>('.search-box input[name="q"]');

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
  // A narrow screen has no room for the box, only for a link to the search page.
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  const own = document.querySelector<HTMLInputElement>('input[name="q"]');
  const target = own?.offsetParent ? own : link;
  if (!target) return;
  event.preventDefault();
  target.focus();
  if (target instanceof HTMLInputElement) target.select();
  else target.click();
});

// Most readers never search, so the suggestions are loaded only when one does.
box?.addEventListener('focus', () => void import('./suggestions.ts').then((it) => it.start(box)), {
  once: true,
});
