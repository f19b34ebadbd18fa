// Appeals that wait when a test begins, against a decision about a post or a refused report.
import { links } from '../../views/links.ts'
import { decideBy, decisionOn, openCaseOn, plantCase } from './cases.ts'
import { rowsOf } from './rows.ts'
import { plantThread } from './threads.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const said = {
  happened: 'I gave the number that stands on my invoice.',
  wrong: 'The number is the official one, look at the contact page.',
  change: 'Next time I link the contact page and give no number.',
}

/** Fills in the form of a statement's page and sends it. */
export const appealBy = async (visitor: Visitor, decisionId: number, fields = {}) =>
  visitor.submit(await visitor.get(links.decision(decisionId)), 'form.appeal', {
    ...said,
    ...fields,
  })

/** The case of the last appeal. */
export const appealCase = async (world: World): Promise<number> =>
  Number(
    (await rowsOf(world, "select id from cases where kind = 'appeal' order by id desc"))[0]?.id,
  )

/** Ines hid neighbour1's answer (or what `deciding` says), and its author appeals. */
export const plantAppeal = async (
  world: World,
  { deciding = {}, by = 'neighbour1' }: { deciding?: Record<string, string>; by?: string } = {},
) => {
  const planted = await plantCase(world)
  await decideBy(await world.as('ines'), planted.address, deciding)
  const decisionId = await decisionOn(world, planted.caseId)
  await appealBy(await world.as(by), decisionId)
  const appealCaseId = await appealCase(world)
  return { ...planted, decisionId, appealCaseId, hearing: links.case(appealCaseId) }
}

/** Noor hid maya's own question. */
export const decidedOnMaya = async (world: World) => {
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'Stuck at 25 percent',
    body: 'It stops at 25 percent, every evening.',
  })
  const caseId = await openCaseOn(world, thread.questionId, ['neighbour11'])
  const noor = await world.as('noor')
  await decideBy(noor, links.case(caseId))
  return { ...thread, caseId, decisionId: await decisionOn(world, caseId) }
}

/** Noor hid neighbour2's question, and they appeal. */
export const openAppeal = async (world: World) => {
  const thread = await plantThread(world, {
    by: 'neighbour2',
    title: 'Stuck at 99 percent',
    body: 'It stops at 99 percent, every evening.',
  })
  const caseId = await openCaseOn(world, thread.questionId, ['neighbour11'])
  await decideBy(await world.as('noor'), links.case(caseId))
  const decisionId = await decisionOn(world, caseId)
  await (await world.as('neighbour2')).post(links.appeal(decisionId), said)
  return { ...thread, caseId, decisionId, appealCaseId: await appealCase(world) }
}

/** The same, taken back by ines. */
export const heardAppeal = async (world: World) => {
  const open = await openAppeal(world)
  await (await world.as('ines')).post(links.hearAppeal(open.appealCaseId), {
    outcome: 'reversed',
    reason: 'The number is the official one.',
    version: '0',
  })
  return open
}
