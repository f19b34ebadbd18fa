// The two addresses that are written into stored HTML: those of a code and of a device.

/** The page of a code, by the code as the service writes it. */
export const codePath = (code: string): string => `/codes/${encodeURIComponent(code)}`

/** The page of a device, by its slug. */
export const devicePath = (slug: string): string => `/devices/${slug}`
