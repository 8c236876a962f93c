import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import { Failure } from '../model/failure.ts';

/** Data of a YAML file, and the line of each part of it. */
export type PlainYaml = {
  readonly value: unknown;
  /** Line of the value at this path, from 1; that of the nearest value around it where it is absent. */
  lineOf(path: readonly PropertyKey[]): number;
};

const largestFile = 256 * 1024;

/**
 * Reads a YAML 1.2 file that is plain data. Duplicate keys are refused, and so are anchors, with which a short file
 * could stand for a huge one. Errors: CONFIG_UNREADABLE {file, line, why}.
 */
export function readPlainYaml(text: string, file: string): PlainYaml {
  const unreadable = (line: number, why: string) => new Failure('CONFIG_UNREADABLE', { file, line, why });
  if (text.length > largestFile) throw unreadable(1, `> ${largestFile}`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const [problem] = document.errors;
  if (problem !== undefined) throw unreadable(lines.linePos(problem.pos[0]).line, problem.code);
  const anchor = firstAnchor(document);
  if (anchor !== undefined) throw unreadable(lines.linePos(anchor).line, 'ANCHOR');
  const lineOf: PlainYaml['lineOf'] = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range != null) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { value: document.toJS(), lineOf };
}

function firstAnchor(document: Parameters<typeof visit>[0]): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      found ??= node.range?.[0] ?? 0;
    },
    Value: (_key, node) => {
      if (node.anchor !== undefined) found ??= node.range?.[0] ?? 0;
    },
  });
  return found;
}
