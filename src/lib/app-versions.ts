// Versions of the app as people type them, brought to what a rollout is told apart by.

// `9.2`, `v9.2.1 build 4`, `Version 9,2`: what follows the second number differs from device to device.
const numbers = /(?<![\d.,])(\d{1,4})[.,](\d{1,4})(?!\d)/

/** Major and minor, `9.2`; empty where the words have no such number. */
export const versionOf = (typed: string): string => {
  const [, major, minor] = numbers.exec(typed) ?? []
  return major === undefined || minor === undefined ? '' : `${Number(major)}.${Number(minor)}`
}
