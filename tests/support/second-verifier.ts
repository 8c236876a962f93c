import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const secondVerifier = fileURLToPath(new URL('../../docs/verify.py', import.meta.url));
const stream = fileURLToPath(new URL('second-verifier-stream.py', import.meta.url));

/** What docs/verify.py answers to each question, in order, in one process. */
export async function verifiedAgain(python: string, questions: readonly object[]): Promise<unknown[]> {
  const child = spawn(python, [stream, secondVerifier], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  const answers: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) answers.push(JSON.parse(line));
  return answers;
}
