import { sha256Hex } from '../codec/digest.ts';
import type { FileReader } from '../model/world.ts';

/** A file of a state: bytes that lie elsewhere (absolute path, which must stay as it is), or a text. */
export type Piece = { readonly sha256: string } & ({ readonly from: string } | { readonly text: string });

/** What a project is: every file of it by its path, '/' separated. Its bundle is a part of it. */
export type ProjectState = ReadonlyMap<string, Piece>;

/** A file that holds this text. */
export function textPiece(text: string): Piece {
  return { sha256: sha256Hex(text), text };
}

/** Text of a file of a state; '' where it is not there. Errors: FILE_UNREADABLE. */
export async function textIn(
  state: ProjectState,
  path: string,
  files: Pick<FileReader, 'read'>,
): Promise<string> {
  const piece = state.get(path);
  if (piece === undefined) return '';
  return 'text' in piece ? piece.text : new TextDecoder().decode(await files.read(piece.from));
}

/** SHA-256 over paths and contents: equal states have equal digests, whatever they were made from. */
export function stateDigest(state: ProjectState): string {
  const lines = [...state].map(([path, { sha256 }]) => `${sha256} ${path}`).sort();
  return sha256Hex(lines.join('\n'));
}

/** The state with another file in place of this one. */
export function withPiece(state: ProjectState, path: string, piece: Piece): ProjectState {
  return new Map([...state, [path, piece]]);
}

/** The state without these files. */
export function withoutPaths(state: ProjectState, paths: ReadonlySet<string>): ProjectState {
  return new Map([...state].filter(([path]) => !paths.has(path)));
}

/** Whether a path lies in this folder; none does in ''. */
export function isBelow(path: string, folder: string): boolean {
  return folder !== '' && path.startsWith(`${folder}/`);
}
