import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { FileBytes } from '../../src/model/facts.ts';

export type ZipMember = { readonly name: string; readonly content: string | Uint8Array };

/** A plain zip archive as `zipfile` writes it: deflated, local headers with sizes, no extra fields. */
export function buildZip(members: readonly ZipMember[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of members) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(title.every((byte) => byte < 0x80) ? 0 : 0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const record = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(0o100644 * 0x10000, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, title]));
    local.push(record);
    offset += record.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

export type WheelPlan = {
  readonly name: string;
  readonly version: string;
  /** `python-abi-platform` of the file name and, unless `tags` says otherwise, of the WHEEL file. */
  readonly tag?: string;
  readonly build?: string;
  readonly requires?: readonly string[];
  readonly requiresPython?: string;
  /** Lines of METADATA in place of the ones made from name and version. */
  readonly metadata?: readonly string[];
  /** Lines of WHEEL in place of the ones made from the tag. */
  readonly wheel?: readonly string[];
  readonly files?: readonly ZipMember[];
  readonly fileName?: string;
  readonly distInfo?: string;
  /** Last change to the RECORD text. */
  readonly record?: (text: string) => string;
  /** Last change to the members of the archive. */
  readonly members?: (members: readonly ZipMember[]) => readonly ZipMember[];
};

/** A real wheel: zip with METADATA, WHEEL and a RECORD whose digests hold, unless the plan breaks them. */
export function buildWheel(plan: WheelPlan): FileBytes {
  const tag = plan.tag ?? 'py3-none-any';
  const stem = plan.name.replaceAll('-', '_');
  const folder = plan.distInfo ?? `${stem}-${plan.version}.dist-info`;
  const files: ZipMember[] = [
    ...(plan.files ?? [{ name: `${stem}/__init__.py`, content: `__version__ = "${plan.version}"\n` }]),
    { name: `${folder}/METADATA`, content: lines(plan.metadata ?? metadataLines(plan)) },
    { name: `${folder}/WHEEL`, content: lines(plan.wheel ?? wheelLines(tag)) },
  ];
  const rows = files.map(
    ({ name, content }) => `${name},sha256=${digest(content)},${Buffer.byteLength(content)}`,
  );
  const record = lines([...rows, `${folder}/RECORD,,`]);
  const members = [...files, { name: `${folder}/RECORD`, content: plan.record?.(record) ?? record }];
  const build = plan.build === undefined ? '' : `-${plan.build}`;
  return {
    name: plan.fileName ?? `${stem}-${plan.version}${build}-${tag}.whl`,
    bytes: buildZip(plan.members?.(members) ?? members),
  };
}

function metadataLines(plan: WheelPlan): string[] {
  return [
    'Metadata-Version: 2.1',
    `Name: ${plan.name}`,
    `Version: ${plan.version}`,
    ...(plan.requiresPython === undefined ? [] : [`Requires-Python: ${plan.requiresPython}`]),
    ...(plan.requires ?? []).map((requirement) => `Requires-Dist: ${requirement}`),
  ];
}

function wheelLines(tag: string): string[] {
  const [pythons = '', abis = '', platforms = ''] = tag.split('-');
  const expanded = pythons
    .split('.')
    .flatMap((python) =>
      abis.split('.').flatMap((abi) => platforms.split('.').map((one) => `${python}-${abi}-${one}`)),
    );
  return [
    'Wheel-Version: 1.0',
    'Generator: nx47-tests',
    'Root-Is-Purelib: false',
    ...expanded.map((one) => `Tag: ${one}`),
  ];
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
