// Moderation's one door: everything the rest of the forum may use of it.

export { signalsOf, signalsOfThread } from './problems/signals.ts'
export { watchForProblems } from './problems/watch.ts'
