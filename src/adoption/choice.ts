/** Why a value was chosen: a key of the sentences about `init`. */
export type Reason =
  | 'language'
  | 'packsCore'
  | 'packsWhole'
  | 'profileOfWheels'
  | 'profileUsual'
  | 'kernelOnly'
  | 'kernelOfDataset'
  | 'kernelOfMany'
  | 'kernelPulled'
  | 'kernelMade'
  | 'accelerator'
  | 'dataset'
  | 'bundle'
  | 'bundleRecipe'
  | 'required'
  | 'native'
  | 'nativeSymbols'
  | 'assets'
  | 'mainReport'
  | 'report'
  | 'journals'
  | 'prechecks'
  | 'inputsFound'
  | 'inputsMissing';

/** One setting of the nx47.yml that is written: its value, why it is that one, and where it was seen. */
export type Choice = {
  readonly key: string;
  readonly value: unknown;
  readonly reason: Reason;
  /** Path in the project, or what else it was seen in; '' where nothing had to be seen. */
  readonly seen: string;
};
