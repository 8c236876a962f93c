/** Libraries that a package carries for others to use, by the beginning of their SONAME. */
const carried: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^lib(?:torch|c10|shm|caffe2)/, ['torch']],
  [/^libtensorflow/, ['tensorflow', 'tensorflow-cpu']],
  [/^libarrow|^libparquet/, ['pyarrow']],
  [/^lib(?:mkl_|iomp5)/, ['mkl', 'intel-openmp']],
  [/^libtbb/, ['tbb']],
  [/^lib(?:cu[a-z]+|nv[a-zA-Z_]+|nccl)[\w.-]*\.so/, ['torch', 'cupy', 'tensorflow', 'jax']],
  [/^libnvinfer/, ['tensorrt']],
];

/** The installed package that brings a library; undefined when none of those given is known to. */
export function packageOf(soname: string, packages: ReadonlySet<string>): string | undefined {
  const row = carried.find(([pattern]) => pattern.test(soname));
  if (row === undefined) return undefined;
  // NVIDIA's own wheels are named after the library and the toolkit: nvidia-cublas-cu12.
  const vendor = /^lib(?:cu|nv|nccl)/.test(soname)
    ? [...packages].find((name) => name.startsWith('nvidia-'))
    : undefined;
  return vendor ?? row[1].find((name) => packages.has(name));
}
