// An unlisted code as the service would write it: parts of a family's shape, put together in its way.

type Form = { parts: RegExp; write: (parts: string[]) => string }

const joined = (head: string, joint: string) => (parts: string[]) => [head, ...parts].join(joint)

// The shapes again (families.ts), this time to take apart: codes of a family we know, lower case,
// each separator a hyphen.
const PLAYER: Form = {
  parts: /^([mcfhodsu])-?(\d{4})(?:-?(\d{4})(?:-?([\da-f]{2,8}|p-?\d))?)?$/,
  write: ([letter = '', head = '', ...tail]) =>
    [letter + head, ...tail.map((part) => part.replace('-', ''))].join('-').toUpperCase(),
}

const FORMS: Record<string, Form> = {
  NW: { parts: /^nw-?(\d{1,2}?)-?(\d{1,4})$/, write: joined('NW', '-') },
  UI: { parts: /^ui-?(\d{3})-?(\d{1,5})?$/, write: joined('ui', '-') },
  UI3: { parts: /^ui-?(3\d{3})$/, write: joined('UI', '') },
  TVQ: { parts: /^tvq-?([a-z-]{1,23}[a-z])-?(\d{1,3})$/, write: joined('tvq', '-') },
  TVP: { parts: /^tvp-?(\d{3})$/, write: joined('TVP', '-') },
  AIP: { parts: /^aip-?(\d{3})$/, write: joined('AIP', '-') },
  NSES: {
    parts: /^(nse[sz])-?(\d{3}|uhx)$/,
    write: (parts) => parts.join('-').toUpperCase(),
  },
  MSL: { parts: /^msl-?(\d{4})$/, write: joined('MSL', ':') },
  N8: {
    parts: /^n-?(8\d{3})-?(\d{4})?$/,
    write: ([head, ...tail]) => [`N${head}`, ...tail].join('-'),
  },
  NQL: { parts: /^nql-?(\d{4,5})$/, write: joined('NQL', '.') },
  NQM: { parts: /^nqm-?(\d{3})$/, write: joined('NQM', '.') },
  DLS: {
    parts: /^(dlst?)-?(n)?-?(\d{1,4})$/,
    write: ([head = '', ...rest]) => `${head}.${rest.join('')}`.toUpperCase(),
  },
  OFNA: { parts: /^of-?na-?(\d)$/, write: joined('OF.NA', '.') },
  AVF: {
    parts: /^avf-?(\d{5})-?(?:os-{0,2}(\d{1,6}))?$/,
    write: ([code, system]) => (system ? `AVF:${code};OS:${system}` : `AVF:${code}`),
  },
  E: { parts: /^e-?(1\d{2})$/, write: joined('E', '') },
  W8: { parts: /^w-?(8[\da-f]{3,7})$/, write: ([rest = '']) => `W${rest.toUpperCase()}` },
}
for (const letter of 'MCFHODSU') FORMS[`${letter}7`] = PLAYER

/** The code of the family that `key` spells (lower case, separators as hyphens), in its own form. */
export function formOf(family: string, key: string): string {
  const form = FORMS[family]
  const match = form?.parts.exec(key)
  if (!form || !match) return key.toUpperCase()
  return form.write(match.slice(1).filter((part) => part !== undefined))
}
