const longest = 200;

/**
 * The gist of the first line that tells of an error, equal for two runs that fail alike: what kind of exception it is
 * and the names that it gives (symbols, modules, distributions, files), without what differs from run to run: times,
 * numbers, addresses, folders, line numbers, names of temporary files. '' where nothing is told.
 */
export function errorLine(text: string): string {
  const line = firstTelling(text);
  return line
    .replace(/(?:[A-Za-z]:)?(?:\/|\\)[^\s'"(),;]*[/\\]/g, '')
    .replace(/\b(?:0x)?(?=[a-f]*\d)[0-9a-f]{8,}\b/gi, '#')
    .replace(/\btmp[a-z0-9_]{6,}/gi, 'tmp#')
    .replace(/(?<![\w.])[-+]?\d(?:[\d.:_,TZ+-]*[\dZ])?(?:e[-+]?\d+)?(?!\w)/g, '#')
    .replace(/#(?:[\s,;:/x×-]*#)+/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}

// Python's own last line of a traceback; where there is none, the first line that says anything.
const exception = /^[A-Za-z_][\w.]*(?:Error|Exception|Warning|Exit|Interrupt|Iteration|Group)\b(?::|$)/;

function firstTelling(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => exception.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
