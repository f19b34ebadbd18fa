// Excerpts: the first words of a text, for lists, mails and page descriptions.

/** At most `max` characters of the text on one line, cut between words with an ellipsis. */
export function excerpt(text: string, max: number): string {
  // Collapsing white space only shortens, so a few times the length is enough to look at.
  const line = text
    .slice(0, max * 4 + 200)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= max && text.length <= max * 4 + 200) return line
  const room = line.slice(0, Math.max(0, max - 1))
  const edge = line.charAt(room.length) === ' ' ? room.length : room.lastIndexOf(' ')
  const words = edge > room.length / 2 ? room.slice(0, edge) : withoutHalfLetter(room)
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`
}

function withoutHalfLetter(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text
}
