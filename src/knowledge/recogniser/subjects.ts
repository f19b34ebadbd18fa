// What a post is about, as far as it decides what its ambiguous words and numbers mean.
import type { Passage } from './passages.ts'
import { wordSet } from './word-set.ts'

export type Language = 'en' | 'es' | 'pt' | 'de' | 'fr' | 'it'

export type Subject = {
  language: Language
  /** Every word of title and body. */
  words: ReadonlySet<string>
  failing: boolean
  browser: boolean
  /** A computer, on which browsers run. */
  computer: boolean
  television: boolean
  phone: boolean
  tablet: boolean
  disc: boolean
  console: boolean
  apple: boolean
  signal: boolean
  website: boolean
  /** Another service is compared with ours. */
  comparing: boolean
  /** Some app or device is named at all. */
  app: boolean
}

/** The subject of the passages of one post. */
export function subjectOf(passages: readonly Passage[]): Subject {
  const words = new Set<string>()
  for (const { tokens } of passages) for (const { text } of tokens) words.add(text)
  const about = (topic: keyof typeof TOPICS) => hasAny(words, TOPICS[topic])
  return {
    language: languageOf(words),
    words,
    failing: about('failing'),
    browser: about('browser'),
    computer: about('computer'),
    television: about('television'),
    phone: about('phone'),
    tablet: about('tablet'),
    disc: about('disc'),
    console: about('console'),
    apple: about('apple'),
    signal: about('signal'),
    website: about('website'),
    comparing: words.has('yours') || words.has('eures') || passages.some(namesAnotherService),
    app: about('app'),
  }
}

const ANOTHER = wordSet('other another anderer anderen andere otro outro autre altro different')
const SERVICE = wordSet('service services dienst dienste servicio servico servizio')

// `another streaming service`, `ein anderer Dienst`
function namesAnotherService({ tokens }: Passage): boolean {
  return tokens.some(({ text }, at) => {
    if (!SERVICE.has(text)) return false
    return ANOTHER.has(tokens[at - 1]?.text ?? '') || ANOTHER.has(tokens[at - 2]?.text ?? '')
  })
}

/** Whether any of `wanted` is among `words`. */
export function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  const [few, many] = words.size < wanted.size ? [words, wanted] : [wanted, words]
  for (const word of few) if (many.has(word)) return true
  return false
}

const TOPICS = {
  failing:
    wordSet(`error errors err fail fails failed failing failure crash crashes crashed stuck won can't wont cant
    cannot doesn don doesnt broken broke freeze freezes frozen stops stopped refuses refused kicks closes black
    blank loading issue issues problem problems help fix dead nothing unable loop loops denied nichts nada rien niente
    fehler geht nicht kaputt absturz sturzt hangt startet schwarz problem probleme hilfe bleibt
    falla fallo error errores puedo funciona cierra abre carga ayuda problema negra negro
    erro falha nao trava travando fecha abre ajuda preta
    erreur marche plante bug impossible bloque fonctionne refuse panne noir aide ecran
    errore funziona blocca aiuto nero parte apre`),
  browser:
    wordSet(`browser browsers navegador navegadores navigateur tab tabs onglet pestana aba scheda extension
    extensions addon addons cookies cookie cache incognito inkognito widevine drm flags chrome chromium firefox
    vivaldi mozilla laptop desktop pc website web webplayer wrapper erweiterung lesezeichen fenster plugin
    component extensao extensiones estensione ordenador computador ordinateur rechner computer linux ubuntu`),
  computer: wordSet('mac macos macbook imac windows win linux laptop pc notebook chromebook'),
  television:
    wordSet(`tv tvs telly television fernseher fernsehgerat glotze tele televisor televisao televisore
    televisione smarttv set inch zoll pulgadas polegadas pouces screen bravia oled qled hdr tizen webos`),
  phone:
    wordSet(`phone phones smartphone smartphones mobile cell cellphone handset handy handys celular celulares movil
    moviles telemovel telemoveis telephone portable telefono telefonino cellulare android`),
  tablet: wordSet('tablet tablets tableta tablette tablettes tab'),
  disc: wordSet('bluray blu player lecteur reproductor'),
  console: wordSet('console consola konsole xbox playstation gaming controller game games'),
  apple: wordSet('iphone iphones ipad ipads ipod ios ipados tvos appletv atv apple'),
  signal: wordSet('dbm rssi'),
  website:
    wordSet(`website websites site sites webpage page shop store blog forum newspaper bank banking portal tienda
    loja boutique negozio pagina webseite seite sito cloudflare owner ray blocked recipe`),
  app: wordSet(`app apps tv tele telly television fernseher stream streaming streams play plays playing playback watch
    watching episode episodes film movie login profile account device box stick console phone tablet browser
    wiedergabe anmelden profil aplicacion reproducir ver pelicula serie cuenta perfil aplicativo assistir filme
    conta appli lecture regarder compte applicazione guardare account download downloads firefox chrome
    wrapper subscription payment membership`),
}

const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  en: wordSet('the is my it on and of to with this not for are was have but'),
  es: wordSet('el los las que en y con la una por se desde cuando pero del al es lo'),
  pt: wordSet('o os as na no em com uma meu minha nao que do da mas quando ao um'),
  de: wordSet('der die das und ist nicht mit auf mein meine ich seit beim ein eine den dem kommt'),
  fr: wordSet('le la les et est sur mon pas avec depuis une je dans des du ne au'),
  it: wordSet('il lo gli e con sul mio mia non che da della del una quando nel sulla'),
}

function languageOf(words: ReadonlySet<string>): Language {
  let best: Language = 'en'
  // One word proves nothing: `e` is a letter, `o` a sigh.
  let most = 1
  for (const language of Object.keys(STOP_WORDS) as Language[]) {
    let count = 0
    for (const word of STOP_WORDS[language]) if (words.has(word)) count++
    if (count > most) [best, most] = [language, count]
  }
  return best
}
