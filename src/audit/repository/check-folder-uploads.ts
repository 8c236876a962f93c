import { basename, extname } from 'node:path/posix';
import type { FileBytes } from '../../model/facts.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { folderUploads } from './folder-uploads.ts';

/** Rule MET-027: no script would upload a bundle that has folders without them. */
export function checkFolderUploads({ project, bundle }: AuditInput): Checked {
  if (bundle === undefined) return { evaluated: [], findings: [] };
  const hasFolders = bundle.files.some(({ name }) => name.includes('/'));
  const scripts = hasFolders ? project.texts.filter(({ name }) => isScript(name)) : [];
  return { evaluated: ['MET-027'], findings: scripts.flatMap(checkScript) };
}

/** A notebook's text is JSON, which has its own quotes: it is not read here. */
function isScript(path: string): boolean {
  const extensions = ['.py', '.sh', '.bash', '.ps1', '.bat', '.cmd', '.yml', '.yaml', '.mk'];
  return extensions.includes(extname(path).toLowerCase()) || /^(?:Makefile|justfile)$/i.test(basename(path));
}

function checkScript(file: FileBytes) {
  const uploads = folderUploads(new TextDecoder().decode(file.bytes));
  const [first] = uploads;
  if (first === undefined) return [];
  return [
    finding('MET-027', 'fail', {
      file: file.name,
      line: first.line,
      expected: '-r zip',
      observed: first.deed,
      evidence: uploads.map(({ line, deed }) => `line ${line}: ${deed}`),
    }),
  ];
}
