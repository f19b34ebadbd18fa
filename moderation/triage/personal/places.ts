// Where somebody lives: street and number as a country writes them, coordinates, and words that say it is a home.
import type { Found, Source } from './found.ts'

/** Addresses as something private; alone they may be a film's title or an office. */
export function placesFound({ text, folded }: Source): Found[] {
  const found: Found[] = []
  for (const form of /\d/.test(text) ? STREETS : []) {
    for (const { index, 0: typed } of text.matchAll(form)) {
      const start = index + (typed.length - typed.trimStart().length)
      const end = index + typed.trimEnd().length
      const near = text.slice(Math.max(0, start - 60), end + 60)
      const points = isHome(near, text.slice(start, end)) ? 650 : 300
      found.push({ start, end: withPlace(text, end), kind: 'address', masked: '[address]', points })
    }
  }
  for (const { index, 0: typed } of folded.text.matchAll(COORDINATES)) {
    const [start = 0, end = 0] = [folded.at[index], folded.ends[index + typed.length]]
    found.push({ start, end, kind: 'coordinates', masked: '[place]', points: 550 })
  }
  for (const { index, 0: typed } of text.matchAll(WHEREABOUTS)) {
    found.push({
      start: index,
      end: index + typed.length,
      kind: 'whereabouts',
      masked: '[place]',
      points: 180,
    })
  }
  return found
}

// Where somebody works, learns or is cared for: private beside a name.
const WHEREABOUTS =
  /(?<!\p{L})(?:lives? (?:at|on|in)|works? (?:at|the|for|in)|goes to|attends|is with h(?:im|er) at|[Rr]oom \d{1,4} (?:at|of|in)|wohnt in|arbeitet (?:bei|in)|geht in die|vive en|trabaja en|habite à|travaille (?:à|chez)|abita a|lavora (?:a|in|da)|mora em|trabalha (?:na|no|em)) (?:the |der |la |el )?(?:\p{Ll}[\p{L}']{0,12} ){0,5}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu

const UP = "\\p{Lu}[\\p{L}'’.-]{1,24}"
const NUMBER = '\\d{1,5}(?:[a-zA-Z](?!\\p{L})|[-/]\\d{1,4}[a-z]?)?'

const STREETS = [
  // 14 Millbrook Lane
  new RegExp(
    `(?<![\\p{L}\\d.])${NUMBER},? (?:${UP} ){1,3}(?:Rise|Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Court|Ct|Drive|Dr|Close|Way|Boulevard|Blvd|Crescent|Terrace|Place|Square|Gardens|Grove|Hill|Park|Row|Mews|Parade|Circle|Highway|Parkway|Walk|Green|Wharf|Quay)(?![\\p{L}])`,
    'gu',
  ),
  // Lindenstraße 48, Am alten Markt 3
  new RegExp(
    `(?<![\\p{L}])\\p{Lu}[\\p{L}-]{2,30}(?:straße|strasse|str\\.|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|gracht|plein) ${NUMBER}(?![\\d.:%])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${UP}[ -]){1,3}(?:Straße|Strasse|Str\\.|Weg|Allee|Platz|Gasse|Ring) ${NUMBER}(?![\\d.:%])`,
    'gu',
  ),
  // Atatürk Cad. No: 15
  new RegExp(
    `(?<![\\p{L}])(?:${UP} ){1,2}(?:Cad\\.|Caddesi|Sok\\.|Sokak|Mah\\.|Bulvarı) (?:No:? ?)?${NUMBER}`,
    'gu',
  ),
  // 12 rue des Martyrs
  new RegExp(
    `(?<![\\p{L}\\d.])${NUMBER}(?: ?bis| ?ter)?,? (?:rue|avenue|av\\.|boulevard|bd|allée|impasse|chemin|place|quai|cours|route|Rue|Avenue|Boulevard|Allée|Impasse|Chemin|Place) (?:de la |de l['’]|des |du |de |d['’])?${UP}`,
    'gu',
  ),
  // Rua das Acácias, 215; Calle Mayor 12; Via Roma 5
  new RegExp(
    `(?<![\\p{L}])(?:[Rr]ua|[Aa]venida|[Aa]v\\.?|[Tt]ravessa|[Aa]lameda|[Cc]alle|C/|[Pp]aseo|[Cc]arrera|[Pp]laza|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo|ul\\.) ?(?:de las |de los |de la |das |dos |de |da |do |del |della |dei |di )?${UP}(?: (?:de |da |do |di )?${UP}){0,3},? ?(?:n[.ºo°]{1,2} ?)?${NUMBER}(?![\\d:%])`,
    'gu',
  ),
]

const COORDINATES = /(?<![\d.])-?\d{1,2}\.\d{4,8}\s?[,;/]\s?-?\d{1,3}\.\d{4,8}(?![\d.])/g

const HOME =
  /(?<!\p{L})(?:moved (?:to|from|into)|i live|we live|live at|lives at|living at|my address|address is|our address|home address|my house|house at|our house|my flat|our flat|my home|i'm home|i am home|send (?:the|it|a|him|somebody)|send to|ship to|deliver to|come to|visit (?:me|us) at|technician to|flat \d|apt|apartment|postcode|wohne|wohnt|wohnen|adresse|anschrift|wohnung|zu hause|vivo en|vive en|vivimos|mi direcci[oó]n|direcci[oó]n|piso|moro|mora|moramos|endere[cç]o|apto|ap\.|bairro|cep|j'habite|habite|habitons|mon adresse|chez moi|domicile|abito|abita|abitiamo|indirizzo|casa mia|cap|woon|adres|mieszkam|is empty|away until|key is under|school|works at|registered (?:at|to)|lives? (?:on|in|over|opposite|next)|nobody is at|somebody is at|spare key|the key|parcel|wohnadresse|adresim|vicino|nachbar\w*|neighbou?r|vecin[oa]|voisin\w*|vizinh[oa]|we're away|we are away|on holiday|back on|hier wohnt|her address|his address|their address)(?!\p{L})/iu

const POSTCODE =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{3,4})? \p{Lu}|\p{Lu}\p{L}+,? [A-Z]{2} \d{5}|\d{5}-\d{3}|\d{4} ?[A-Z]{2}(?!\p{L}))/u

const isHome = (near: string, street: string) =>
  HOME.test(near) || POSTCODE.test(near.replace(street, ' '))

// The postcode and town that follow belong to it.
const withPlace = (text: string, end: number): number => {
  const rest =
    /^,? ?(?:(?:[Ff]lat|[Aa]pt\.?|[Aa]pto|[Uu]nit) ?\w{1,4},? ?)?(?:\p{Lu}[\p{L}-]{2,20},? )?(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{3})?(?: \p{Lu}[\p{L}-]{2,20})?)/u.exec(
      text.slice(end, end + 80),
    )
  return rest ? end + rest[0].length : end
}
