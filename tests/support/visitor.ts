// A person's browser in small: cookies, forms filled as they are rendered, redirects followed.
import type { Hono } from 'hono'
import type { Env } from '../../routes/http/session.ts'
import { type Dom, dom } from './dom.ts'

export type Answer = {
  status: number
  headers: Headers
  html: string
  dom: Dom
  /** Where the browser is now, after redirects. */
  path: string
}

export type Visitor = ReturnType<typeof visitorOf>

type Way = { htmx?: boolean; address?: string }

/** The two ways a form reaches the forum, for `describe.each(ways)('with %s', ...)`. */
export const ways: [name: string, way: Way][] = [
  ['a browser', {}],
  ['htmx', { htmx: true }],
]

export const visitorOf = (app: Hono<Env>, site: string, way: Way = {}) => {
  const cookies = new Map<string, string>()

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0)
      headers.set('Cookie', [...cookies].map(([k, v]) => `${k}=${v}`).join('; '))
    if (way.address) headers.set('X-Test-Address', way.address)
    const [sent] = path.split('#')
    const response = await app.request(`${site}${sent}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }

  const follow = async (
    response: Response,
    path: string,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const location = response.headers.get('Location')
    if (response.status !== 303 || !location) return answerOf(response, path)
    const next = new URL(location, site)
    return follow(
      await send(next.pathname + next.search, { headers }),
      next.pathname + next.search + next.hash,
      headers,
    )
  }

  const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    follow(await send(path, { headers }), path, headers)

  /** Posts fields as a form of this site would, and follows where it leads. */
  const post = async (
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const htmx: Record<string, string> = way.htmx
      ? { 'HX-Request': 'true', 'HX-Target': 'main#main', 'HX-Request-Type': 'partial' }
      : {}
    const response = await send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: site, 'Sec-Fetch-Site': 'same-origin', ...htmx, ...headers },
    })
    return follow(response, path, htmx)
  }

  /** Fills in the form that matches, as it stands on the page, and sends it; unknown fields fail. */
  const submit = async (page: Answer, selector: string, fields: Record<string, string> = {}) => {
    const form = page.dom.form(selector)
    for (const name of Object.keys(fields)) {
      if (!form.names.has(name)) throw new Error(`The form ${selector} has no field ${name}`)
    }
    return post(form.action || page.path, { ...form.fields, ...fields })
  }

  return { cookies, send, get, post, submit }
}

const answerOf = async (response: Response, path: string): Promise<Answer> => {
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, path, dom: dom(html) }
}

const keep = (cookies: Map<string, string>, line: string) => {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  const value = pair.slice(at + 1)
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), value)
}
