// A test fails when the code under test complains on the console without the test having said so.
import { afterEach, beforeEach, vi } from 'vitest'

const said: string[] = []
let expected: RegExp | null = null

/** Announces that this test makes the code complain about this. */
export const expectComplaint = (about: RegExp) => {
  expected = about
}

/** What the code has complained of in this test so far, line by line. */
export const complaints = (): readonly string[] => said

beforeEach(() => {
  said.length = 0
  expected = null
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      said.push(words.map(String).join(' '))
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  const stray = said.filter((words) => !expected?.test(words))
  if (stray.length > 0) throw new Error(`Unexpected complaint: ${stray.join('\n')}`)
})
