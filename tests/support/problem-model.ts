// What belongs to a problem, said without a database: what was done to each itself, and which merges hold.

type Own = 'on' | 'off' | { split: number }

export type Modelled = {
  isKnown: boolean
  isOpen: boolean
  parent: number | null
  /** By thread: attached or taken off here, by staff or by a split. */
  threads: Map<number, Own>
  followers: Set<string>
  key: string
  /** By key: whether it is this problem's now, or was at its end. */
  keys: Map<string, boolean>
}

type Move = {
  kind: 'merge' | 'split'
  part: number
  whole: number
  keys: string[]
  threads: number[]
  isUndone: boolean
}

/** `askers` are the followers of each thread. */
export const modelOf = (askers: readonly string[]) => {
  const problems: Modelled[] = []
  const moves: Move[] = []

  const add = (key: string, isKnown: boolean) =>
    problems.push({
      isKnown,
      isOpen: true,
      parent: null,
      threads: new Map(),
      followers: new Set(),
      key,
      keys: new Map([[key, true]]),
    }) - 1
  const at = (id: number): Modelled => problems[id]!
  const parts = (id: number) =>
    problems.flatMap(({ parent }, part) => (parent === id ? [part] : []))
  const below = (id: number): number[] => [id, ...parts(id).flatMap(below)]
  const above = (id: number): number[] => {
    const { parent } = at(id)
    return parent === null ? [id] : [id, ...above(parent)]
  }
  const top = (id: number): number => above(id).at(-1)!

  const threadsOf = (id: number): Set<number> => {
    const come = new Set(parts(id).flatMap((part) => [...threadsOf(part)]))
    for (const [thread, own] of at(id).threads) {
      if (own === 'on') come.add(thread)
      else come.delete(thread)
    }
    return come
  }
  const followersOf = (id: number) => new Set(below(id).flatMap((one) => [...at(one).followers]))
  const holderOf = (key: string) => {
    const found = problems.findIndex(({ keys }) => keys.get(key) === true)
    return found < 0 ? null : found
  }
  const followThreads = (id: number, threads: Iterable<number> = threadsOf(id)) => {
    for (const thread of threads) at(id).followers.add(askers[thread]!)
  }
  const giveKeys = (from: number, into: number) => {
    const given = [...at(from).keys].flatMap(([key, isHeld]) => (isHeld ? [key] : []))
    for (const key of given) {
      at(from).keys.delete(key)
      at(into).keys.set(key, true)
    }
    return given
  }
  const mayMerge = (part: Modelled, whole: Modelled) =>
    whole.isOpen && (whole.isKnown || !part.isKnown)

  /** Each gives false where it is refused, and then changed nothing. */
  const acts = {
    attach: (id: number, thread: number) => {
      if (!at(id).isOpen) return false
      at(id).threads.set(thread, 'on')
      if (at(id).isKnown) followThreads(id, [thread])
      return true
    },
    detach: (id: number, thread: number) => {
      if (!at(id).isOpen || !threadsOf(id).has(thread)) return false
      at(id).threads.set(thread, 'off')
      return true
    },
    signal: (key: string, thread: number) => {
      const id = holderOf(key)
      if (id === null || threadsOf(id).has(thread) || at(id).threads.has(thread)) return false
      at(id).threads.set(thread, 'on')
      return true
    },
    follow: (id: number, who: string) => at(id).isOpen && Boolean(at(id).followers.add(who)),
    unfollow: (id: number, who: string) => {
      if (!at(id).isOpen) return false
      for (const one of below(id)) at(one).followers.delete(who)
      return true
    },
    confirm: (id: number) => {
      if (!at(id).isOpen || at(id).isKnown) return false
      at(id).isKnown = true
      followThreads(id)
      return true
    },
    resolve: (id: number) => {
      const problem = at(id)
      if (!problem.isOpen || !problem.isKnown) return false
      problem.isOpen = false
      for (const [key, isHeld] of problem.keys) if (isHeld) problem.keys.set(key, false)
      return true
    },
    merge: (part: number, whole: number) => {
      if (part === whole || !at(part).isOpen || !mayMerge(at(part), at(whole))) return false
      if (at(whole).isKnown && !at(part).isKnown) followThreads(part)
      const keys = giveKeys(part, whole)
      Object.assign(at(part), { isOpen: false, parent: whole })
      moves.push({ kind: 'merge', part, whole, keys, threads: [], isUndone: false })
      return true
    },
    split: (whole: number, key: string, threads: number[]) => {
      const problem = at(whole)
      const holder = holderOf(key)
      const isTaken = problems.some((one) => one.isOpen && one.key === key)
      if (!problem.isOpen || threads.length === 0 || isTaken) return false
      if (holder !== null && holder !== whole) return false
      const moved = threads.filter((thread) => threadsOf(whole).has(thread))
      problem.keys.delete(key)
      const part = add(key, problem.isKnown)
      for (const thread of moved) {
        at(part).threads.set(thread, 'on')
        problem.threads.set(thread, { split: moves.length })
      }
      if (problem.isKnown) followThreads(part)
      moves.push({ kind: 'split', part, whole, keys: [key], threads: moved, isUndone: false })
      return true
    },
    undo: (nth: number) => {
      const move = moves[nth]!
      if (move.isUndone) return false
      return move.kind === 'merge' ? unmerge(move) : unsplit(move, nth)
    },
  }

  const unmerge = (move: Move) => {
    const { part, whole } = move
    const holder = holderOf(at(part).key)
    if (holder !== null && !above(part).includes(holder)) return false
    if (problems.some((one) => one.isOpen && one.key === at(part).key)) return false
    for (const key of move.keys) {
      const from = above(part).filter((id) => at(id).keys.has(key))
      if (from.length === 0 || (holderOf(key) !== null && !from.includes(holderOf(key)!))) continue
      for (const id of from) at(id).keys.delete(key)
      at(part).keys.set(key, true)
    }
    Object.assign(at(part), { isOpen: true, parent: null })
    if (!at(part).isKnown) for (const one of below(part)) at(one).followers.clear()
    move.isUndone = true
    return at(whole) !== undefined
  }
  const unsplit = (move: Move, nth: number) => {
    const { part, whole } = move
    const goesRound = top(whole) === part
    if (goesRound || !at(part).isOpen || !mayMerge(at(part), at(top(whole)))) return false
    for (const thread of move.threads) {
      const own = at(whole).threads.get(thread)
      const isOff = typeof own === 'object' && own.split === nth
      if (isOff && threadsOf(part).has(thread)) at(whole).threads.delete(thread)
    }
    if (at(top(whole)).isKnown && !at(part).isKnown) followThreads(part)
    giveKeys(part, top(whole))
    Object.assign(at(part), { isOpen: false, parent: whole })
    move.isUndone = true
    return true
  }

  return { problems, moves, acts, add, threadsOf, followersOf }
}
