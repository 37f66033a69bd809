// Runs before the first paint, so that nothing moves or flashes after it: it says that scripts run, and which theme
// the reader chose.
{
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    const theme = localStorage.getItem('ratings-digest:theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is blocked, so the system's theme holds.
  }
}
