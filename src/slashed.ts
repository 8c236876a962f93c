import { relative, sep } from 'node:path';

/** A path with '/' between its parts, which every path of a run has, on Windows too. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The way from one folder to another, with '/' between its parts; '' when they are the same. */
export function wayTo(from: string, to: string): string {
  return slashed(relative(from, to));
}
