// Whether the service runs on the devices that come with the forum: what the official guides say, no more.
import type { devices } from '../schema/catalogue.ts'

type Said = Partial<
  Pick<typeof devices.$inferInsert, 'support' | 'supportAdvice' | 'minimumSystem' | 'note'>
>

/** The columns of one device; empty where nothing is known of it. */
export const supportOf = (id: string): Said => ({
  ...(supported.has(id) ? { support: 'supported' as const } : {}),
  ...said[id],
})

const current = 'A current version, on a system that still gets updates'

// The guides on browsers and on uncertified devices name what these need.
const said: Record<string, Said> = {
  'browser-chrome': { support: 'supported', minimumSystem: current },
  'browser-edge': { support: 'supported', minimumSystem: current },
  'browser-firefox': { support: 'supported', minimumSystem: current },
  'browser-opera': { support: 'supported', minimumSystem: current },
  'browser-safari': { support: 'supported', minimumSystem: current },
  'browser-brave': {
    support: 'limited',
    supportAdvice:
      'The module for protected content must be switched on first, under Extensions in the settings.',
    minimumSystem: current,
  },
  'windows-pc': { support: 'supported', minimumSystem: 'A version that still gets updates' },
  mac: { support: 'supported', minimumSystem: 'A version that still gets updates' },
  chromebook: { support: 'supported', minimumSystem: 'A model that still receives updates' },
  'linux-pc': {
    support: 'limited',
    supportAdvice: 'Use Firefox or Chrome.',
    minimumSystem: 'An Intel or AMD processor',
  },
  'android-tv-box': {
    support: 'limited',
    supportAdvice:
      'Cheap boxes often lack the certificate for protected video and are refused. A small stick or box from a known maker plays on any screen with HDMI.',
    minimumSystem: 'A certificate for protected video',
  },
  // The catalogue's note is about telling it from the phone, not about the set.
  'samsung-tv': { support: 'supported', note: null },
}

// Official guides or the meanings of codes say how the app is used on these.
const supported = new Set([
  'fire-tv-stick',
  'roku-streambar',
  'chromecast',
  'chromecast-ultra',
  'chromecast-google-tv',
  'apple-tv',
  'playstation-4',
  'playstation-5',
  'xbox-one',
  'xbox-series',
  'iphone',
  'ipad',
  'android-phone',
  'samsung-galaxy-tab',
  'google-pixel',
  'windows-app',
])
