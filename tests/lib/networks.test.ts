// Whose request it is: the address a trusted proxy saw, and one network for all of a household's.
import { describe, expect, test } from 'vitest'
import { callerAddress, networkOf } from '../../src/lib/networks.ts'

describe('the address of whoever asks', () => {
  test.each([
    ['no proxy: the connection', 0, undefined, '192.0.2.1'],
    ['no proxy: what they write is not believed', 0, '203.0.113.9', '192.0.2.1'],
    ['one proxy: what it saw', 1, '203.0.113.9', '203.0.113.9'],
    [
      'one proxy: what they wrote before it is not believed',
      1,
      '1.1.1.1, 203.0.113.9',
      '203.0.113.9',
    ],
    ['two proxies: what the first saw', 2, '1.1.1.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['two proxies, one passed by: the connection', 2, '203.0.113.9', '192.0.2.1'],
    ['one proxy that says nothing: the connection', 1, undefined, '192.0.2.1'],
    ['one proxy that says nothing either', 1, ' , ', '192.0.2.1'],
  ])('%s', (_, proxies, forwarded, address) => {
    expect(callerAddress('192.0.2.1', forwarded, proxies)).toBe(address)
  })
})

describe('a network', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
    ['unknown', 'unknown'],
  ])('of %j is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
