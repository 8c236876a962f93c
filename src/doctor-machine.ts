import type { CheckupRow } from './model/checkup.ts';
import { Failure } from './model/failure.ts';
import type { Assets, World } from './model/world.ts';

type Looked = Omit<CheckupRow, 'check'>;

/**
 * Rules 101 and 102: the folder where the program is installed is there, and what it ships can be read. Errors:
 * FILE_UNREADABLE.
 */
export async function checkProgram(
  installRoot: string,
  assets: Pick<Assets, 'kit' | 'profileNames' | 'governingDocument'>,
): Promise<Looked> {
  try {
    const kit = Object.keys(await assets.kit()).length;
    const profiles = (await assets.profileNames()).length;
    const governing = await assets.governingDocument();
    const isWhole = kit > 0 && profiles > 0 && governing !== '';
    return {
      answer: isWhole ? 'ok' : 'fail',
      observed: `${installRoot}: kernel ${kit}, profiles ${profiles}`,
    };
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new Failure('FILE_UNREADABLE', { file: installRoot, why }, { cause });
  }
}

/**
 * Rule 103: a trial write where logs and sessions go, read back and taken away again, and a script that is really
 * started there. Errors: DISK_WRITE_FAILED, TOOL_MISSING.
 */
export async function checkWriting(
  root: string,
  { files, shell, randomHex }: Pick<World, 'files' | 'shell' | 'randomHex'>,
  node: string = process.execPath,
): Promise<Looked> {
  if (root === '') return { answer: 'unknown', observed: '' };
  const name = `trial-${randomHex(8)}.mjs`;
  const answer = randomHex(8);
  for (const folder of [`${root}/.nx47`, `${root}/.nx47/session`]) {
    await files.makeFolder(folder);
    const path = `${folder}/${name}`;
    await files.write(path, `process.stdout.write('${answer}');\n`);
    try {
      const { stdout } = await shell.run({ argv: [node, path], deadlineSeconds: 20 });
      if (stdout !== answer) return { answer: 'fail', observed: `${path}: ${stdout.slice(0, 80)}` };
    } finally {
      await files.remove(path);
    }
  }
  return { answer: 'ok', observed: `${root}/.nx47` };
}
