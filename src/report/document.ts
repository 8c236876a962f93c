/**
 * A piece of text in a document. A plain string came from outside, and every writer makes it inert; `own` is a
 * sentence of ours, in which backticks mark code; `cites` are ids of evidence (`event:12`, `output:name`).
 */
export type Text =
  | string
  | { readonly own: string }
  | { readonly strong: string }
  | { readonly cites: readonly string[] }
  /** The row that an id of evidence leads to. */
  | { readonly anchor: string }
  | readonly Text[];

export type Table = {
  readonly kind: 'table';
  /** Empty where the rows are pairs of a name and a value. */
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
};

/** One block of a report, in no format yet: Markdown and HTML are written from the same ones. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** Foreign text, line by line as it is. */
  | { readonly kind: 'code'; readonly text: string }
  | Table
  /** A drawing of the run: on the page only, its numbers stand in a table beside it. */
  | { readonly kind: 'figure'; readonly name: FigureName };

export const figureNames = ['phases', 'metrics', 'latency'] as const;
export type FigureName = (typeof figureNames)[number];

/** A sentence of ours as text. */
export function own(sentence: string): Text {
  return { own: sentence };
}

/** Ids of evidence as text, each once. */
export function cites(...ids: readonly string[]): Text {
  return { cites: [...new Set(ids)] };
}

/** A heading whose words are ours. */
export function heading(level: 1 | 2 | 3 | 4, text: Text | string): Block {
  return { kind: 'heading', level, text: typeof text === 'string' ? own(text) : text };
}

/** A paragraph of ours. */
export function paragraph(text: Text | string): Block {
  return { kind: 'paragraph', text: typeof text === 'string' ? own(text) : text };
}

/** A table whose header is ours; what its rows hold is foreign unless it says otherwise. */
export function table(header: readonly string[], rows: readonly (readonly Text[])[]): Table {
  return { kind: 'table', header: header.map(own), rows };
}

/** A sentence of ours with its `{name}` places filled by foreign text; a place without a value stays empty. */
export function phrase(sentence: string, values: Readonly<Record<string, Text | number>>): Text {
  return sentence.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return own(part);
    const value = values[name] ?? '';
    return typeof value === 'number' ? own(String(value)) : value;
  });
}

/** Whether nothing would be read there. */
export function isBlank(text: Text): boolean {
  if (typeof text === 'string') return text.trim() === '';
  if ('own' in text) return text.own.trim() === '';
  if ('strong' in text) return text.strong.trim() === '';
  if ('cites' in text) return text.cites.length === 0;
  if ('anchor' in text) return false;
  return text.every(isBlank);
}

/** Every id of evidence that these blocks cite, each once, in the order in which they are met. */
export function citedIds(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(textsOf).flatMap(idsIn))];
}

function textsOf(block: Block): readonly Text[] {
  if (block.kind === 'table') return [...block.header, ...block.rows.flat()];
  if (block.kind === 'list') return block.items;
  return block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [];
}

function idsIn(text: Text): readonly string[] {
  if (typeof text === 'string') return [];
  if ('cites' in text) return text.cites;
  return 'own' in text || 'strong' in text || 'anchor' in text ? [] : text.flatMap(idsIn);
}
