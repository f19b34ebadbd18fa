// Counting people: each once per key in 24 hours, in steps of five minutes, within bounded memory.
import { day, hourOfStep, minute, step, windows } from './clock.ts'
import type { KeyState, Steps } from './key-state.ts'

// A person is forgotten early when so many others came after them: a key that busy has its steps.
const mostRemembered = 2000

const stepsADay = day / step

/** 32 bits of who somebody is (FNV-1a): enough to know the same person again within one key's day. */
export const fingerprint = (person: string | number): number => {
  const text = String(person)
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Whether this is their first report on the key in 24 hours; counts them if so. */
export const countPerson = (
  state: KeyState,
  { who, at, isNewcomer }: { who: number; at: number; isNewcomer: boolean },
): boolean => {
  const before = state.who.get(who)
  if (before !== undefined && at - before < stepsADay) return false
  state.who.delete(who)
  state.who.set(who, at)
  if (state.who.size > mostRemembered) forgetFirst(state.who)
  addTo(state.steps, at, isNewcomer)
  return true
}

/** Forgets who came more than a day before this step. */
export const forgetPeople = (state: KeyState, now: number): void => {
  for (const [who, at] of state.who) if (now - at >= stepsADay) state.who.delete(who)
}

/** People, and newcomers among them, in each trailing window that ends with the step `now`. */
export const countWindows = (
  steps: Steps,
  now: number,
): { people: number[]; newcomers: number[] } => {
  const people = windows.map(() => 0)
  const newcomers = windows.map(() => 0)
  let i = steps.at.length - 1
  let sum = 0
  let fresh = 0
  for (let w = 0; w < windows.length; w++) {
    const from = now - ((windows[w] ?? 0) * minute) / step
    for (; i >= 0 && (steps.at[i] ?? 0) > from; i--) {
      sum += steps.people[i] ?? 0
      fresh += steps.newcomers[i] ?? 0
    }
    people[w] = sum
    newcomers[w] = fresh
  }
  return { people, newcomers }
}

/** Takes the hours before `until` out of the steps: people by hour, oldest first. */
export const takeHours = (steps: Steps, until: number): [hours: number, people: number][] => {
  const taken: [number, number][] = []
  let i = 0
  for (; i < steps.at.length && hourOfStep(steps.at[i] ?? 0) < until; i++) {
    const hours = hourOfStep(steps.at[i] ?? 0)
    const last = taken.at(-1)
    if (last?.[0] === hours) last[1] += steps.people[i] ?? 0
    else taken.push([hours, steps.people[i] ?? 0])
  }
  if (i > 0) for (const list of [steps.at, steps.people, steps.newcomers]) list.splice(0, i)
  return taken
}

/** How many people came after the step `from`. */
export const peopleAfter = (steps: Steps, from: number): number => {
  let sum = 0
  for (let i = steps.at.length - 1; i >= 0 && (steps.at[i] ?? 0) > from; i--) {
    sum += steps.people[i] ?? 0
  }
  return sum
}

/** Who came to a key after the step `from`. */
export const peopleSince = (state: KeyState, from: number): number[] => {
  const found: number[] = []
  for (const [who, at] of state.who) if (at > from) found.push(who)
  return found
}

const forgetFirst = (who: Map<number, number>) => {
  const first = who.keys().next()
  if (!first.done) who.delete(first.value)
}

// Nearly always the last step or a new one; a report that arrives late finds its own place.
const addTo = (steps: Steps, at: number, isNewcomer: boolean) => {
  let place = steps.at.length
  while (place > 0 && (steps.at[place - 1] ?? 0) > at) place -= 1
  const fresh = isNewcomer ? 1 : 0
  if (place > 0 && steps.at[place - 1] === at) {
    steps.people[place - 1] = (steps.people[place - 1] ?? 0) + 1
    steps.newcomers[place - 1] = (steps.newcomers[place - 1] ?? 0) + fresh
    return
  }
  steps.at.splice(place, 0, at)
  steps.people.splice(place, 0, 1)
  steps.newcomers.splice(place, 0, fresh)
}
