/** The files on the page of the open data. */
export const fileWords = {
  json: 'JSON',
  csv: 'CSV',
  file: (name: string, form: string) => `${name}, ${form}`,
};

/** The fields of a rating there. */
export const fieldWords = {
  always: ' Always there.',
  oneOf: (words: string) => ` One of: ${words}.`,
};
