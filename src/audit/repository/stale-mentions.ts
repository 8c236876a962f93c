import { byteLengthOf, sha256Of } from '../../codec/bundle-file.ts';
import { canonicalName } from '../../codec/canonical-name.ts';
import { type JsonMember, type JsonSpan, jsonSpans, memberOf } from '../../codec/json-spans.ts';
import type { BundleFile } from '../../model/facts.ts';

/** A value in a JSON text that says something else of a file of the bundle than the file shows. */
export type StaleMention = {
  /** The file of the bundle. */
  readonly name: string;
  /** Where the value stands in the text; what stands there, and what would be true, both as JSON. */
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly isTrue: string;
};

/**
 * Digests, sizes and names of wheels in a JSON text (a build report) that are not those of the files beside it. A
 * digest is that of a file where its key, or the `name`, `file` or `path` beside it, is the file's name. What a text
 * says of earlier files is history.
 */
export function staleMentions(text: string, files: readonly BundleFile[]): StaleMention[] {
  const root = jsonSpans(text);
  if (root === undefined) return [];
  const byName = new Map(files.map((file) => [file.name, file] as const));
  const values = [...valuesOf(root)];
  const told = [
    ...values.flatMap((value) => factsBeside(value, byName)),
    ...values.flatMap((value) => namesIn(value, byName)),
  ];
  return told
    .map(({ name, span, isTrue }) => {
      const said = text.slice(span.start, span.end);
      return { name, start: span.start, end: span.end, said, isTrue };
    })
    .filter(({ said, isTrue }) => said.toLowerCase() !== isTrue)
    .sort((left, right) => left.start - right.start);
}

const earlier = /prev|histor|earlier|former|\bold|archive|before/i;

function* valuesOf(span: JsonSpan): Generator<JsonSpan> {
  yield span;
  if (span.kind === 'array') for (const item of span.items) yield* valuesOf(item);
  if (span.kind !== 'object') return;
  for (const { key, value } of span.members) if (!earlier.test(key)) yield* valuesOf(value);
}

type Place = { readonly start: number; readonly end: number };
type Told = { readonly name: string; readonly span: Place; readonly isTrue: string };
type Files = ReadonlyMap<string, BundleFile>;

function factsBeside(value: JsonSpan, byName: Files): Told[] {
  if (value.kind !== 'object') return [];
  const ofKeys = value.members
    .filter(({ key }) => !earlier.test(key))
    .flatMap((member) => {
      const file = byName.get(member.key) ?? successorOf(member.key, byName);
      return file === undefined ? [] : factsOf(member.value, file);
    });
  const named = ['name', 'file', 'path'].flatMap((key) => {
    const name = memberOf(value, key)?.value;
    return name?.kind === 'string' ? (byName.get(name.value) ?? successorOf(name.value, byName) ?? []) : [];
  });
  const [file] = named;
  return file === undefined ? ofKeys : [...ofKeys, ...factsOf(value, file)];
}

function factsOf(value: JsonSpan, file: BundleFile): Told[] {
  if (value.kind === 'string') return digestFact(value, file);
  const digest = memberOf(value, 'sha256')?.value;
  // A size alone may be one of something else, before it was packed.
  if (digest === undefined) return [];
  const size = memberOf(value, 'bytes')?.value;
  return [
    ...digestFact(digest, file),
    ...(size?.kind === 'other' ? [{ name: file.name, span: size, isTrue: String(byteLengthOf(file)) }] : []),
  ];
}

function digestFact(span: JsonSpan, file: BundleFile): Told[] {
  if (span.kind !== 'string' || !/^[0-9a-f]{64}$/i.test(span.value)) return [];
  return [{ name: file.name, span, isTrue: JSON.stringify(sha256Of(file)) }];
}

/** Wheels by names that the bundle no longer has, while it has another wheel of the same distribution. */
function namesIn(value: JsonSpan, byName: Files): Told[] {
  const renamed = (name: string, span: Place): Told[] => {
    const file = successorOf(name, byName);
    return file === undefined ? [] : [{ name: file.name, span, isTrue: JSON.stringify(file.name) }];
  };
  if (value.kind === 'string') return renamed(value.value, value);
  if (value.kind !== 'object') return [];
  return value.members.flatMap(({ key, keyStart, keyEnd }: JsonMember) =>
    renamed(key, { start: keyStart, end: keyEnd }),
  );
}

function successorOf(name: string, byName: Files): BundleFile | undefined {
  if (byName.has(name) || !/^[A-Za-z0-9][\w.]*-\d[\w.!+-]*\.whl$/.test(name)) return undefined;
  const distribution = (wheel: string) => canonicalName(wheel.replace(/-.*/s, ''));
  const same = [...byName.values()].filter(
    (file) => file.name.endsWith('.whl') && distribution(file.name) === distribution(name),
  );
  return same.length === 1 ? same[0] : undefined;
}
