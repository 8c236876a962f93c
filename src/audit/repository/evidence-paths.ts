import { basename, extname } from 'node:path/posix';

const kinds = ['.json', '.jsonl', '.csv', '.log', '.md', '.html', '.txt', '.xml'];
const words =
  /(?:^|[^a-z])(?:reports?|rapports?|results?|resultats?|evidence|preuves?|logs?|validation|certif\w*|verdicts?|metrics|checksums?|fingerprint|stdout)(?:[^a-z]|$)/i;

/** Whether a path is that of a report, a log or a measurement: something that is shown as proof. */
export function isEvidence(path: string): boolean {
  // Standard error is empty whenever all is well.
  if (!kinds.includes(extname(path).toLowerCase()) || /stderr|\.stub$/i.test(basename(path))) return false;
  return words.test(path);
}
