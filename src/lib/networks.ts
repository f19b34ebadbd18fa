// Whose request it is, as far as a network address tells: behind proxies, and for IPv6.

/**
 * The address of whoever asks. Each proxy adds, on the right of `forwarded`, who it was asked by:
 * of what stands further left anyone may have written anything.
 */
export const callerAddress = (
  remote: string,
  forwarded: string | undefined,
  proxies: number,
): string => {
  if (proxies === 0) return remote
  const addresses = (forwarded ?? '').split(',').map((address) => address.trim())
  return addresses.at(-proxies) || remote
}

/** What a caller is counted by: an IPv4 address, or the 64 bits of IPv6 that one household has. */
export const networkOf = (address: string): string => {
  const bare = address.replace(/^\[|\](:\d+)?$|%.*$/g, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  if (mapped?.[1]) return mapped[1]
  if (!bare.includes(':')) return bare
  const [head = [], tail = []] = bare.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
