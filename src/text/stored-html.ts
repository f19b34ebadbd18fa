// The type of HTML that is safe to send: what people wrote, after the whole pipeline of this folder.

declare const sanitised: unique symbol

/** HTML made by `renderMarkdown` and nothing else; the only strings a page may print unescaped. */
export type StoredHtml = string & { readonly [sanitised]: true }

/** The pipeline's version. Raise it with every change of its output; a job rebuilds older rows. */
export const TEXT_VERSION = 1
