/** The front page, below its lead. */
export const homeWords = { inTables: 'The day in tables' };

/** What stands beside the days. */
export const railWords = {
  label: 'In figures',
  week: 'The week in figures',
  allWeeks: 'All weeks',
  inDays: (days: number) => `Over ${days} days`,
  changes: 'Largest target changes',
  noChange: 'No note states both the old and the new target.',
  actions: 'Most rating actions',
  noActions: 'No stock has had more than one.',
  reporting: 'Reporting next',
  noReport: 'No note names a date to come.',
};
