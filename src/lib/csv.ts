// Tables as comma-separated text (RFC 4180) that no spreadsheet takes for formulas.

export type Cell = string | number | null

/** Lines end with CRLF; null is an empty cell. */
export const csvOf = (rows: Cell[][]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Spreadsheets run what begins so, also behind a blank and in full width (OWASP, CSV injection);
// an apostrophe in front makes it text.
const harmless = (text: string): string =>
  /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
