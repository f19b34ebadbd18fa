// The addresses in a text, with their hosts; written with a scheme or without.
import catalogue from '../../db/seed/catalogue.json' with { type: 'json' }

export type Link = { host: string; start: number; end: number; isKnown: boolean }

/** Addresses in order. Names of files, versions and e-mail addresses are none. */
export function linksOf(text: string): Link[] {
  const links: Link[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const before = text[match.index - 1] ?? ' '
    const [, scheme = '', host = '', rest = ''] = match
    if (before === '@' || /[\p{L}\p{N}._-]/u.test(before)) continue
    const small = host.toLowerCase().replace(/^www\./, '')
    const ending = small.slice(small.lastIndexOf('.') + 1)
    if (scheme === '' && !ENDINGS.has(ending)) continue
    if (/^[\d.]+$/.test(small) || rest.startsWith('@')) continue
    links.push({
      host: small,
      start: match.index,
      end: match.index + match[0].length,
      isKnown: isKnownHost(small),
    })
  }
  return links
}

/** Whether a host is the service's, a maker's, or a place people point to for help. */
export const isKnownHost = (host: string): boolean => {
  const parts = host.split('.')
  return parts.some((_, at) => KNOWN.has(parts.slice(at).join('.')))
}

/** Whether a host belongs to the service itself. */
export const isOfficialHost = (host: string): boolean => {
  const parts = host.split('.')
  return parts.some((_, at) => OFFICIAL.has(parts.slice(at).join('.')))
}

const ADDRESS =
  /(https?:\/\/|hxxps?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.|\[\.\]|\(\.\))){1,5}[\p{L}]{2,18})(?![\p{L}\p{N}-])((?::\d{1,5})?(?:\/[^\s<>"')\]]{0,300})?@?)/giu

const ENDINGS = new Set(
  `com net org info biz io co tv me app dev shop store online site xyz top club live stream link click
  example test uk de fr es it pt br mx ar cl pe in pl nl be ch at se no dk fi cz ru ua tr ca us au nz jp
  cn eu pro vip cc to ly gg gl be gd pw ws win bid icu cyou buzz rest space fun website tech cloud host
  world today life support help services zone network media plus sale deals cheap finance money page sx
  su ml ga cf gq tk mobi`.split(/\s+/),
)

// The service's own name is data: its help pages are what the catalogue cites as sources.
const OFFICIAL = new Set(
  catalogue.codes
    .map(({ source }) => URL.parse(source)?.hostname ?? '')
    .filter((host) => host.startsWith('help.'))
    .map((host) => host.split('.').slice(-2).join('.')),
)

/** The service's own domains. */
export const officialHosts: readonly string[] = [...OFFICIAL]

const KNOWN = new Set([
  ...OFFICIAL,
  // Stands for the service's own in posts that name nobody; no one can own it (RFC 2606).
  'service.example',
  ...`github.com github.io gitlab.com gist.github.com fast.com speedtest.net ookla.com wikipedia.org
  reddit.com samsung.com lg.com sony.com sony.de philips.com panasonic.com hisense.com hisense-usa.com
  tcl.com vizio.com roku.com amazon.com amazon.de amazon.co.uk google.com apple.com microsoft.com
  xbox.com playstation.com nintendo.com nvidia.com mozilla.org firefox.com chromium.org android.com
  downdetector.com allestoerungen.de cloudflare.com cloudflarestatus.com ubuntu.com debian.org avm.de
  fritz.box tp-link.com netgear.com asus.com linksys.com imdb.com ofcom.org.uk bbc.co.uk bbc.com
  ftc.gov consumer.ftc.gov europa.eu actionfraud.police.uk verbraucherzentrale.de bsi.bund.de
  cybermalveillance.gouv.fr incibe.es youtube.com support.google.com archive.org stackoverflow.com
  stackexchange.com superuser.com xda-developers.com avforums.com avsforum.com arstechnica.com
  theverge.com pi-hole.net opendns.com quad9.net 1.1.1.1 rtings.com justwatch.com jellyfin.org kodi.tv
  virustotal.com haveibeenpwned.com w3.org ietf.org intel.com amd.com lenovo.com dell.com hp.com
  telekom.de vodafone.de vodafone.com bt.com virginmedia.com sky.com orange.fr free.fr movistar.es
  vivo.com.br tim.it chromecast.com imgur.com postimg.cc`.split(/\s+/),
])
