import { bareCode } from './bare-code.ts';
import { roomOf } from './rooms.ts';
import { type Breach, breachesOf, type SourceFile } from './source.ts';

/** Names that no room without ports may touch; the value says what stands in for them. */
export const forbiddenGlobals: Readonly<Record<string, string>> = {
  Date: 'World.clock, codec/time.ts',
  fetch: 'World.kaggle',
  process: 'World',
  performance: 'World.clock',
  setTimeout: 'World.clock',
  setInterval: 'World.clock',
  setImmediate: 'World.clock',
  globalThis: 'nothing',
  crypto: 'codec/digest.ts',
  console: 'World.presenter',
  randomBytes: 'World',
  randomUUID: 'World',
};

/** Law: what is pure, or acts only through ports, touches no clock, no process, no randomness and no console. */
export function checkGlobals(file: SourceFile): Breach[] {
  if (roomOf(file.path)?.portsOnly !== true) return [];
  const code = bareCode(file.text);
  const names = Object.keys(forbiddenGlobals).join('|');
  // Neither a member (`event.process`), a key (`process: …`) nor the type Date is the global.
  const used = new RegExp(`(?<![\\w$.])(?!Date\\b(?!\\s*[.(]))(${names})(?![\\w$]|\\s*\\??:(?!:))`, 'g');
  const made = /(?<![\w$.])new\s+Date\b/g;
  return [
    ...breachesOf(
      file,
      code,
      used,
      ([, name = '']) => `uses ${name}; instead: ${forbiddenGlobals[name] ?? ''}`,
    ),
    ...breachesOf(file, code, made, () => 'uses new Date'),
    ...breachesOf(file, code, /(?<![\w$.])Math\s*\.\s*random\b/g, () => 'uses Math.random'),
  ];
}
