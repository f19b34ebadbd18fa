// Which of the forum's languages a text is written in, so that screen readers pronounce it.

const languages = ['en', 'es', 'pt', 'de', 'fr', 'it'] as const

export type Language = (typeof languages)[number]

// The commonest words of each language that mean nothing, or something else, in the others.
const telling: Record<Language, string> = {
  en: 'the and is it my on to of not with this that for but have has when after what you your are was how does',
  es: 'el la los las al bien y en mi con que una por para pero cuando desde muy está hay sale después también se',
  pt: 'o os as e em meu minha com que uma não por para mas quando desde muito está há depois também no na do da ao',
  de: 'der die das und ist ich mein meine meinem auf mit nicht ein eine es bei seit wenn aber auch nach noch zu dem',
  fr: 'le la les des en bien et est je mon ma sur avec ne pas une pour mais quand depuis aussi après il ce dans du au sont',
  it: 'il la al gli e è mio mia con che una non per ma quando da dopo anche sul sulla di della ho si nel',
}

const byWord = new Map<string, Language[]>()
for (const language of languages) {
  for (const word of telling[language].split(' ')) {
    byWord.set(word, [...(byWord.get(word) ?? []), language])
  }
}

// A sentence or two tell; more only costs.
const longest = 2000

/** The language most telling words belong to; English where nothing tells. */
export const languageOf = (text: string): Language => {
  const votes = new Map<Language, number>()
  for (const word of text
    .slice(0, longest)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    const spoken = byWord.get(word) ?? []
    // A word of several languages tells less.
    for (const language of spoken)
      votes.set(language, (votes.get(language) ?? 0) + 1 / spoken.length)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  return best && best[1] >= leastVotes ? best[0] : 'en'
}

// One small word may be a name or a model.
const leastVotes = 1.5
