// A person at the forum's pages over HTTP: opens them and sends their forms as a browser would.
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { conflict } from '../../refusal.ts'

export type Page = { path: string; status: number; root: Nodes }

export type Browser = {
  get: (path: string) => Promise<Page>
  /** Sends the form whose address ends so, with its hidden fields; gives the page it leads to. */
  submit: (page: Page, ending: string, fields: Record<string, string>) => Promise<Page>
}

/** Somebody with a session's token, or a guest without one. */
export const browserAt = (site: string, token: string | null): Browser => {
  const headers: Record<string, string> = {
    Accept: 'text/html',
    Origin: site,
    ...(token === null ? {} : { Cookie: `foyer_session=${token}` }),
  }
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await fetch(new URL(path, site), { ...init, headers, redirect: 'manual' })
    } catch {
      throw conflict(`Nobody answers at ${site}: start the forum first, with npm start.`)
    }
  }
  const get = async (path: string): Promise<Page> => pageOf(path, await ask(path))
  return {
    get,
    submit: async (page, ending, fields) => {
      const form = formIn(page, ending)
      const body = new URLSearchParams({ ...hiddenIn(form), ...fields })
      const answer = await ask(String(form.properties.action), { method: 'POST', body })
      const to = answer.headers.get('Location')
      if (answer.status === 303 && to !== null && !to.startsWith('/login')) return get(to)
      const refused = await pageOf(page.path, answer)
      throw conflict(`${page.path} answered ${answer.status}: ${faultIn(refused)}`)
    },
  }
}

const pageOf = async (path: string, answer: Response): Promise<Page> => ({
  path,
  status: answer.status,
  root: fromHtml(await answer.text()),
})

/** All elements that a test holds for, in the order of the page. */
export const elementsIn = (node: Nodes, holds: (element: Element) => boolean): Element[] => {
  const inside =
    'children' in node ? node.children.flatMap((one) => elementsIn(one as Nodes, holds)) : []
  return node.type === 'element' && holds(node) ? [node, ...inside] : inside
}

/** What stands in it, as one line. */
export const textIn = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  const inside =
    'children' in node ? node.children.map((one) => textIn(one as Nodes)).join(' ') : ''
  return inside.replace(/\s+/g, ' ').trim()
}

const formIn = (page: Page, ending: string): Element => {
  const [form] = elementsIn(
    page.root,
    ({ tagName, properties }) =>
      tagName === 'form' &&
      String(properties.action ?? '')
        .split('#')[0]
        ?.endsWith(ending) === true,
  )
  if (!form) throw conflict(`${page.path} has no form for ${ending} (${page.status}).`)
  return form
}

const hiddenIn = (form: Element): Record<string, string> =>
  Object.fromEntries(
    elementsIn(form, ({ properties }) => properties.type === 'hidden').map(({ properties }) => [
      String(properties.name ?? ''),
      String(properties.value ?? ''),
    ]),
  )

// The errors of a form, or the title of a page that says no.
const faultIn = ({ root }: Page): string => {
  const isFault = ({ tagName, properties }: Element) =>
    tagName === 'h1' || String(properties.className ?? '').includes('field-error')
  return elementsIn(root, isFault).map(textIn).join(', ')
}
