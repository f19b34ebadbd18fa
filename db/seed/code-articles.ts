// The official article on a code, as Markdown made from what the catalogue knows of it.

type CatalogueCode = {
  id: string
  code: string
  meaning: string
  meaning_confidence: string
  fixes: string[]
  platforms: string[]
  evidence: string
}

export type ArticleText = { slug: string; title: string; body: string }

/** Only codes that somebody has confirmed get an article. */
export const isConfirmed = (code: { evidence: string }): boolean => code.evidence !== 'unconfirmed'

/** Slug, title and body; `serviceName` is the streaming service's. */
export const codeArticle = (code: CatalogueCode, serviceName: string): ArticleText => ({
  slug: `code-${code.id}`,
  title: `${code.code}: what it means and what to do`,
  body: [
    meaningOf(code),
    `### Where it shows\n\n${placesOf(code)}`,
    `### What to try\n\n${code.fixes.map((fix, n) => `${n + 1}. ${fix}`).join('\n')}`,
    '### If it stays',
    `Note the whole code with everything in brackets, the device and its app version, and the time you last saw it. Then ask in the community: someone with the same device may know more, and when many people meet the code at once, we notice. ${serviceName} support can look into your account, the community cannot.`,
  ].join('\n\n'),
})

const meaningOf = ({ meaning, meaning_confidence }: CatalogueCode): string => {
  const hedge = hedges[meaning_confidence]
  return hedge ? `${meaning}\n\n${hedge}` : meaning
}

// Said openly, so that nobody takes a guess for a fact.
const hedges: Record<string, string> = {
  inferred: 'This meaning is concluded from related codes and may be refined.',
  recalled: 'This meaning is general knowledge and may be refined.',
  seed: 'This meaning is general knowledge and may be refined.',
  unknown: 'Its exact cause is not documented; the steps below help with its family of codes.',
}

const places: Record<string, string> = {
  tv: 'smart TVs',
  stick: 'streaming sticks',
  box: 'streaming boxes',
  console: 'game consoles',
  bluray: 'Blu-ray players',
  set_top: 'set-top boxes',
  browser: 'web browsers',
  chromebook: 'Chromebooks',
  phone: 'phones',
  tablet: 'tablets',
  iphone: 'iPhones',
  ipad: 'iPads',
  apple_tv: 'Apple TV',
  windows_app: 'the Windows app',
  projector: 'projectors',
}

const placesOf = ({ code, platforms }: CatalogueCode): string => {
  const names = platforms.map((platform) => places[platform] ?? platform)
  if (names.length === 0) return `${code} has been seen on several kinds of devices.`
  return `${code} is seen on ${new Intl.ListFormat('en').format(names)}.`
}
