import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditProject } from '../../macros/audit-project.ts';
import { readBundleFiles } from '../../macros/read-bundle.ts';
import { stageBundle } from '../../macros/stage-bundle.ts';
import { survey } from '../../macros/survey.ts';
import { offlineRequest } from '../../src/audit-command.ts';
import { auditStory } from '../../src/audit-story.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { composeOffline } from '../../src/compose-offline.ts';
import { createFiles } from '../../src/host/files.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Files, World } from '../../src/model/world.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const old = buildWheel({ name: 'one', version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const drive = 'C:/srv/project';

/** The disk with a project under a path as Windows has them. */
function filesAt(project: string): Files {
  const disk = createFiles();
  const at = (path: string) => {
    assert.ok(path.startsWith(drive), path);
    assert.ok(!path.includes('\\'), path);
    return `${project}${path.slice(drive.length)}`;
  };
  return {
    ...disk,
    exists: (path) => disk.exists(at(path)),
    read: (path) => disk.read(at(path)),
    open: (path) => disk.open(at(path)),
    hash: (path) => disk.hash(at(path)),
    list: (path, skip) => disk.list(at(path), skip),
    makeFolder: (path) => disk.makeFolder(at(path)),
    makeNewFolder: (path) => disk.makeNewFolder(at(path)),
    write: (path, content) => disk.write(at(path), content),
    append: (path, content) => disk.append(at(path), content),
    copy: (from, to) => disk.copy(at(from), at(to)),
    rename: (from, to) => disk.rename(at(from), at(to)),
    remove: (path) => disk.remove(at(path)),
  };
}

test('a project at C:/srv/project is audited without git, Python or any other program: the cells alone stay unknown', async (t) => {
  const project = await projectWith(t, [old]);
  const request = await offlineRequest(parseCommandLine(['audit', project]), 'dry-run');
  const bare: World = {
    ...composeOffline('en', quietSurroundings(), project),
    shell: {
      run: ({ argv }) => Promise.reject(new Failure('TOOL_MISSING', { tool: argv[0] ?? '', command: '' })),
    },
    pythons: { find: async () => undefined, findAny: async () => undefined },
  };
  const there = { ...request, root: drive, file: `${drive}/nx47.yml` };
  const { dossier, failure } = await auditStory(there, { ...bare, files: filesAt(project) });
  assert.equal(failure, undefined);
  const here = await auditStory(request, bare);
  assert.deepEqual(dossier.auditBefore?.findings, here.dossier.auditBefore?.findings);
  assert.deepEqual(
    dossier.auditBefore?.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, answer }) => `${rule} ${answer}`),
    ['NBK-002 unknown', 'WHL-008 fail'],
  );
  assert.equal(dossier.steps.find(({ macro }) => macro === 'survey')?.state, 'DONE');
});

test('the steps of an audit may start git and an interpreter, and nothing else', () => {
  const steps = [survey, stageBundle, readBundleFiles, auditProject];
  assert.deepEqual([...new Set(steps.flatMap(({ ALLOWLIST }) => ALLOWLIST.commands))].sort(), [
    'git',
    'python',
  ]);
});
