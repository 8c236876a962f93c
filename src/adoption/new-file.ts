/** A file that is to be written where none is: path below the project or the repository, and its text. */
export type NewFile = { readonly path: string; readonly text: string };

/**
 * New files as a unified diff that `git apply` takes: each is compared with nothing. An empty file has no hunk, which
 * only git's own header can tell.
 */
export function newFilesDiff(files: readonly NewFile[]): string {
  return files.map(({ path, text }) => fileDiff(path, text)).join('');
}

function fileDiff(path: string, text: string): string {
  const header = `diff --git a/${path} b/${path}\nnew file mode 100644\n`;
  if (text === '') return header;
  const lines = text.split('\n');
  const isWhole = lines.at(-1) === '';
  const added = isWhole ? lines.slice(0, -1) : lines;
  const body = added.map((line) => `+${line}\n`).join('');
  const end = isWhole ? '' : '\\ No newline at end of file\n';
  const range = added.length === 1 ? '+1' : `+1,${added.length}`;
  // A blank in a name ends at a tab.
  const named = path.includes(' ') ? `${path}\t` : path;
  return `${header}--- /dev/null\n+++ b/${named}\n@@ -0,0 ${range} @@\n${body}${end}`;
}
