/*
 * The marks of a chart are links, and there may be hundreds: the Tab key stops once, at the newest, and the
 * arrow keys go from one to the next.
 */
for (const chart of document.querySelectorAll('.targets-chart')) {
  const marks = [...chart.querySelectorAll('a')];
  const rove = (at: number): void => {
    for (const [other, mark] of marks.entries())
      mark.setAttribute('tabindex', other === at ? '0' : '-1');
  };
  rove(marks.length - 1);
  chart.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const at = marks.findIndex((mark) => mark.matches(':focus'));
    const steps: { [key: string]: number } = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: marks.length - 1,
    };
    const next = steps[event.key];
    const mark = next === undefined ? undefined : marks[next];
    if (next === undefined || !mark || at < 0) return;
    event.preventDefault();
    rove(next);
    mark.focus();
  });
}
