/** What feeds are called beside the page of their name, and what they say of themselves. */
export const feedWords = {
  days: 'Days',
  inList: 'Days: one item for each day',
  actions: 'Actions',
  ofDays: 'Analyst rating actions, a day at a time.',
  ofCorrections: 'What was corrected: what a note said, what it says now, and why.',
  ofTicker: (company: string) => `Analyst rating actions on ${company}.`,
  ofFirm: (firm: string) => `Analyst rating actions by ${firm}.`,
  corrected: (note: string) => `Corrected: ${note}`,
};

/** The item of a day. */
export const dayItemWords = {
  title: (day: string) => `Analyst ratings of ${day}`,
  onSite: 'The day on the site',
  more: (count: number) => `and ${count} more, on the site`,
};

/** The item of a note, where it differs from its page. */
export const articleWords = {
  replaces: ['This note replaces ', 'an earlier one', '.'],
  reportsNext: (company: string, day: string) => `${company} reports next on ${day}.`,
};
