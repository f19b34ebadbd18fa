// Reads a page as a person would: texts, links and forms by selector, in any runtime.
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'

export type Form = { action: string; fields: Record<string, string>; names: Set<string> }

export type Dom = ReturnType<typeof dom>

export const dom = (html: string) => {
  const tree = fromHtml(html)
  const all = (selector: string): Element[] => selectAll(selector, tree)
  const one = (selector: string): Element => {
    const [first] = all(selector)
    if (!first) throw new Error(`The page has no ${selector}`)
    return first
  }
  return {
    has: (selector: string): boolean => all(selector).length > 0,
    count: (selector: string): number => all(selector).length,
    /** The text of the first match, white space folded. */
    text: (selector: string): string => textOf(one(selector)),
    texts: (selector: string): string[] => all(selector).map(textOf),
    attr: (selector: string, name: string): string | null => attrOf(one(selector), name),
    attrs: (selector: string, name: string): (string | null)[] =>
      all(selector).map((element) => attrOf(element, name)),
    form: (selector: string): Form => formOf(one(selector)),
  }
}

const textOf = (node: Nodes): string => rawText(node).replace(/\s+/g, ' ').trim()

const rawText = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => rawText(child as Nodes)).join('') : ''
}

const attrOf = (element: Element, name: string): string | null => {
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const value =
    element.properties[name] ??
    element.properties[camel] ??
    element.properties[propertyNames[name] ?? name]
  if (value === undefined || value === null || value === false) return null
  return Array.isArray(value) ? value.join(' ') : String(value)
}

const propertyNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  datetime: 'dateTime',
  formaction: 'formAction',
  'aria-describedby': 'ariaDescribedBy',
}

// What a browser would send: buttons only when pressed, unticked boxes not at all.
const formOf = (form: Element): Form => {
  const fields: Record<string, string> = {}
  const names = new Set<string>()
  for (const control of selectAll('input, textarea, select, button', form)) {
    const name = attrOf(control, 'name')
    if (!name) continue
    names.add(name)
    const value = typedIn(control)
    if (value !== null) fields[name] = value
  }
  return { action: attrOf(form, 'action') ?? '', fields, names }
}

const typedIn = (control: Element): string | null => {
  if (control.tagName === 'button') return null
  if (control.tagName === 'textarea') return rawText(control)
  if (control.tagName === 'select') {
    const options = selectAll('option', control)
    const chosen = options.find((option) => option.properties.selected) ?? options[0]
    return chosen ? (attrOf(chosen, 'value') ?? textOf(chosen)) : null
  }
  const type = attrOf(control, 'type')
  if ((type === 'radio' || type === 'checkbox') && !control.properties.checked) return null
  return attrOf(control, 'value') ?? (type === 'checkbox' ? 'on' : '')
}
