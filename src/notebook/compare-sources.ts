import { type ComparisonDepth, compareNotebooks, type NotebookComparison } from './compare.ts';
import { isNotebookText } from './script-text.ts';

/**
 * Whether two sources of a kernel are the same: notebooks as `compareNotebooks` has it, scripts line by line. With
 * `whole` a script is compared to its last character; else line ends and blanks at the end, which a platform changes,
 * do not count.
 */
export function compareSources(a: string, b: string, depth: ComparisonDepth = 'cells'): NotebookComparison {
  if (isNotebookText(a)) return compareNotebooks(a, b, depth);
  if (isNotebookText(b)) return { answer: 'fail', difference: 'notebook ≠ script' };
  const [left, right] = depth === 'whole' ? [a, b] : [kept(a), kept(b)];
  if (left === right) return { answer: 'ok' };
  const [mine, theirs] = [left.split('\n'), right.split('\n')];
  const at = mine.findIndex((line, index) => line !== theirs[index]);
  return { answer: 'fail', difference: `line ${(at === -1 ? mine.length : at) + 1}` };
}

function kept(script: string): string {
  return script.replaceAll('\r\n', '\n').trimEnd();
}
