// Passwords, keys, PINs, one-time codes and the answers that recover an account.
import { type Found, foundAt, type Source } from './found.ts'

/** Secrets as something private. */
export const secretsFound = (source: Source): Found[] => [
  ...passwordsFound(source),
  ...codesFound(source),
  ...pairsFound(source),
  ...answersFound(source),
]

const PASSWORD =
  /\b(?:passwords?|passwort|passcode|passphrase|passwd|kennwort|pass|pwd?|psw|pw|contrasena|clave|senha|mot de passe|mdp|parola d.ordine|wachtwoord|haslo|network key|wifi key|wi-fi key|wpa2? key|wpa2?|key(?= is|:|=)|schlussel|wlan-?schlussel|cle wifi|cle wi-fi|cle)\b(?: (?:de|do|del|da|du|for|fur|of|the|wifi|wi-fi|wlan|is now|la|el|das))*\s?(:|=|\bis(?: still| now| currently)?\b|\blautet\b|\bheisst\b|\bsigue siendo\b|\bist\b|\bes\b|\be\b|\best\b|è|\bwas\b)?\s?["'“«„(]?([^\s"'”»“)]{4,40})/g

function passwordsFound(source: Source): Found[] {
  const found: Found[] = []
  for (const { index, 0: all, 1: mark = '', 2: word = '' } of source.folded.text.matchAll(
    PASSWORD,
  )) {
    const value = word.replace(/[.,;:?]+$/, '')
    const from = index + all.length - word.length
    const typed = source.text.slice(source.folded.at[from], source.folded.at[from + value.length])
    if (!isSecret(typed, mark)) continue
    found.push(
      foundAt(source, from, from + value.length, {
        kind: 'password',
        masked: '••••••',
        points: 800,
      }),
    )
  }
  return found
}

// Without a colon only what no language writes as a word.
function isSecret(value: string, mark: string): boolean {
  if (value.length < 4 || /^https?:|@.+\./.test(value)) return false
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(value),
  ).length
  if (/^\d+$/.test(value)) return mark !== '' && value.length >= 6
  if (/^[\d.,€$%]+$|^\d+(?:st|nd|rd|th|x|er|th?)$/i.test(value)) return false
  if (/\d/.test(value) && /\p{L}/u.test(value)) return value.length >= 6
  if (/^[^\p{L}\d]+$/u.test(value)) return false
  if (/[!$#%&*+^~]/.test(value) && /\p{L}/u.test(value)) return kinds >= 2 && mark !== ''
  return /[:=]/.test(mark) && !PLAIN_WORDS.has(value.toLowerCase()) && value.length >= 6
}

const PLAIN_WORDS = new Set(
  `wrong incorrect invalid error reset forgotten correct accepted required changed expired unknown
  falsch richtig ungultig vergessen incorrecta incorreta incorrect invalide erroneo errata failed
  rejected denied missing nothing always please should cannot`.split(/\s+/),
)

const SEED = /\bseed (?:words|phrase)\b\W*(?:are|is)?\W*((?:[a-z]{3,8}[ ,]+){5,23}[a-z]{3,8})/g
const PIN =
  /\b(?:pin|pin code|pin-code|pincode|profile pin|profil-?pin|pin del perfil|pin do perfil)\b(?: (?:code|number|for|is|of|the|to|my|profile|kids?|ist|es|e|est|fur|mein|del|perfil))*\W{0,3}(\d{4,6})(?![\d:.])/g
const ONE_TIME =
  /\b(?:otp|2fa|tan|one[- ]time (?:code|password)|verification code|login code|security code|sms code|sms-code|text code|alarm code|door code|access code|backup codes?|recovery codes?|bestatigungscode|anmeldecode|codigo de (?:verificacion|verificacao|acceso|acesso)|code de verification|codice di verifica|code (?:i|we) (?:just )?(?:got|received)|code (?:i )?(?:just )?(?:got|received)(?: by| via)?(?: text| sms| mail)?|code (?:by|from the) (?:text|sms)|code habe ich bekommen|gift ?(?:card|voucher)? (?:code|pin|number)|voucher code|code (?:i|we) got|code that came|paysafecard|paysafe|guthabenkarte|redeem code)\b[^\d\n]{0,24}(?<![\d.])(\d{3} \d{3}|(?:\d{4}[ -]){2,4}\d{4}|\d{4,8}|[a-z0-9]{4}(?:-[a-z0-9]{4}){1,4})(?![\d.:])/g

function codesFound(source: Source): Found[] {
  return [PIN, ONE_TIME, SEED].flatMap((form) =>
    [...source.folded.text.matchAll(form)].map(({ index, 0: all, 1: code = '' }) => {
      const to = index + all.length
      const kind = form === PIN ? 'pin' : 'code'
      return foundAt(source, to - code.length, to, { kind, masked: '••••', points: 650 })
    }),
  )
}

/** `admin / Tulpe!77`, `user x pass y`, `mail:password`. */
const PAIR =
  /\b(?:admin|root|user|username|login|user name|benutzer|usuario|utente|utilisateur)\s?[/:=]\s?([^\s/]{5,40})|[a-z0-9.]{2,40}@[a-z0-9.-]{3,60}\s?[:|/]\s?([^\s/]{5,40})/g

function pairsFound(source: Source): Found[] {
  const found: Found[] = []
  for (const { index, 0: all, 1: first, 2: second } of source.folded.text.matchAll(PAIR)) {
    const word = first ?? second ?? ''
    const from = index + all.length - word.length
    const typed = source.text.slice(source.folded.at[from], source.folded.at[from + word.length])
    if (!isSecret(typed, 'is')) continue
    found.push(
      foundAt(source, from, from + word.length, {
        kind: 'password',
        masked: '••••••',
        points: 800,
      }),
    )
  }
  return found
}

const ANSWER =
  /\b(?:first pet(?:'s name)?|pet'?s name|mother'?s? (?:maiden )?name|maiden name|first school|first car|first teacher|geburtsname(?: der mutter)?|erstes auto|mother'?s? maiden|apellido de soltera|first job|favou?rite (?:teacher|colou?r)|street (?:i|you) grew up|security (?:answer|question)s?|madchenname(?: der mutter| meiner mutter)?|erstes haustier|sicherheitsfrage|primera mascota|apellido de (?:mi )?madre|pregunta de seguridad|nome da (?:minha )?mae|primeiro (?:pet|animal)|nom de jeune fille|premier animal|cognome da nubile|primo animale)\b(?: (?:is|was|are|ist|war|es|e|est|of|my|the))*\W{1,3}(?:mr |mrs |ms |miss )?([a-z][\w-]{2,30})/g

function answersFound(source: Source): Found[] {
  const found = [...source.folded.text.matchAll(ANSWER)].flatMap(
    ({ index, 0: all, 1: word = '' }) => {
      const from = index + all.length - word.length
      // An answer is a name, and names are written large.
      const isName = /\p{Lu}/u.test(source.text[source.folded.at[from] ?? 0] ?? '')
      if (!isName) return []
      return [
        foundAt(source, from, from + word.length, { kind: 'answer', masked: '••••', points: 350 }),
      ]
    },
  )
  const isList =
    /\b(?:security|recovery) (?:answer|question)s?\b|sicherheitsfrage|pregunta de seguridad|pergunta de seguranca|question de securite|domanda di sicurezza/.test(
      source.folded.text,
    )
  return found.length > 1 || isList ? found.map((one) => ({ ...one, points: 600 })) : found
}
