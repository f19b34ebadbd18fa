// Coined names: the words only a few posts have, as titles, towns and firmware give a real forum.

const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'
const syllables = consonants.length * vowels.length
const names = syllables ** 4
// Prime to the number of names: numbers in a row make names that look nothing alike.
const stride = 10_100_107

/** The name of number `n`: eight letters, the same every time, another one for every number. */
export const coinedName = (n: number): string => {
  let left = (n * stride + 987_654) % names
  let name = ''
  for (let at = 0; at < 4; at++) {
    const syllable = left % syllables
    left = Math.floor(left / syllables)
    name += consonants.charAt(Math.floor(syllable / vowels.length))
    name += vowels.charAt(syllable % vowels.length)
  }
  return name.charAt(0).toUpperCase() + name.slice(1)
}
