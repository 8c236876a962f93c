import type { AuditInput } from '../../audit/audit-input.ts';
import type { FileBytes } from '../../model/facts.ts';

/** The facts as they would be if these texts stood in their files, wherever the facts hold them. Paths from the root. */
export function withTexts(facts: AuditInput, texts: ReadonlyMap<string, string>): AuditInput {
  const edited = <T extends FileBytes>(file: T): T => {
    const text = texts.get(file.name);
    return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(text) };
  };
  const { project } = facts;
  const held = new Set(project.texts.map(({ name }) => name));
  const added = [...texts.keys()].filter((name) => !held.has(name));
  const dataset = project.datasetMetadata;
  return {
    ...facts,
    project: {
      ...project,
      paths: [...new Set([...project.paths, ...added])].sort(),
      texts: [...project.texts, ...added.map((name) => ({ name, bytes: new Uint8Array() }))].map(edited),
      kernelMetadata: edited(project.kernelMetadata),
      code: edited(project.code),
      ...(dataset === undefined ? {} : { datasetMetadata: edited(dataset) }),
    },
  };
}

/** The text of a file of the project as the facts hold it; undefined where they do not. */
export function textOf({ project }: AuditInput, path: string): string | undefined {
  const files = [project.kernelMetadata, project.code, project.datasetMetadata, ...project.texts];
  const file = files.find((one) => one?.name === path && one.bytes.byteLength > 0);
  return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
}
