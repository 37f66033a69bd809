/** The same key as in `head.js`, which cannot wait for a module. */
const key = 'ratings-digest:theme';

const choice = document.querySelector<HTMLSelectElement>('.theme select');
if (choice) {
  choice.value = document.documentElement.dataset['theme'] ?? '';
  choice.addEventListener('change', () => {
    show(choice.value);
    keep(choice.value);
  });
  // The choice was made in another tab.
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    choice.value = event.newValue ?? '';
    show(choice.value);
  });
}

function show(theme: string): void {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

function keep(theme: string): void {
  try {
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
