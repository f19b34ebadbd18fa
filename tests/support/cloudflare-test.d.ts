// What tests take from the Workers runtime.
declare module 'cloudflare:test' {
  import type { ExecutionContext } from '@cloudflare/workers-types'

  export const env: Record<string, unknown>
  export const createExecutionContext: () => ExecutionContext
  export const waitOnExecutionContext: (ctx: ExecutionContext) => Promise<void>
}
