/** Libraries that a package carries for others to use, by the beginning of their SONAME. */
const carried: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^lib(?:torch|c10|shm|caffe2)/, ['torch']],
  [/^libtensorflow/, ['tensorflow', 'tensorflow-cpu']],
  [/^libarrow|^libparquet/, ['pyarrow']],
  [/^lib(?:mkl_|iomp5)/, ['mkl', 'intel-openmp']],
  [/^libtbb/, ['tbb']],
  [/^libnvinfer/, ['tensorrt']],
  [/^lib(?:cu[a-z]+|nv[a-zA-Z_]+|nccl)[\w.-]*\.so/, ['torch', 'cupy', 'tensorflow', 'jax']],
];

/** Runtimes of parallel back ends, which packages try and do without (OpenMP, TBB, MPI). */
const optional = /^lib(?:gomp|iomp5|omp|tbb|mpi|mpich)\b/;

/**
 * The installed package that brings a library; `optional` for the runtime of a back end that packages do without;
 * undefined when neither is known.
 */
export function packageOf(soname: string, packages: ReadonlySet<string>): string | undefined {
  const carriers = carried.find(([pattern]) => pattern.test(soname))?.[1];
  // NVIDIA's own wheels are named after the library and the toolkit: nvidia-cublas-cu12.
  const isVendors = /^lib(?:cu|nv|nccl)/.test(soname);
  const vendor = isVendors ? [...packages].find((name) => name.startsWith('nvidia-')) : undefined;
  return (
    vendor ?? carriers?.find((name) => packages.has(name)) ?? (optional.test(soname) ? 'optional' : undefined)
  );
}
