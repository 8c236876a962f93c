import type { PlatformNoise } from '../../src/gate/platform-noise.ts';

/** Two platform lines: one exact, one by pattern over two lines. */
export const someNoise: PlatformNoise = {
  schema: 'nx47.platform-noise/2',
  version: '1',
  entries: [
    {
      id: 'frozen-modules',
      stream: 'stderr',
      target: 'kaggle',
      images: ['kaggle-py312'],
      source: 'debugpy',
      everyRun: true,
      match: 'exact',
      text: '0.00s - Debugger warning: It seems that frozen modules are being used, which may',
      lines: 1,
      why: 'debugpy says so on every start',
    },
    {
      id: 'mistune-escape',
      stream: 'stderr',
      target: 'kaggle',
      images: ['kaggle-py312'],
      source: 'nbconvert',
      everyRun: false,
      match: 'pattern',
      text: '/usr/.*/mistune\\.py:\\d+: SyntaxWarning: invalid escape sequence .*\n  \\w+ = .*',
      lines: 2,
      why: 'compiled on first import',
    },
  ],
};
export const noiseText =
  '0.00s - Debugger warning: It seems that frozen modules are being used, which may\n' +
  "/usr/lib/mistune.py:435: SyntaxWarning: invalid escape sequence '\\|'\n  cells = 1\n";
