import { unsafeName } from './safe-name.ts';

/** What arguments of a macro's commands may name. Paths are relative to the project, hosts are names without a port. */
export type Nameable = {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly hosts: readonly string[];
};
/** What an argument names that it may not: a path or a host, and why. */
export type ArgumentFault = { readonly kind: 'path' | 'host'; readonly what: string; readonly why: string };

/** Folders and files of a project that no macro of the user's may change: what a run leaves, its rules, its history. */
const kept = ['.git', '.nx47', '.github', 'session', 'ledger', 'macros', 'nx47.yml'];

/**
 * Why a path of a macro is refused; undefined when it lies in the project. `.` is the project itself. What is to be
 * written is no part of the evidence, of the rules nor of git's own folder, in letters of any case.
 */
export function pathFault(path: string, use: 'read' | 'write'): string | undefined {
  if (path === '.') return use === 'write' ? 'whole-project' : undefined;
  const unsafe = unsafeName(path);
  if (unsafe !== undefined) return unsafe;
  if (path.startsWith('~')) return 'home';
  const parts = path.toLowerCase().split('/');
  const isKept = kept.includes(parts[0] ?? '') || parts.includes('.git');
  return use === 'write' && isKept ? 'kept-for-evidence' : undefined;
}

/** Whether a path is one of these or lies below one of them. */
export function isWithin(path: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => one === '.' || path === one || path.startsWith(`${one}/`));
}

/**
 * The first thing that an argument names and may not: a host of an address that is not listed, or a path that leaves
 * the project or is not listed. Whatever holds a `/` is read as a path, after an option's `=` or its letter too.
 */
export function argumentFault(argument: string, nameable: Nameable): ArgumentFault | undefined {
  for (const [, scheme = '', host = ''] of argument.matchAll(addresses)) {
    if (scheme.toLowerCase() === 'file') return { kind: 'path', what: argument, why: 'absolute' };
    if (!nameable.hosts.includes(host.toLowerCase())) return { kind: 'host', what: host, why: 'not-listed' };
  }
  const remote = /^[\w.-]+@([\w.-]+):/.exec(argument)?.[1];
  if (remote !== undefined && !nameable.hosts.includes(remote.toLowerCase()))
    return { kind: 'host', what: remote, why: 'not-listed' };
  if (remote !== undefined || argument.search(addresses) >= 0) return undefined;
  return namedPaths(argument)
    .map((path) => ({ kind: 'path' as const, what: path, why: namedFault(path, nameable) }))
    .flatMap(({ why, ...fault }) => (why === undefined ? [] : [{ ...fault, why }]))[0];
}

const addresses = /([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]*@)?(\[[^\]]*\]|[^\s/:?#]*)/gi;

function namedPaths(argument: string): string[] {
  const value = /^-{1,2}[\w-]+=(.*)$/s.exec(argument)?.[1] ?? /^[\w-]+=(.*)$/s.exec(argument)?.[1];
  if (value !== undefined) return [value];
  return [/^-\w(.*)$/s.exec(argument)?.[1] ?? argument];
}

function namedFault(path: string, { read, write }: Nameable): string | undefined {
  if (/^~/.test(path)) return 'home';
  if (/^[A-Za-z]:[\\/]|^\\\\|\.\.\\/.test(path)) return 'drive';
  if (path === '..') return 'parent-folder';
  if (!path.includes('/')) return undefined;
  const trimmed = path.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  if (path.startsWith('/')) return 'absolute';
  return pathFault(trimmed, 'read') ?? (isWithin(trimmed, [...read, ...write]) ? undefined : 'not-listed');
}
