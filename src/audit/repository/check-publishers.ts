import { basename, extname } from 'node:path/posix';
import type { FileBytes } from '../../model/facts.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { codeSources } from './python-source.ts';

/** Rule REP-025: scripts that publish to Kaggle, or gather and build wheels, beside the run that certifies. */
export function checkPublishers({ request, project }: AuditInput): Checked {
  const own = [...request.prechecks, ...(request.bundle?.recipe?.commands ?? [])].flat();
  const scripts = project.texts.filter(
    ({ name }) => isScript(name) && name !== project.code.name && !own.includes(name),
  );
  return { evaluated: ['REP-025'], findings: scripts.flatMap(checkScript) };
}

function isScript(path: string): boolean {
  const extensions = ['.py', '.sh', '.bash', '.ps1', '.bat', '.cmd', '.ipynb', '.yml', '.yaml', '.mk'];
  return extensions.includes(extname(path).toLowerCase()) || /^(?:Makefile|justfile)$/i.test(basename(path));
}

/** What a line does, as a command line, as a list of its words, or through Kaggle's own modules. */
const deeds: readonly (readonly [RegExp, string])[] = [
  [/\bkaggle["',\s]+(?:datasets?|d)["',\s]+(?:create|version)\b/, 'kaggle datasets'],
  [/\bkaggle["',\s]+(?:kernels?|k)["',\s]+push\b/, 'kaggle kernels push'],
  [/\bdataset_(?:create_new|create_version)\w*\s*\(/, 'kaggle datasets'],
  [/\bkernels_push\w*\s*\(/, 'kaggle kernels push'],
  [/\bkagglehub\.(?:dataset|model|notebook)_upload\s*\(/, 'kagglehub upload'],
  [/\bpip[\d.]*["',\s]+(?:wheel|download)\b/, 'pip wheel | download'],
  [/\bpython[\d.]*["',\s]+-m["',\s]+build\b/, 'python -m build'],
  [/\bsetup\.py["',\s]+(?:bdist_wheel|sdist)\b/, 'setup.py'],
];

const longestLine = 2000;

function checkScript(file: FileBytes) {
  const lines = codeSources(file)
    .join('\n')
    .split('\n')
    .flatMap((text, index) => {
      if (/^\s*(?:#|\/\/|::|REM\b)/i.test(text)) return [];
      const deed = deeds.find(([pattern]) => pattern.test(text.slice(0, longestLine)))?.[1];
      return deed === undefined ? [] : [{ line: index + 1, deed }];
    });
  const [first] = lines;
  if (first === undefined) return [];
  return [
    finding('REP-025', 'fail', {
      file: file.name,
      line: first.line,
      expected: 'nx47 certify | nx47 bundle',
      observed: [...new Set(lines.map(({ deed }) => deed))].join(', '),
      evidence: lines.map(({ line, deed }) => `line ${line}: ${deed}`),
    }),
  ];
}
