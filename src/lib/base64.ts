// Bytes as text, for columns and formats that hold nothing else.

/** Base64 with padding. */
export const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  // As many arguments as every engine takes.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(text)
}

/** The bytes again; none for text that is no base64. */
export const bytesOf = (text: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}
