const longest = 72;

/**
 * The subject of a commit from what a proposer calls its idea: `fix: …`, one line of at most 72 characters, letters,
 * digits and plain signs only, so that it mentions nobody, closes no issue and is no command of a workflow.
 */
export function commitTitle(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/^\s*(?:fix|feat|docs|test|refactor|perf|chore)(?:\([\w-]*\))?!?:/i, '')
    .replace(/[^\p{L}\p{N} .,;'()_+=/-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain === '' ? 'a proposal' : plain;
  const subject = `fix: ${words}`;
  return subject.length <= longest ? subject : `${subject.slice(0, longest - 1).trimEnd()}…`;
}
