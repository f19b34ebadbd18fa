// The words of a question that are worth searching for.
import { anyWordOf } from '../text/fts-words.ts'

// What every question of a streaming community has in it says nothing about this one; and a word
// that half of all posts have makes the search read half of all posts.
const common = new Set(
  `a able about after again all also always am an and any anyone app apps are as at back be because
  been before but by can cant code could day days did do does doesnt doing dont down else error errors
  even ever every first for from get gets getting give go goes going gone good got had has have having
  he hello help her here hey hi him his how i if im in into is isnt it its ive just keep keeps know
  last like long look make makes many maybe me message more most movie movies much my need never new
  no not now of off ok on one only or other our out over people please problem problems really same
  say says screen see seems series she should show shows since so solved some someone something still
  stream streaming such tell than thank thanks that the their them then there these they thing think
  this those time to today told tonight too tried try trying tv two until up us use used using very
  want was watch watching way we week well went were what when where which while who why will with
  without wont work worked working works would yes yesterday yet you your
  der die das den dem des ein eine einen einem einer und oder aber ich du er sie es wir ihr mein meine
  ist sind war hat habe haben wird kann nicht kein keine mit auf aus bei von vom zu zum zur im am an
  wenn wie was wo warum seit nach vor noch nur schon auch immer fehler fernseher hallo danke bitte
  le la les un une des du de et ou mais je tu il elle nous vous mon ma mes est sont ai as avez ont pas
  ne ce cette que qui quoi dans sur avec pour par plus depuis bonjour merci erreur tele
  el los las una unos unas y o pero yo mi mis es son esta este esto ha he no se que en con por para
  desde cuando como hola gracias favor error tele
  il lo gli uno e ma io mio mia sono ho hai non che con per da dal quando come ciao grazie errore
  o os as um uma e mas eu meu minha sao tem nao que com por para do da em ola obrigado erro`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a word, in lower case, is one that everybody uses. */
export const isCommonWord = (word: string): boolean => common.has(word)

/** The text without the words everybody uses; the text itself where nothing else is in it. */
export const withoutCommonWords = (text: string): string => {
  const left = text.split(/\s+/).filter((word) => word && !common.has(word.toLowerCase()))
  return left.length > 0 ? left.join(' ') : text
}

const mostWords = 12

/** The words that say what a text is about, twelve at most; the title's come first and are kept. */
export const tellingWords = (title: string, body: string): string[] => {
  const words = wordsOf(`${title} ${body}`.slice(0, longestText))
  const kept = new Set(words.filter((word) => word.length >= 3 && !common.has(word)))
  return [...kept].slice(0, mostWords)
}

/** A MATCH expression for any of these words; one that finds nothing if there are none. */
export const matchOf = (words: string[]): string => anyWordOf(words) ?? nothing

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []).map((word) =>
    word.replace(/['’]/g, ''),
  )

const longestText = 2_000

/** A phrase no text of ours has: the expression that finds nothing. */
export const nothing = '"qqxzzqxqxzqxzq"'
