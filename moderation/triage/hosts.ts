// What the name of an unknown host says about it.
import { unmasked } from './folding.ts'
import { isKnownHost, officialHosts } from './links.ts'

const SPAM =
  /iptv|m3u|casino|slots?\b|bets?\b|betting|poker|apk|torrent|warez|crack|coupon|voucher|promo|deals?|cheap|discount|vpn|proxy|proxies|smartdns|unblock|essay|homework|followers|boost|seo|backlink|crypto|coin|token|forex|trading|invest|dating|singles|girls|adult|cams?\b|xxx|pills?|slim|keto|cbd|loan|replica|outlet|watchfree|freemovies|free-?stream|fullhd|hd(?:zone|movies|films)|movies?-?free|megastream|stream(?:king|hero|plug)|cardbazaar|giftcard|nft|posters|shop\b|store\b|sale|generator|genhub|combo|resell|reseller|panel|vip|jobs?-|earn|cash|money|profit|reviews\b|bazaar|planet/

const SCAM =
  /verif|confirm|secure|security|login|log-in|signin|sign-in|account|konto|cuenta|compte|conta\b|billing|payment|pagamento|pago|zahlung|paiement|refund|rembours|reembolso|rimborso|erstattung|update|actualiz|atualiz|aggiorn|maj\b|renew|renov|rinnov|reactivat|unlock|unblock-account|suspend|support|help-?desk|helpline|customer|service-|prize|winner|gewinn|premio|gift\b|claim|reward|appeal|cancel-|household|haushalt|hogar|foyer|validat|pruefung|prufung|bestaetig|fix|repair|codec|driver|widevine|antivirus|certificate|cert-|recover|abonnement|abbonamento|assinatura|suscripcion|apply|partner|official|meet-|tv-?activate|activat|identity/

export const looksLikeSpam = (host: string): boolean => SPAM.test(host)
export const looksDeceitful = (host: string): boolean => SCAM.test(host)

/** Whether a host bears the service's name, or one drawn like it, without being the service's. */
export const isLookalike = (host: string): boolean => {
  if (isKnownHost(host)) return false
  const drawn = host.replaceAll('rn', 'm').replaceAll('vv', 'w')
  const plain = unmasked(drawn) ?? drawn
  return officialHosts.some((official) => {
    const name = official.split('.')[0] ?? official
    // The Latin l and the capital I are drawn alike, and hosts arrive in small letters.
    const ambiguous = name.replaceAll('l', 'i')
    return [host, plain].some((one) =>
      one.replaceAll('l', 'i').replaceAll('-', '').includes(ambiguous),
    )
  })
}
