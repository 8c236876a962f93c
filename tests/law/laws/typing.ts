import { bareCode } from './bare-code.ts';
import { type Breach, breachesOf, type SourceFile } from './source.ts';

const inCode: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=[:<|&]\s*|\b(?:as|extends)\s+|\btype\s+\w+\s*=\s*)(?<![\w$.])any(?![\w$])|,\s*any(?=\s*>)/g,
    'the type any',
  ],
  [/(?<![\w$.])as\s+(?!const\b)(?=[\w$<{([])/g, 'a type assertion (as)'],
  [/(?<=[\w$)\]])!(?!=)/g, 'a non-null assertion (!)'],
  [/\bexport\s+default\b/g, 'a default export'],
  [/(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w+/g, 'an enum'],
  [/(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:namespace|module)\s+\w+\s*\{/g, 'a namespace'],
];
const silencers = /@ts-(?:ignore|expect-error|nocheck)|\bbiome-ignore/g;

/** Law: nothing gets round the type checker or the linter. */
export function checkTyping(file: SourceFile): Breach[] {
  const code = withoutRenames(bareCode(file.text));
  return [
    ...inCode.flatMap(([pattern, what]) => breachesOf(file, code, pattern, () => what)),
    ...breachesOf(file, file.text, silencers, ([text]) => `silences a checker: ${text}`),
  ];
}

// `import { a as b }`, `export { a as b }` and `import * as b` rename; they assert nothing.
function withoutRenames(code: string): string {
  return code.replace(/\b(?:import|export)\s+(?:type\s+)?[{*][^;=()]*?(?:from|\})/g, (text) =>
    text.replace(/\bas\b/g, '  '),
  );
}
