// Names of people beside their data: what turns an identifier into somebody's.
import type { Found, Source } from './found.ts'

/** Names that the words before them give away. */
export function ownersFound({ text }: Source): Found[] {
  const found: Found[] = []
  for (const form of FORMS) {
    for (const { index, 0: all, 1: name = '' } of text.matchAll(form)) {
      const start = index + all.length - name.length
      found.push({ start, end: start + name.length, kind: 'name', masked: '[name]', points: 250 })
    }
  }
  for (const { index, 0: name } of text.matchAll(ANY_NAME)) {
    found.push({
      start: index,
      end: index + name.length,
      kind: 'name',
      masked: '[name]',
      points: 115,
    })
  }
  return found
}

const NAME =
  "\\p{Lu}[\\p{L}'’-]{1,24}(?: (?:de |da |do |dos |van |von |der |di |del |al-|el )?\\p{Lu}[\\p{L}'’-]{1,24}){1,3}"

// Two words written large, set apart as a signature is; makers and shows are written so too.
const ANY_NAME = new RegExp(
  `(?<=, (?:name |namens )?)${NAME}(?=[,.]|$)|(?<=^|[.!?] )${NAME}(?=, )`,
  'gu',
)

const FORMS = [
  new RegExp(
    `(?<!\\p{L})(?:[Mm]y (?:full )?name is|name is|[Nn]ame:|[Ff]ull [Nn]ame|[Ff]irst and last name|[Rr]egistered to|[Aa]ccount of|[Uu]nder(?: the name)?|[Ii]n name of|[Ii]n the name of|[Aa]ccount holder|[Oo]wner|[Bb]elongs to|[Mm]y (?:son|daughter|wife|husband|mother|father|neighbou?r|boss|colleague|landlord)|[Mm]e llamo|[Mm]i nombre es|a nombre de|[Tt]itular|(?:no|em) nome de|[Mm]eu nome é|[Mm]e chamo|[Ii]ch heiße|[Mm]ein Name ist|auf den Namen|[Kk]ontoinhaber(?:in)?|[Ii]nhaber|[Jj]e m['’]appelle|[Mm]on nom est|au nom de|[Mm]i chiamo|intestat[oa] a|a nome di|real name is|[Ff]amilie|[Hh]err|[Ff]rau|Sr\\.|Sra\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mme|M\\.)[\\s:,]+(${NAME})`,
    'gu',
  ),
  new RegExp(`(?:, |\\. )(${NAME}), (?:born|geb|geboren|nascid|nacid|né|née|nato|nata|dob)`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:for|für|para|pour|per) (${NAME}), born`, 'gu'),
]
