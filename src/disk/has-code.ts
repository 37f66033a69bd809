/** Returns whether an error is the system's of this code: `ENOENT` where there is no such file or folder. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
