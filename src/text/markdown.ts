// Markdown as people write it in posts and articles, made into HTML that is safe to store and send.
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { Marked } from 'marked'
import { elementsOf } from './elements.ts'
import { demoteHeadings } from './headings.ts'
import { settleLinks } from './links.ts'
import { linkMentions, type MentionLink } from './mention-links.ts'
import { flatten } from './plain-text.ts'
import { sanitisedHtml } from './sanitiser.ts'
import type { StoredHtml } from './stored-html.ts'
import { isTangled, untangled } from './tangles.ts'

export type RenderOptions = {
  /** Finds what to link in the plain text of the whole post, quotations left blank; called once. */
  mentions?: (ownText: string) => readonly MentionLink[]
  /** The forum's own host, such as `forum.example`: links to it are not marked as external. */
  internalHost?: string
}

export type Rendered = { html: StoredHtml; text: string }

/** Safe HTML and plain text of Markdown source; never throws, whatever the source. */
export function renderMarkdown(source: string, options: RenderOptions = {}): Rendered {
  return withTree(source, (tree) => {
    demoteHeadings(tree)
    settleLinks(tree, options.internalHost)
    const flat = flatten(tree)
    if (options.mentions) linkMentions(flat, options.mentions(flat.own))
    return { html: sanitisedHtml(tree), text: flat.text }
  })
}

/** The words of Markdown source without its marks, each block on a line of its own. */
export function plainText(source: string): string {
  return withTree(source, (tree) => {
    settleLinks(tree)
    return flatten(tree).text
  })
}

/** The same without what is quoted: the words that are the writer's own. */
export function ownText(source: string): string {
  return withTree(source, (tree) => {
    settleLinks(tree)
    return flatten(tree).own
  })
}

/** What a text leads to: links to other sites, images, and people named with an @. */
export type LeadsTo = { links: number; images: number; mentions: number }

/** How many of each; an image is no link besides. */
export function leadsTo(source: string, internalHost?: string): LeadsTo {
  return withTree(source, (tree) => {
    const images = new Set(elementsOf(tree).filter(({ tagName }) => tagName === 'img'))
    settleLinks(tree, internalHost)
    const links = elementsOf(tree).filter(
      (one) => one.tagName === 'a' && one.properties.rel !== undefined && !images.has(one),
    )
    const named = flatten(tree).own.match(/(?<![\w@./-])@[a-z0-9][\w-]{2,19}/gi) ?? []
    return { links: links.length, images: images.size, mentions: new Set(named).size }
  })
}

function withTree<T>(source: string, use: (tree: Root) => T): T {
  if (!isTangled(source)) {
    try {
      return use(fromHtml(toUntrustedHtml(source), { fragment: true }))
    } catch (error) {
      // marked and the tree builders recurse; the text of a post must never be able to stop a page.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return use(untangled(source))
}

const marked = new Marked({
  async: false,
  gfm: true,
  // A line break typed in a post is meant.
  breaks: true,
  // Tokenizers that find nothing: every < that people type is a character of their text.
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') },
})

// Text is escaped, but addresses are not checked yet: only settleLinks and the sanitiser do that.
function toUntrustedHtml(source: string): string {
  return marked.parse(source, { async: false })
}
