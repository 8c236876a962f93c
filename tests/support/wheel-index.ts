import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWheels } from '../../src/audit/wheels/check-wheels.ts';
import { headersNamed, parseHeaders } from '../../src/audit/wheels/metadata.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import { readZip } from '../../src/codec/zip.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { Failure } from '../../src/model/failure.ts';
import type { OfferedWheel, WheelSource } from '../../src/model/world.ts';

/** A package index of these wheels, in memory; what it gives lies below `folder`. `asked` tells what it was asked. */
export function wheelIndex(
  folder: string,
  offered: readonly FileBytes[],
): WheelSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    unpack: refused,
    list: async (name) => {
      asked.push(`list ${name}`);
      return readWheels(offered).flatMap(({ file, naming }) =>
        typeof naming !== 'string' && naming.name === name ? [file] : [],
      );
    },
    describe: async (files) => {
      asked.push(...files.map((file) => `describe ${file}`));
      return offered.filter(({ name }) => files.includes(name)).map(describe);
    },
    download: async (requirements) => {
      const text = await readFile(requirements, 'utf8');
      const to = join(folder, sha256Hex(text));
      await mkdir(to, { recursive: true });
      const digests = [...text.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, digest]) => digest);
      for (const digest of digests) {
        const found = offered.find(({ bytes }) => sha256Hex(bytes) === digest);
        if (found === undefined)
          throw new Failure('WHEELS_UNREACHABLE', { what: requirements, why: `no ${digest}` });
        await writeFile(join(to, found.name), found.bytes);
      }
      return to;
    },
  };
}

/** An index that can't be reached. */
export function unreachableIndex(): WheelSource {
  return { list: refused, describe: refused, download: refused, unpack: refused };
}

function refused(): Promise<never> {
  return Promise.reject(
    new Failure('WHEELS_UNREACHABLE', { what: 'numpy', why: 'connection error: refused' }),
  );
}

function describe({ name: file, bytes }: FileBytes): OfferedWheel {
  const zip = readZip(bytes);
  const entry = zip.entries.find(({ name }) => name.endsWith('.dist-info/METADATA'));
  const headers = parseHeaders(entry === undefined ? '' : new TextDecoder().decode(zip.content(entry)));
  return {
    file,
    sha256: sha256Hex(bytes),
    requires: headersNamed(headers, 'Requires-Dist'),
    requiresPython: headersNamed(headers, 'Requires-Python')[0] ?? '',
    extras: headersNamed(headers, 'Provides-Extra'),
    isWithdrawn: false,
  };
}
