// Internet addresses that are nobody's line: private, local and well-known ones.

const PUBLIC_RESOLVERS = new Set([
  '1.1.1.1',
  '1.0.0.1',
  '8.8.8.8',
  '8.8.4.4',
  '9.9.9.9',
  '208.67.222.222',
])

/** Whether an IPv4 address says nothing about anybody (RFC 1918, 6598, 3927, loopback, resolvers), or is none. */
export const isPrivateAddress = (ip: string): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number)
  if ([a, b, c, d].some((part) => part > 255) || PUBLIC_RESOLVERS.has(ip)) return true
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a === 255 ||
    (a < 20 && b < 20 && c < 20) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  )
}
