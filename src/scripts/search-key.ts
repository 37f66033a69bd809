/* The key `/` goes to the search box, wherever one is not typing already. */

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
  const box = document.querySelector<HTMLInputElement>('input[name="q"]');
  // On a narrow screen there is no room for a box: the search has a page.
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  const target = box?.offsetParent ? box : link;
  if (!target) return;
  event.preventDefault();
  target.focus();
  if (target instanceof HTMLInputElement) target.select();
  else target.click();
});
