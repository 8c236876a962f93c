/** Minor (3.12) and glibc (2.35) of a runtime on 64-bit x86 Linux. */
export type TargetRuntime = { readonly minor: string; readonly glibc: string };

/**
 * The options that make pip choose wheels for this runtime and no other (PEP 425, PEP 600). `abis`: of these only;
 * absent: the runtime's own, the stable one and none.
 */
export function targetArguments(
  { minor, glibc }: TargetRuntime,
  abis: readonly string[] = [`cp${minor.replace('.', '')}`, 'abi3', 'none'],
): string[] {
  const newest = Number(glibc.split('.')[1]);
  // PEP 600: a runtime takes every manylinux_2_N at or below its glibc; pip does not derive the lower ones itself.
  const modern = Array.from(
    { length: Math.max(0, newest - 4) },
    (_, index) => `manylinux_2_${newest - index}_x86_64`,
  );
  const platforms = [
    ...modern,
    'manylinux2014_x86_64',
    'manylinux2010_x86_64',
    'manylinux1_x86_64',
    'linux_x86_64',
  ];
  return [
    ...platforms.flatMap((platform) => ['--platform', platform]),
    ...['--python-version', minor, '--implementation', 'cp'],
    ...abis.flatMap((abi) => ['--abi', abi]),
  ];
}
