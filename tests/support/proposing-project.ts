import { cp } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import { createFiles } from '../../src/host/files.ts';
import { createRedaction } from '../../src/host/redaction.ts';
import { createShell } from '../../src/host/shell.ts';
import type { Proposer } from '../../src/model/proposal-settings.ts';
import { Secret } from '../../src/model/secret.ts';
import type { ProposalPorts } from '../../src/proposals/proposals-for.ts';
import { createJobHost } from '../../src/worker/job-host.ts';
import { type GitProject, gitProject } from './git-project.ts';
import { somePythons } from './job-spool.ts';
import { exampleRoot } from './project-edits.ts';

export const knownSecret = 'a-value-that-nobody-may-see-9d21';

/** The ports of a real machine, with one secret of the run. */
export function proposalPorts(t: TestContext): ProposalPorts {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '/',
    KAGGLE_KEY: knownSecret,
  };
  return {
    files: createFiles(),
    shell: createShell(environment, t.signal),
    pythons: somePythons,
    signal: t.signal,
    host: createJobHost({ pythons: somePythons }),
    secrets: [new Secret(knownSecret)],
    redact: createRedaction([knownSecret]),
  };
}

/** examples/nx47 as a git repository of its own, with these files besides. */
export async function proposingProject(
  t: TestContext,
  files: Readonly<Record<string, string>> = {},
): Promise<GitProject> {
  const project = await gitProject(t);
  const isMade = (path: string) => /\/(?:\.nx47|bundle|session|__pycache__)(?:\/|$)/.test(path);
  await cp(exampleRoot, project.root, {
    recursive: true,
    filter: (from) => !isMade(from.slice(exampleRoot.length)),
  });
  await project.commit({ 'tools/plant.py': plantProgram, ...files });
  return project;
}

/** A program that makes the changes that it is told, in its own copy, and proposes what git says of them. */
export const plantProgram = `import hashlib, json, os, subprocess, sys

request = json.load(sys.stdin)
for path, text in json.loads(sys.argv[1]).items():
    if text is None:
        os.remove(path)
        continue
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
subprocess.run(["git", "add", "--all"], check=True)
asked = ["git", "diff", "--cached", "--no-renames", "--no-color", "--relative", "HEAD"]
diff = subprocess.run(asked, capture_output=True, check=True).stdout.decode()
digest = hashlib.sha256(diff.encode()).hexdigest()
print(json.dumps({
    "schema": "nx47.proposal/1", "task_id": request["task_id"], "title": "mend what was found",
    "serves": [{"rule": one["rule"], "file": one["file"]} for one in request["findings"][:3]],
    "RESULT": "A change.", "EVIDENCE": [{"kind": "diff", "ref": "diff", "sha256": digest}],
    "RISKS": [], "NEXT": "Audit it again.", "diff": diff,
}))
`;

/** A proposer that plants these texts (undefined: deleted). */
export function planting(name: string, texts: ReadonlyMap<string, string | undefined>): Proposer {
  const told = Object.fromEntries([...texts].map(([path, text]) => [path, text ?? null]));
  return { name, argv: ['{python}', 'tools/plant.py', JSON.stringify(told)], deadline: 60 };
}
