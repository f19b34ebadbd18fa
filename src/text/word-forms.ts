// Other forms of a word: plurals and the commonest endings, so that `freezes` finds `freezing`.

/** Forms of a folded word of five letters or more, without itself; some of them no language has. */
export const wordForms = (word: string): string[] => {
  if (word.length < shortest) return []
  const stems = new Set(endings.flatMap((ending) => stemsOf(word, ending)))
  const forms = [...stems].flatMap((stem) => [stem, ...added.map((ending) => stem + ending)])
  return [...new Set(forms)].filter((form) => form !== word).slice(0, mostForms)
}

const shortest = 5
const shortestStem = 4
const mostForms = 12

// English endings, and the plurals of Spanish, Portuguese, French and some of German.
const endings = ['ing', 'ed', 'es', 's', 'e', '']
const added = ['', 's', 'es', 'e', 'ed', 'ing']

const stemsOf = (word: string, ending: string): string[] => {
  if (!word.endsWith(ending)) return []
  const stem = word.slice(0, word.length - ending.length)
  return stem.length >= shortestStem ? [stem] : []
}
