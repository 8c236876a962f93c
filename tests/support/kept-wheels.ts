import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../src/codec/digest.ts';

/** A folder of wheels as the cache of the machine has it, made for a requirement file; gives its path. */
export async function wheelFolder(
  home: string,
  requirements: string,
  wheels: Readonly<Record<string, string>>,
): Promise<string> {
  const spec = [requirements, '3.12', '2.35', 'x86_64'];
  const folder = join(home, sha256Hex(JSON.stringify(spec)));
  await mkdir(join(folder, 'wheels'), { recursive: true });
  await writeFile(join(folder, '.complete'), `${JSON.stringify(spec, null, 1)}\n`);
  for (const [name, content] of Object.entries(wheels))
    await writeFile(join(folder, 'wheels', name), content);
  return folder;
}

/** A line of a requirement file that names the digest of this content. */
export function pin(name: string, content: string): string {
  return `${name}==1.0 \\\n    --hash=sha256:${sha256Hex(content)}\n`;
}

/** The text of an answer of the audit as it is kept. */
export function keptAnswer(text: string): string {
  const rest = `${sha256Hex('program key')}\n${text}`;
  return `${sha256Hex(rest)}\n${rest}`;
}
