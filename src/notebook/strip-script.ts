import { kitEnd, kitMarker } from './kit-cell.ts';

/** The script without the kit's lines: the user's, character for character. One without a kit stays as it is. */
export function stripScript(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const from = lines.findIndex((line) => line.trimEnd() === kitMarker);
  const end = lines.findIndex((line, index) => index > from && line.trimEnd() === kitEnd);
  return from === -1 || end === -1 ? text : [...lines.slice(0, from), ...lines.slice(end + 1)].join('');
}
