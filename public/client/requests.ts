// What htmx tells about a request, with types, for the parts of the script that listen.

/** One request, from the press of a button to the swap of its answer. */
export type Sent = {
  sourceElement: Element
  sourceEvent: Event
  target: Element | null
  /** The answer's markup, once it is here. */
  text?: string
  request: { action: string; anchor?: string }
  response?: { status: number; raw: Response }
}

type Told = { ctx?: Sent; history?: { type: string; path: string } }

/** Listens to one of htmx's events, such as `before:swap`; `event.preventDefault()` stops what follows. */
export const whenHtmx = (name: string, run: (sent: Sent, event: CustomEvent<Told>) => void) =>
  document.addEventListener(`htmx:${name}`, (event) => {
    const told = event as CustomEvent<Told>
    if (told.detail?.ctx) run(told.detail.ctx, told)
  })

/** Whether the answer is the next page: it takes the place of the main part. */
export const bringsPage = (sent: Sent): boolean => sent.target?.id === 'main'

export const hasFailed = (sent: Sent): boolean => (sent.response?.status ?? 0) >= 400

/** Runs now and after every new page. */
export const onEveryPage = (run: () => void) => {
  run()
  whenHtmx('after:swap', (sent) => {
    if (bringsPage(sent)) run()
  })
}
