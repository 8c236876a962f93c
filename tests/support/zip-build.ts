import { crc32, deflateRawSync } from 'node:zlib';

/** One entry to be written; every member but the name can be set to something false. */
export type EntryPlan = {
  readonly name: string | Buffer;
  readonly content?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly data?: Buffer;
  readonly localName?: string | Buffer;
  readonly localExtra?: Buffer;
  readonly centralExtra?: Buffer;
  readonly localSize?: number;
  readonly centralSize?: number;
  readonly comment?: string;
  readonly unixMode?: number;
  /** Written after the data. */
  readonly after?: Buffer;
  readonly offset?: number;
  readonly isLocalOnly?: boolean;
  readonly isCentralOnly?: boolean;
};
export type ArchivePlan = {
  readonly entries: readonly EntryPlan[];
  readonly prefix?: Buffer;
  readonly beforeDirectory?: Buffer;
  readonly beforeEnd?: Buffer;
  readonly comment?: Buffer;
  readonly trailing?: Buffer;
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly directorySize?: number;
};

/** A zip archive (APPNOTE 6.3) written field by field, honest unless the plan says otherwise. */
export function buildZip(plan: ArchivePlan): Buffer {
  const parts: Buffer[] = [plan.prefix ?? Buffer.alloc(0)];
  const central: Buffer[] = [];
  for (const entry of plan.entries) {
    const at = parts.reduce((sum, part) => sum + part.length, 0);
    if (entry.isCentralOnly !== true)
      parts.push(localRecord(entry), dataOf(entry), entry.after ?? Buffer.alloc(0));
    if (entry.isLocalOnly !== true) central.push(centralRecord(entry, entry.offset ?? at));
  }
  parts.push(plan.beforeDirectory ?? Buffer.alloc(0));
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const directory = Buffer.concat(central);
  const comment = plan.comment ?? Buffer.alloc(0);
  const count = plan.count ?? central.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(plan.directorySize ?? directory.length, 12);
  end.writeUInt32LE(plan.directoryOffset ?? start, 16);
  end.writeUInt16LE(comment.length, 20);
  const tail = [plan.beforeEnd ?? Buffer.alloc(0), end, comment, plan.trailing ?? Buffer.alloc(0)];
  return Buffer.concat([...parts, directory, ...tail]);
}

/** The descriptor that follows the data of a streamed entry, true to its content. */
export function descriptor(content: Buffer, data: Buffer, withSignature: boolean): Buffer {
  const fields = Buffer.alloc(16);
  fields.writeUInt32LE(0x08074b50, 0);
  fields.writeUInt32LE(crc32(content), 4);
  fields.writeUInt32LE(data.length, 8);
  fields.writeUInt32LE(content.length, 12);
  return withSignature ? fields : fields.subarray(4);
}

/** An extra field: id, length, body. */
export function extraField(id: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

function contentOf(entry: EntryPlan): Buffer {
  return entry.content ?? Buffer.alloc(0);
}

function dataOf(entry: EntryPlan): Buffer {
  if (entry.data !== undefined) return entry.data;
  return entry.method === 8 ? deflateRawSync(contentOf(entry)) : contentOf(entry);
}

/** Flags to sizes: the 24 bytes that local and central records share, from the version needed on. */
function sharedFields(entry: EntryPlan, size: number | undefined, isStreamed: boolean): Buffer {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0, 2);
  fields.writeUInt16LE(entry.method ?? 0, 4);
  fields.writeUInt32LE(0x00210000, 6);
  if (isStreamed) return fields;
  fields.writeUInt32LE(entry.crc ?? crc32(contentOf(entry)), 10);
  fields.writeUInt32LE(dataOf(entry).length, 14);
  fields.writeUInt32LE(size ?? entry.size ?? contentOf(entry).length, 18);
  return fields;
}

function localRecord(entry: EntryPlan): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const extra = entry.localExtra ?? Buffer.alloc(0);
  const isStreamed = ((entry.flags ?? 0) & 8) !== 0;
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length, 0);
  lengths.writeUInt16LE(extra.length, 2);
  const signature = Buffer.from('PK\u0003\u0004', 'latin1');
  return Buffer.concat([signature, sharedFields(entry, entry.localSize, isStreamed), lengths, name, extra]);
}

function centralRecord(entry: EntryPlan, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const extra = entry.centralExtra ?? Buffer.alloc(0);
  const comment = Buffer.from(entry.comment ?? '');
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(name.length, 0);
  rest.writeUInt16LE(extra.length, 2);
  rest.writeUInt16LE(comment.length, 4);
  rest.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 10);
  rest.writeUInt32LE(offset, 14);
  const head = Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1');
  return Buffer.concat([head, sharedFields(entry, entry.centralSize, false), rest, name, extra, comment]);
}
