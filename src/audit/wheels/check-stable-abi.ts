import type { ElfFile } from '../../codec/elf.ts';
import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import { stableSince } from '../native/stable-abi.ts';
import type { Wheel } from './wheel.ts';

/**
 * Whether a wheel tagged `cp3k-abi3` keeps to the stable ABI of 3.k (PEP 384, PEP 425): names of the interpreter
 * that are private, or younger than the tag, may be gone or not there yet in another Python (WHL-014).
 */
export function checkStableAbi(wheel: Wheel): Finding[] {
  const minor = promisedMinor(wheel);
  if (minor === undefined) return [];
  const breaches = wheel.libraries.files.flatMap(({ path, elf }) =>
    interpreterNames(elf).flatMap((name) => {
      const since = stableSince(name);
      if ((since ?? Number.POSITIVE_INFINITY) <= minor) return [];
      return [`${path}: ${name} (${since === undefined ? '∉ abi3' : `abi3 ≥ 3.${since}`})`];
    }),
  );
  const [first] = breaches;
  if (first === undefined) return [];
  const observed = breaches.length === 1 ? first : `${first} (+${breaches.length - 1})`;
  return [
    finding('WHL-014', 'fail', {
      file: wheel.file,
      expected: `abi3 3.${minor}`,
      observed,
      evidence: breaches,
    }),
  ];
}

/** The lowest Python of the abi3 tags. */
function promisedMinor(wheel: Wheel): number | undefined {
  if (typeof wheel.naming === 'string') return undefined;
  const minors = wheel.naming.tags.flatMap(({ python, abi }) => {
    const minor = abi === 'abi3' ? /^cp3(\d+)$/.exec(python)?.[1] : undefined;
    return minor === undefined ? [] : [Number(minor)];
  });
  return minors.length === 0 ? undefined : Math.min(...minors);
}

/** A weak reference is asked for at run time, and may be absent. */
function interpreterNames(elf: ElfFile): string[] {
  return elf.symbols
    .filter(({ name, defined, binding }) => !defined && binding === 'global' && /^_?Py[A-Z_]/.test(name))
    .map(({ name }) => name);
}
