// The page's script: htmx behind the sanitising policy, and the small comforts that need script.
import htmx from 'htmx.org/dist/htmx.esm.js'
import { policy } from './policy.ts'

htmx.registerExtension('foyer-security', {
  // biome-ignore lint/suspicious/noExplicitAny: htmx types its internal API as any
  init: (api: any) => api.initSecurity(policy),
})
