/** Whether a path is one of these files or lies in one of these folders (named with `/` at the end). */
export function isAllowed(path: string, allows: readonly string[]): boolean {
  return allows.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one));
}
