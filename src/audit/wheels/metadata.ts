import { canonicalName } from '../../codec/canonical-name.ts';
import { parseRequirement, type Requirement } from './requirement.ts';
import { parseSpecifiers, type SpecifierSet } from './specifier.ts';
import { parseVersion, type Version } from './version.ts';

/** Core metadata (PyPA specification, versions 1.0 to 2.x), the fields that decide an installation. */
export type Metadata = {
  /** Canonical name. */
  readonly name: string;
  readonly version: Version;
  /** undefined: any Python. */
  readonly requiresPython: SpecifierSet | undefined;
  readonly requires: readonly Requirement[];
  /** Canonical names of the extras that it offers. */
  readonly extras: readonly string[];
};
/** The field that is absent, repeated or not valid, and the value found. */
export type MetadataProblem = { readonly field: string; readonly observed: string };

/** The fields of a METADATA file, or every problem that makes pip refuse or skip it. */
export function parseMetadata(text: string): Metadata | readonly MetadataProblem[] {
  const headers = parseHeaders(text);
  const problems: MetadataProblem[] = [];
  const complain = (field: string, observed: string) => {
    problems.push({ field, observed });
    return undefined;
  };
  const single = (field: string) => {
    const values = headersNamed(headers, field);
    return values.length === 1 ? values[0] : complain(field, values.join(', '));
  };
  const format = single('Metadata-Version');
  if (format !== undefined && !/^[12]\.\d+$/.test(format)) complain('Metadata-Version', format);
  const name = single('Name');
  if (name !== undefined && !/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name)) complain('Name', name);
  const versionText = single('Version');
  const version = versionText === undefined ? undefined : parseVersion(versionText);
  if (versionText !== undefined && version === undefined) complain('Version', versionText);
  const requiresPython = readRequiresPython(headers, complain);
  const requires = readRequires(headers, complain);
  if (name === undefined || version === undefined || problems.length > 0) return problems;
  const extras = headersNamed(headers, 'Provides-Extra').map(canonicalName);
  return { name: canonicalName(name), version, requiresPython, requires, extras };
}

export type Header = { readonly name: string; readonly value: string };

/**
 * Headers as Python's email parser reads them (RFC 5322 as far as metadata goes): a line that begins with a blank
 * continues the one before, and the first line that is neither that nor a header ends them, blank or not.
 */
export function parseHeaders(text: string): Header[] {
  const headers: { name: string; value: string }[] = [];
  let last: { name: string; value: string } | undefined;
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) last.value += line;
      continue;
    }
    const name = line.startsWith('From ') ? '' : /^([!-9;-~]*):/.exec(line)?.[1];
    if (name === undefined) break;
    // Without a name there is nothing that a next line could continue.
    last = name === '' ? undefined : { name, value: line.slice(name.length + 1) };
    if (last !== undefined) headers.push(last);
  }
  return headers.map(({ name, value }) => ({
    name,
    value: value.replace(/^[ \t\r\n]+|[\r\n]+$/g, ''),
  }));
}

/** Values of the headers of this name, in whatever case it is written. */
export function headersNamed(headers: readonly Header[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter((header) => header.name.toLowerCase() === wanted).map((header) => header.value);
}

type Complain = (field: string, observed: string) => undefined;

function readRequiresPython(headers: readonly Header[], complain: Complain): SpecifierSet | undefined {
  const [text, ...more] = headersNamed(headers, 'Requires-Python');
  if (text === undefined) return undefined;
  const specifiers = more.length === 0 ? parseSpecifiers(text) : undefined;
  return specifiers ?? complain('Requires-Python', [text, ...more].join(', '));
}

function readRequires(headers: readonly Header[], complain: Complain): Requirement[] {
  return headersNamed(headers, 'Requires-Dist').flatMap((text) => {
    const requirement = parseRequirement(text);
    if (requirement === undefined) complain('Requires-Dist', text);
    return requirement === undefined ? [] : [requirement];
  });
}
