const legalForms =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|sa|nv|ag|se|lp)$/;

/** Returns a company's name for comparisons: `example` for `The Example Co., Ltd.`. */
export function companyKey(name: string): string {
  let key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+|[.'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the | and(?= )/g, '');
  while (legalForms.test(key)) key = key.replace(legalForms, '');
  return key;
}
