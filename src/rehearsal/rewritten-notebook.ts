/** A path of Kaggle's own that stands by itself: `/kaggle/input/x`, not `https://www.kaggle.com/kaggle/input`. */
const literal = /(?<![\w.~-])\/kaggle\/(?=(?:input|working|temp|src|lib)(?![\w.-]))/g;

/**
 * The text of a notebook with Kaggle's literal paths pointing below `folder`: where no file tree of its own can be
 * made for a session, this copy is run. A path that is put together from parts stays as it is.
 */
export function rewrittenNotebook(text: string, folder: string): string {
  const escaped = JSON.stringify(`${folder}/`).slice(1, -1);
  return text.replace(literal, () => escaped);
}
