/** A command of a script that uploads a dataset and does not say what becomes of its folders. */
export type FolderUpload = {
  /** From 1. */
  readonly line: number;
  readonly deed: string;
  /** Where to put it in the text, and what, so that folders go too. */
  readonly at: number;
  readonly insert: string;
};

type Deed = {
  readonly pattern: RegExp;
  /** The rest of the same command, from behind the match. */
  readonly rest: RegExp;
  readonly insert: (matched: string, rest: string) => { readonly after: number; readonly text: string };
};

/** The command as words, as a list of words, and as a call of Kaggle's own module. */
const deeds: readonly Deed[] = [
  {
    pattern: /\bkaggle[ \t]+(?:datasets?|d)[ \t]+(?:create|version)\b/g,
    rest: /^(?:\\\r?\n|[^\n;&|])*/,
    insert: () => ({ after: 0, text: ' -r zip' }),
  },
  {
    pattern: /["']kaggle["'],\s*["'](?:datasets?|d)["'],\s*["'](?:create|version)["']/g,
    rest: /^[^\])]*/,
    insert: (matched) => {
      const quote = matched.at(-1) ?? '"';
      return { after: 0, text: `, ${quote}-r${quote}, ${quote}zip${quote}` };
    },
  },
  {
    pattern: /\bdataset_create_(?:new|version)\w*\(/g,
    rest: /^[^()]*(?=\))/,
    insert: (_, rest) => {
      const given = rest.replace(/[\s,]+$/, '');
      return { after: given.length, text: given === '' ? 'dir_mode="zip"' : ', dir_mode="zip"' };
    },
  },
];

const longest = 2000;

/**
 * Uploads of a dataset in a script's text without a word on folders, which Kaggle's client then leaves out
 * (`--dir-mode skip` is its default). Comments are passed over.
 */
export function folderUploads(text: string): FolderUpload[] {
  return deeds
    .flatMap(({ pattern, rest, insert }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const end = match.index + match[0].length;
        const following = rest.exec(text.slice(end, end + longest))?.[0];
        if (following === undefined || saysHow(following) || isComment(text, match.index)) return [];
        const { after, text: added } = insert(match[0], following);
        const line = text.slice(0, match.index).split('\n').length;
        return [
          {
            line,
            deed: match[0]
              .replace(/["',(]+/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
            at: end + after,
            insert: added,
          },
        ];
      }),
    )
    .sort((left, right) => left.at - right.at);
}

function saysHow(command: string): boolean {
  return /(?:^|[\s"'])(?:-r|--dir-mode)(?![\w-])|\bdir_mode\s*=/.test(command);
}

function isComment(text: string, at: number): boolean {
  return /^\s*(?:#|\/\/|::|REM\b)/i.test(text.slice(text.lastIndexOf('\n', at) + 1, at + 1));
}
