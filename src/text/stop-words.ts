// Words of six languages that say nothing in a search: articles, pronouns, prepositions, forms of to be.

// What means something in another of these languages is left out: `son` is the sound in French,
// `die` what an app does in English, `no` half of "no sound".
const words: Record<'en' | 'es' | 'pt' | 'de' | 'fr' | 'it', string> = {
  en: `a about all also am an and any are as at be because been but by can cant could did didnt do does
    doesnt dont for from get gets getting got had has have having he her hey hi him his how i if im in
    into is isnt it its ive just me my of on one or our out please she so some someone than thank thanks
    that the their them then there these they this those to too us very was we were what when where which
    while who why will with wont would you your`,
  es: `el la los las un una unos unas y o pero yo mi mis tu tus su sus es esta este esto estoy ha he hay se
    que en con para desde cuando como muy ya al del lo me le porque hola gracias`,
  pt: `o os as um uma e mas eu meu minha meus minhas seu sua sao esta estou tem que em com na nos nas dos
    da das ao aos pelo pela quando como muito ja ola obrigado obrigada`,
  de: `der das den dem des ein eine einen einem einer und oder aber ich du er sie es wir ihr mein meine
    meinen meinem ist sind habe haben hat wird kann mit auf aus bei von vom zu zum zur im wenn wie
    was wo warum seit nach vor noch nur schon auch hallo danke bitte`,
  fr: `le les une des du de et ou mais je tu il elle nous vous mon ma mes ta tes sa ses est sont ai avez
    ont ce cette ces qui quoi dans sur avec pour par depuis quand comment bonjour merci`,
  it: `il gli uno ma io mio mia miei mie sono ho ha hanno che con per dal dalla quando come perche ciao
    grazie del della nel nella sul sulla`,
}

const stopWords = new Set(Object.values(words).flatMap((list) => list.split(/\s+/)))

/** Whether a word, in any case and with or without its accents, says nothing in a search. */
export const isStopWord = (word: string): boolean =>
  stopWords.has(folded(word).replace(/['’]/g, ''))

/** The word as the full-text index holds it: lower case and without diacritics. */
export const folded = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
