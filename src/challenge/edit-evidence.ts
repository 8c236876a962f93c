import { sha256Hex } from '../codec/digest.ts';
import { exactJson } from '../codec/exact-json.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseStrictJson } from '../codec/strict-json.ts';
import type { Dossier } from '../model/dossier.ts';
import type { FileBytes } from '../model/facts.ts';
import { Failure } from '../model/failure.ts';
import { type OutputRole, outputNames, runtimeProfileName } from '../model/kernel-outputs.ts';

/** What a fault does to the evidence of a run: the same dossier when there is nothing to break in it. */
export type Edit = (dossier: Dossier) => Dossier;
type Members = Record<string, JsonValue>;
/** One of the eight outputs by its role, the runtime profile, or any other file by its name. */
type OutputPlace = OutputRole | 'profile' | { readonly name: string };

/**
 * Other bytes for an output (undefined = it is gone); file 6 then lists what is there, so that nothing but the change
 * itself can give the fault away.
 */
export function output(place: OutputPlace, edit: (bytes: Uint8Array) => Uint8Array | undefined): Edit {
  return (dossier) => {
    const name = nameOf(dossier, place);
    const bytes = fileOf(dossier, name)?.bytes;
    if (bytes === undefined) return dossier;
    const edited = edit(bytes);
    const others = dossier.collected?.files.filter((file) => file.name !== name) ?? [];
    const changed = withFiles(dossier, edited === undefined ? others : [...others, { name, bytes: edited }]);
    if (edited === undefined || name === nameOf(dossier, 'checksums')) return changed;
    return listed(name, { sha256: sha256Hex(edited), bytes: edited.byteLength })(changed);
  };
}

/** The text of an output, edited. */
export function text(place: OutputPlace, edit: (content: string) => string): Edit {
  return output(place, (bytes) => new TextEncoder().encode(edit(new TextDecoder().decode(bytes))));
}

/** The members of a JSON output, edited; whoever wrote no JSON object keeps what he wrote. */
export function json(place: OutputPlace, edit: (members: Members) => void): Edit {
  return output(place, (bytes) => {
    const members = membersOf(bytes);
    if (members === undefined) return bytes;
    edit(members);
    return new TextEncoder().encode(exactJson(members, ''));
  });
}

/** One member of a JSON output by its path; undefined takes it away. */
export function member(place: OutputPlace, path: readonly string[], value: JsonValue | undefined): Edit {
  return json(place, (members) => setMember(members, path, value));
}

/** A member of what the kit observed by itself. */
export function observed(key: string, value: JsonValue | undefined): Edit {
  return member('profile', ['observations', key], value);
}

/** What file 6 says of one file; undefined: nothing. */
export function listed(name: string, row: JsonObject | undefined): Edit {
  return json('checksums', (members) => setMember(members, ['files', name], row));
}

/** A digest in file 6 that is not that of the file. */
export function digestDiffers(place: OutputPlace): Edit {
  return (dossier) =>
    listed(nameOf(dossier, place), { sha256: sha256Hex('other bytes'), bytes: 11 })(dossier);
}

/** The output is there, and file 6 does not list it. */
export function notListed(place: OutputPlace): Edit {
  return (dossier) => listed(nameOf(dossier, place), undefined)(dossier);
}

/** The output was collected twice under one name. */
export function collectedTwice(place: OutputPlace): Edit {
  return (dossier) => {
    const file = fileOf(dossier, nameOf(dossier, place));
    return file === undefined ? dossier : withFiles(dossier, [...(dossier.collected?.files ?? []), file]);
  };
}

/** Several changes, one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (dossier) => edits.reduce((changed, edit) => edit(changed), dossier);
}

type ObjectPart =
  | 'dataset'
  | 'manifest'
  | 'kernel'
  | 'session'
  | 'transport'
  | 'earlier'
  | 'repository'
  | 'changes';

/** A part of the dossier, changed where the run came that far. */
export function part<Part extends ObjectPart>(name: Part, change: Partial<NonNullable<Dossier[Part]>>): Edit {
  return (dossier) => {
    const whole = dossier[name];
    return whole === undefined ? dossier : { ...dossier, [name]: { ...whole, ...change } };
  };
}

/** Parts that the run never reached. */
export function without(...names: readonly (keyof Dossier)[]): Edit {
  return (dossier) => ({ ...dossier, ...Object.fromEntries(names.map((name) => [name, undefined])) });
}

/** The file that a dossier has in that place: its name. */
export function nameOf({ settings }: Dossier, place: OutputPlace): string {
  if (typeof place === 'object') return place.name;
  if (place === 'profile') return runtimeProfileName;
  return outputNames(settings.packs, settings['main-report'])[place];
}

/** The files of a run, replaced. */
export function withFiles(dossier: Dossier, files: readonly FileBytes[]): Dossier {
  return dossier.collected === undefined
    ? dossier
    : { ...dossier, collected: { ...dossier.collected, files } };
}

function fileOf({ collected }: Dossier, name: string): FileBytes | undefined {
  return collected?.files.find((file) => file.name === name);
}

function membersOf(bytes: Uint8Array): Members | undefined {
  try {
    const value = parseStrictJson(bytes);
    return isJsonObject(value) ? { ...value } : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function setMember(members: Members, path: readonly string[], value: JsonValue | undefined): void {
  const [key = '', ...rest] = path;
  if (rest.length > 0) {
    const inner = members[key];
    const within: Members = isJsonObject(inner) ? { ...inner } : {};
    setMember(within, rest, value);
    members[key] = within;
  } else if (value === undefined) delete members[key];
  else members[key] = value;
}
