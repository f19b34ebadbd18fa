// The page's script: htmx behind the sanitising policy, and the small comforts that need script.
import htmx from 'htmx.org/dist/htmx.esm.js'
import { arriveWell, keepUnfolded } from './arriving.ts'
import { helpWriting } from './composer.ts'
import { keepDrafts } from './drafts.ts'
import { failVisibly } from './failing.ts'
import { moderateByKeys } from './keys.ts'
import { showWhoLooks } from './looking.ts'
import { closeMenus } from './menus.ts'
import { keepTickFocused } from './not-meant.ts'
import { rememberOpened } from './opened.ts'
import { policy } from './policy.ts'
import { previewTexts } from './preview.ts'
import { tellReading } from './reading.ts'
import { tellSearches } from './searches.ts'
import { sendOnce } from './sending.ts'
import { emptyTaken } from './taken.ts'

htmx.registerExtension('foyer', {
  // biome-ignore lint/suspicious/noExplicitAny: htmx types its internal API as any
  init: (api: any) => api.initSecurity(policy),
  htmx_before_morph_attr: keepUnfolded,
})

sendOnce()
tellSearches()
tellReading()
emptyTaken()
failVisibly()
keepDrafts()
rememberOpened()
helpWriting()
previewTexts()
keepTickFocused()
closeMenus()
moderateByKeys()
showWhoLooks()
arriveWell()
