import type { RuntimeProfile } from '../model/profile.ts';

/**
 * The tags (PEP 425) that this runtime accepts, most preferred first, computed from interpreter, libc and machine
 * as `packaging.tags.sys_tags` does: bare `linux_*` comes last in each list of platforms, as in every pip before
 * 26; a free-threaded build has no stable ABI before pip 26.1, which knows `abi3t`. Empty when the runtime is not CPython 3 with glibc 2, for which the rule is not known here.
 */
export function compatibleTags(profile: Pick<RuntimeProfile, 'python' | 'platform'>): string[] {
  const minor = cpythonMinor(profile.python.version);
  const glibc = /^2\.(\d+)/.exec(profile.platform.libc.version)?.[1];
  if (profile.python.implementation !== 'cpython' || profile.platform.libc.name !== 'glibc') return [];
  if (minor === undefined || glibc === undefined) return [];
  const { abi, pip } = profile.python;
  if (abi === '' || profile.platform.machine === '') return [];
  const stable = abi.endsWith('t') ? (knowsAbi3t(pip ?? '') ? 'abi3t' : undefined) : 'abi3';
  return supportedTags({ minor, abi, stable }, platforms(profile.platform.machine, Number(glibc)));
}

function cpythonMinor(version: string): number | undefined {
  const minor = /^3\.(\d+)/.exec(version)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

function knowsAbi3t(pip: string): boolean {
  const [major = 0, minor = 0] = pip.split('.').map(Number);
  return major > 26 || (major === 26 && minor >= 1);
}

type Interpreter = { readonly minor: number; readonly abi: string; readonly stable: string | undefined };

function supportedTags({ minor, abi, stable }: Interpreter, linux: readonly string[]): string[] {
  const own = `cp3${minor}`;
  const stableOf = (number: number) => (stable === undefined ? [] : [`cp3${number}-${stable}`]);
  const generic = [`py3${minor}`, 'py3', ...countdown(minor - 1, 0).map((number) => `py3${number}`)];
  const platformBound = [
    `${own}-${abi}`,
    ...stableOf(minor),
    `${own}-none`,
    ...countdown(minor - 1, 2).flatMap(stableOf),
    ...generic.map((python) => `${python}-none`),
  ];
  return [
    ...platformBound.flatMap((prefix) => linux.map((platform) => `${prefix}-${platform}`)),
    `${own}-none-any`,
    ...generic.map((python) => `${python}-none-any`),
  ];
}

const legacyNames: Readonly<Record<number, string>> = {
  17: 'manylinux2014',
  12: 'manylinux2010',
  5: 'manylinux1',
};

/** PEP 600 tags down to the oldest glibc with a policy, each followed by its older name (PEP 513, 571, 599). */
function platforms(machine: string, glibc: number): string[] {
  const old = machine === 'x86_64' || machine === 'i686';
  const oldest = old ? 5 : 17;
  const manylinux = countdown(glibc, oldest).flatMap((number) => {
    const legacy = legacyNames[number];
    const tag = `manylinux_2_${number}_${machine}`;
    return legacy === undefined ? [tag] : [tag, `${legacy}_${machine}`];
  });
  return [...manylinux, `linux_${machine}`];
}

function countdown(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}
