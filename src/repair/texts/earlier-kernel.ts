import { readJson } from '../../audit/repository/read-json.ts';
import { kernelMetadataSchema } from '../../model/kernel-metadata.ts';
import type { RepairGround, RepairTools } from '../repairer.ts';
import { fits, type KernelKind } from './kernel-kind.ts';

const mostCommits = 50;

/**
 * Kind and code file in the newest committed state of kernel-metadata.json in which they go together; undefined where
 * git knows of none. Errors: TOOL_MISSING.
 */
export async function earlierKernel(
  { request, facts }: RepairGround,
  { shell }: RepairTools,
): Promise<KernelKind | undefined> {
  const git = async (...argv: readonly string[]) => {
    const answer = await shell.run({ argv: ['git', '-C', request.root, ...argv], deadlineSeconds: 60 });
    return answer.status === 0 ? answer.stdout : '';
  };
  const path = facts.project.kernelMetadata.name;
  const log = await git('log', `--max-count=${mostCommits}`, '--format=%H', '--', path);
  for (const commit of log.split('\n').filter(Boolean)) {
    const text = await git('show', `${commit}:./${path}`);
    const read = readJson(new TextEncoder().encode(text), kernelMetadataSchema);
    if ('value' in read && fits(read.value)) return read.value;
  }
  return undefined;
}
