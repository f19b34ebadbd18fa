// Cues: the words near a number that make it believable as a code, and those that take them back.
import type { Effort } from './effort.ts'
import { gapBefore, type Passage } from './passages.ts'
import { wordSet } from './word-set.ts'

/**
 * What stands near a number. Adjacent: an error word right before it (`error no. 113`), or right
 * after. Near: within about five words before. Told: a verb of saying or showing just before.
 * Cancelled: the error word belongs to something else (`zip code`).
 */
export type Cue = 'adjacent' | 'near' | 'told' | 'cancelled' | null

export type Cues = { nouns: ReadonlySet<string>; verbs: ReadonlySet<string> }

const NOUNS = wordSet(`error errors err errorcode code codes kode fehler fehlercode fehlercodes
  fehlermeldung fehlernummer meldung codigo codigos erro erros erreur erreurs codice codici errore
  errori message messages msg mensaje mensagem messaggio messaggi aviso avviso hinweis popup
  errormessage failure fault`)

const VERBS =
  wordSet(`says say said saying shows show showed showing reads displays displayed displaying
  gives give gave giving throws threw throwing get gets getting got popped pops returns returned
  reports flashes appears appeared
  zeigt sagt meldet kommt erscheint bringt steht bekomme wirft
  muestra dice sale aparece da marca tira lanza salta devuelve
  diz mostra mostrando retorna exibe surge deu sai
  affiche dit indique donne apparait renvoie marque
  appare esce segnala restituisce da`)

/** The words of the catalogue's cues beside those built in. */
export function cuesOf(contextCues: readonly string[]): Cues {
  const single = contextCues
    .map((cue) => cue.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    .filter((cue) => !cue.includes(' ') && !VERBS.has(cue))
  // A name of the service is a cue like a verb: near it a number may still count something.
  const known = single.filter((cue) => NOUNS.has(cue))
  const names = single.filter((cue) => !NOUNS.has(cue))
  return { nouns: new Set([...NOUNS, ...known]), verbs: new Set([...VERBS, ...names]) }
}

const FARTHEST = 7

/** The strongest cue for the tokens `first` to `last` within their sentence. */
export function cueFor(
  passage: Passage,
  first: number,
  last: number,
  cues: Cues,
  effort: Effort,
): Cue {
  const { tokens } = passage
  let words = 0
  let told = false
  for (let at = first - 1; at >= 0 && at >= first - FARTHEST; at--) {
    effort.steps++
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) break
    if (cues.nouns.has(token.text)) {
      if (isCancelled(passage, at, first) || isHandedOut(passage, at, last)) return 'cancelled'
      // `3 errors, 113 retries`
      const parted = words === 0 && /[,;]/.test(gapBefore(passage, at + 1))
      return words === 0 && !parted ? 'adjacent' : 'near'
    }
    if (cues.verbs.has(token.text) && words <= 1) told = true
    if (!FILLERS.has(token.text)) words++
    if (words > 5) break
  }
  if (isCueAfter(passage, last, cues)) return 'adjacent'
  return told ? 'told' : null
}

// Words that may stand between an error word and its number.
const FILLERS =
  wordSet(`no nr n num number nummer numero nummern code codes kode is was are the a an it with
  this that same of called being bzw und and or said saying reading again then just
  el la los las le les l der die das den dem ein eine einen un una une uno il lo mit con com avec de do da du
  del di by means es e est ist lautet y o ou oder et numeros este esta ese questo ce cet`)

function isCueAfter(passage: Passage, last: number, cues: Cues): boolean {
  const token = passage.tokens[last + 1]
  if (!token || !cues.nouns.has(token.text)) return false
  if (!/^[ -]?["')\]]?[ -]?$/.test(gapBefore(passage, last + 1))) return false
  // In `since 5.10 error -93` the word belongs to the number after it.
  const next = passage.tokens[last + 2]
  return !next?.isNumber && !cues.nouns.has(next?.text ?? '')
}

// What an error word belongs to when it is no error of ours, in front of it or behind.
const CODE_OWNERS =
  wordSet(`zip post postal postcode area dialling dialing dial country promo promotional promotion discount
  dress secret geheim geheimer secreto secreta segreto locker lock alarm garage safe building keypad
  gym parking source sms text texted activation verification verify security pin gift card coupon voucher qr bar access door gate
  entry redeem redemption invite invitation referral team colour color hex sort tax morse product
  login sign otp backup recovery confirmation auth authentication 2fa pairing device
  stop beep trouble obd dtc cheat boarding captcha swift bic ean isbn friend membership customer
  unlock parental lock vat order booking student reference transaction wifi
  postale postleitzahl promocional promo desconto descuento sconto activacion ativacao activation attivazione
  verificacion verificacao verification verifica seguridad seguranca securite sicurezza regalo presente cadeau
  cupon cupom barras barre area pais acceso acesso acces accesso fuente fonte gutschein rabatt
  aktivierungs bestatigungs sicherheits quell vorwahl
  geschenk zugangs dres vestimenta vestimentaire compilation build status exit penal penale civil`)

const DIGITS = wordSet('digit digits stelliger stellige stelligen cifras digitos chiffres cifre')
const BY = wordSet('by from per via in por par pelo pela del dalla von aus with to zum para pour')
const SENDERS =
  wordSet(`mail email e sms text texts whatsapp message nachricht mensaje correo courriel
  messaggio enter type pair activate link confirm sign verify eingeben`)

// A code to be typed somewhere: `the 4 digit code 0013`, `code 1016 by mail`, `code 1009 to enter`.
function isHandedOut(passage: Passage, at: number, last: number): boolean {
  const word = (index: number) => passage.tokens[index]?.text ?? ''
  if (!/^(?:code|codes|kode|codigo|codice)$/.test(word(at))) return false
  if (/^(?:error|fehler|erreur|erro|errore)$/.test(word(at - 1))) return false
  if (DIGITS.has(word(at - 1)) || DIGITS.has(word(at - 2))) return true
  if (!BY.has(word(last + 1))) return false
  return SENDERS.has(word(last + 2)) || SENDERS.has(word(last + 3))
}

function isCancelled(passage: Passage, at: number, first: number): boolean {
  const word = (index: number) => passage.tokens[index]?.text ?? ''
  if (CODE_OWNERS.has(word(at - 1))) return true
  // `código de activación`, `code promo`
  for (let after = at + 1; after < first && after <= at + 3; after++) {
    if (CODE_OWNERS.has(word(after))) return true
  }
  return /^(?:de|do|da|di|d)$/.test(word(at - 1)) && CODE_OWNERS.has(word(at - 2))
}
