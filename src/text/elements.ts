// Walking a tree of HTML.
import type { Element, Root } from 'hast'

/** Every element of the tree in document order, listed before any of them is changed. */
export function elementsOf(tree: Root): Element[] {
  const found: Element[] = []
  // A stack of our own: a deep tree must not use up the call stack.
  const pending: (Root | Element)[] = [tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'element') found.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (child?.type === 'element') pending.push(child)
    }
  }
  return found
}
