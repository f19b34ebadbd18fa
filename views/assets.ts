// Addresses of the built style sheet and script: named by their content, so they are kept for a year.
import manifest from '../dist/manifest.json' with { type: 'json' }

export const assets = {
  css: `/assets/${manifest.css}`,
  script: `/assets/${manifest.script}`,
  icons: `/assets/${manifest.icons}`,
  favicon: '/assets/favicon.svg',
  brand: (hue: number) => `/brand.css?hue=${hue}`,
}

export type IconName = string

export const iconHref = (name: IconName): string => `${assets.icons}#${name}`
