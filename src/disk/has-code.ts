/** Returns whether an error has this code of the system, such as `ENOENT` for a missing file or folder. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
