// The kinds of official articles, in the order of their names.

/** About one code, a guide to an area, or made from an answer of the community. */
export const articleKinds = ['code', 'guide', 'solution'] as const

export type ArticleKind = (typeof articleKinds)[number]
