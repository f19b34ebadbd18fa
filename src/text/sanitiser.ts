// The sanitiser: the short list of elements and attributes that what people write may contain.
import type { Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { StoredHtml } from './stored-html.ts'

// Every key is given: one left out would fall back to the package's wider default. No ids, classes,
// styles or data-*: htmx obeys data-hx-* wherever it finds them.
const SCHEMA: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    li: ['ul', 'ol'],
  },
  attributes: {
    a: ['href', 'title', ['rel', 'nofollow', 'ugc', 'noopener']],
    ol: ['start'],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
  },
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  // Their content is code, not words; of all others the content stays.
  strip: ['script', 'style', 'template', 'svg', 'math', 'iframe', 'noscript', 'textarea', 'title'],
  tagNames:
    'p br hr strong em del code pre blockquote ul ol li a h3 h4 h5 h6 table thead tbody tr th td'.split(
      ' ',
    ),
}

/** The tree as HTML, with nothing left in it that is not on the list. */
export function sanitisedHtml(tree: Root): StoredHtml {
  // The one place where a string becomes StoredHtml.
  return toHtml(sanitize(tree, SCHEMA)) as StoredHtml
}
