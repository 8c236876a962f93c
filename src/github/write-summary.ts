import { appendFile } from 'node:fs/promises';

/** Adds Markdown to the step's summary; nothing where the runner has none. Errors of the disk are the caller's. */
export async function writeSummary(
  markdown: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const path = environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (path !== '') await appendFile(path, markdown);
}
