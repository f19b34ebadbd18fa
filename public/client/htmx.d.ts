// The module htmx ships without a declaration beside it.
declare module 'htmx.org/dist/htmx.esm.js' {
  const htmx: {
    registerExtension: (name: string, extension: Record<string, unknown>) => void
    process: (element: Element) => void
  }
  export default htmx
}
