// What a text speaks of, whatever its language; and the terms that follow from it.
import { describe, expect, test } from 'vitest'
import { entriesOfFile } from '../../src/knowledge/catalogue.ts'
import { conceptName, spokenOf } from '../../src/knowledge/concepts/concepts.ts'
import { likenessOf } from '../../src/knowledge/likeness.ts'

const namesIn = (text: string) => spokenOf(text).concepts.map(conceptName)

describe('concepts', () => {
  test.each([
    [
      'no sound',
      ['No audio at all', 'Kein Ton mehr', 'sin sonido', 'Plus de son', 'Sem som', 'Nessun suono'],
    ],
    [
      'black screen',
      [
        'screen goes black',
        'Bild bleibt schwarz',
        'pantalla en negro',
        "L'écran noir",
        'tela preta',
        'schermo nero',
      ],
    ],
    [
      'moved house',
      [
        'We moved',
        'Nach dem Umzug',
        'nos mudamos',
        'déménagement',
        'depois da mudança',
        'dopo il trasloco',
      ],
    ],
    [
      'charged twice',
      [
        'charged twice',
        'doppelt abgebucht',
        'doble cobro',
        'double prélèvement',
        'cobrado duas vezes',
        'due addebiti',
      ],
    ],
    [
      'cast device not found',
      [
        "My phone doesn't see the TV",
        'Keine Geräte gefunden',
        'no encuentra la tele',
        'ne trouve pas la télé',
        'não encontra a TV',
        'non trova la TV',
      ],
    ],
    [
      'lost high quality',
      ['no more 4K', 'nur noch HD', 'solo en HD', 'plus de 4K', 'só em HD', 'niente 4K'],
    ],
    ['vpn', ['VPN', 'a proxy', 'PROXIES', 'Kein VPN an']],
  ])('%s is said in many ways', (name, ways) => {
    for (const way of ways) expect(namesIn(way)).toContain(name)
  })

  test.each([
    ['payment failed', 'Chrome refused the plug-in, el navegador rechaza la extensión'],
    ['live', 'via direct message'],
    ['add-on to blame', 'Everything works except sound'],
    ['storage full', 'storage location'],
  ])('%s is more than a word of it', (name, text) => {
    expect(namesIn(text)).not.toContain(name)
  })

  test('umlauts and their two letters are the same, and so are accents and none', () => {
    expect(namesIn('Kuendigung')).toEqual(namesIn('Kündigung'))
    expect(namesIn('demenagement')).toEqual(namesIn('déménagement'))
    expect(namesIn('Kündigung')).toContain('cancel')
  })

  test('a phrase needs all its words beside each other, and part of a word is not the word', () => {
    expect(namesIn('black gloves beside a screen door')).not.toContain('black screen')
    expect(namesIn('a castle')).not.toContain('vpn')
    expect(namesIn('unbuffered')).not.toContain('buffering')
  })

  test('what no concept takes is left, and a long text costs no more than its beginning', () => {
    expect(spokenOf('zebra vpn').others).toEqual(['zebra'])
    const long = `vpn ${'screen goes goes '.repeat(200_000)}`
    expect(spokenOf(long).concepts.length).toBeLessThan(10)
    expect(spokenOf(long).others.length).toBeLessThan(20_000)
  })
})

describe('terms', () => {
  const asked = { title: '', body: '', area: '', refs: [] }

  test('a code brings what it means, its family and area, as implied and not as said', () => {
    const { said, implied } = likenessOf({ ...asked, refs: [{ kind: 'code', ref: 'e101' }] })

    expect(said).toEqual(['all_', 'k_e101'])
    expect(implied).toContain('f_e')
    expect(implied.some((term) => term.startsWith('a_'))).toBe(true)
  })

  test('a device brings its kind, maker and parents', () => {
    const refs = [{ kind: 'device' as const, ref: 'samsung-crystal-uhd' }]

    expect(likenessOf({ ...asked, refs }).implied).toEqual(['c_tv', 'm_samsung', 'd_samsung_tv'])
  })

  test('codes and devices that staff added bring theirs, however their parents lead around', () => {
    const { codes, devices } = entriesOfFile()
    const [code, device] = [codes[0]!, devices.find(({ id }) => id === 'samsung-tv')!]
    const known = {
      codes: [{ ...code, id: 'zz-1', family: 'ZZ', meaning: 'The picture stays black.' }],
      devices: [
        { ...device, id: 'glowbox', maker: 'Glow', parent: 'glow' },
        { ...device, id: 'glow', maker: 'Glow', parent: 'glowbox' },
      ],
    }
    const refs = [
      { kind: 'code' as const, ref: 'zz-1' },
      { kind: 'device' as const, ref: 'glowbox' },
    ]

    expect(likenessOf({ ...asked, refs }).implied).toEqual([])
    expect(likenessOf({ ...asked, refs }, known).implied).toEqual(
      expect.arrayContaining(['f_zz', 'c_blackscreen', 'm_glow', 'd_glow']),
    )
  })

  test('are words of the search index each, and bounded whatever is written', () => {
    const body = Array.from({ length: 30_000 }, (_, n) => `wörd${n} “${n}” -- ) AND (`).join(' ')
    const refs = Array.from({ length: 900 }, (_, n) => ({ kind: 'code' as const, ref: `x-${n}` }))
    const { said, implied } = likenessOf({ ...asked, title: body, body, refs })

    expect(said.length + implied.length).toBeLessThan(140)
    for (const term of [...said, ...implied]) expect(term).toMatch(/^[a-z]+_[\p{L}\p{N}_]*$/u)
    expect(new Set([...said, ...implied]).size).toBe(said.length + implied.length)
  })
})
