import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { compose, type Surroundings } from './compose.ts';
import { kernelMetadataSchema } from './model/kernel-metadata.ts';
import type { RunRequest } from './model/request.ts';
import { probeStory } from './probe-story.ts';
import { readRequest } from './read-request.ts';
import { sentences } from './text/sentences.ts';

/**
 * `nx47 profile probe [PATH] --kaggle`: the profile of the machine that Kaggle gives to the project's kernel, by a
 * private kernel that does nothing else. Only planned until `--execute` is given; then the profile is the answer.
 */
export async function probeKaggle(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  const request = {
    ...(await readRequest(line.settings, line.words[1] ?? '.', 'certify')),
    probe: true as const,
  };
  const { world, close } = await compose(request, around);
  try {
    const end = await probeStory(request, await wantsGpu(request), world);
    if (end.kind === 'probed') return { text: end.profile, status: 0 };
    const words = sentences(request.settings.language).console;
    return {
      text: `${[`${words.planned}:`, ...end.commands.map((one) => `  ${one}`)].join('\n')}\n`,
      status: 0,
    };
  } finally {
    await close();
  }
}

/** The machine of a kernel depends on its accelerator: the probe asks for the same. */
async function wantsGpu({ root, settings }: RunRequest): Promise<boolean> {
  const path = join(root, settings.kernel, 'kernel-metadata.json');
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const read = kernelMetadataSchema.safeParse(parsed(text));
  return read.success && read.data.enable_gpu;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
