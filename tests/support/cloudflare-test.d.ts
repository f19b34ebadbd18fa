// What tests take from the Workers runtime.
declare module 'cloudflare:test' {
  export const env: Record<string, unknown>
}
declare module 'cloudflare:workers' {
  export const exports: {
    default: { fetch: (request: Request | string, init?: RequestInit) => Promise<Response> }
  }
}
