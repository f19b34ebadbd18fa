// The words of HTML that is stored, without taking it apart: for openings beside and below pages.

/**
 * The words of HTML as this folder makes it, blocks on lines of their own. It may have been cut
 * anywhere: a tag or a reference left open at its end is left out.
 */
export function wordsOfHtml(html: string): string {
  return html
    .replace(TAG, (tag) => (BLOCK.test(tag) ? '\n' : ''))
    .replace(/&[#\w]*$/, '')
    .replace(REFERENCE, (_, name: string) => characterOf(name))
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

// What may not stand in text stands in attributes too, but for a >, which is written as it is.
const TAG = /<(?:"[^"]*(?:"|$)|[^">])*(?:>|$)/g
const BLOCK = /^<\/?(?:p|br|hr|pre|blockquote|[uo]l|li|h[1-6]|table|thead|tbody|t[rhd])\b/

const REFERENCE = /&(#x[0-9a-f]{2}|lt|gt|amp|quot);/gi
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function characterOf(name: string): string {
  return NAMED[name] ?? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
}
