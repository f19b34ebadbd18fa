// The queue when there is much to do: how long its pages and a claim take with cases by the thousand.
import type { Client } from '@libsql/client'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { links } from '../../views/links.ts'
import type { Outcome } from './benches.ts'
import type { Ground } from './ground.ts'
import { startForum } from './servers.ts'
import { type Asked, type Timing, timeInTurn } from './timing.ts'

const open = 5_000
const closed = 50_000
const asked = 300

/** A forum with its moderators' work added, asked one request at a time by one of them. */
export const queue = async (
  ground: Ground,
  load: { warmup: number; runs: number },
): Promise<Outcome> => {
  const client = await connectEmbedded(ground.file)
  await fill(client)
  const waiting = await idsOf(client, 'closed_at is null')
  const decided = await idsOf(client, 'closed_at is not null')
  client.close()
  const forum = await startForum(ground.file, { PROXIES: '1' })
  const headers = { Cookie: ground.cookies[0] ?? '', Origin: forum.url }
  const kinds: Record<string, Timing> = {}
  for (const [kind, paths] of Object.entries(pagesOf(waiting, decided))) {
    kinds[kind] = await timeInTurn(
      forum,
      paths.map((path): Asked => ({ path, headers })),
      load,
    )
  }
  const claims = waiting.map((id): Asked => ({ path: links.claim(id), headers, form: {} }))
  kinds['POST claim'] = await timeInTurn(forum, claims, { warmup: 0, runs: 1 })
  await forum.stop()
  return {
    lines: [`${open} open cases, ${closed} decided`, ...Object.entries(kinds).map(lineOf)],
    figures: { open, closed, kinds },
  }
}

const pagesOf = (waiting: number[], decided: number[]): Record<string, string[]> => ({
  'GET /mod': times(asked, () => links.queue()),
  'GET /mod, scams of unclaimed cases': times(asked, () => '/mod?show=unclaimed&reason=scam'),
  'GET /mod/cases/:id, open': waiting.map((id) => links.case(id)),
  'GET /mod/cases/:id, decided': decided.map((id) => links.case(id)),
  'GET /mod/log': times(asked, () => '/mod/log'),
  'GET /mod/log, of a rare act': times(asked, () => '/mod/log?action=sweep'),
  'GET /mod/mirror': times(30, () => '/mod/mirror'),
  'GET /mod/transparency': times(30, () => '/mod/transparency'),
  'GET /modlog': times(asked, () => '/modlog'),
  'GET /, by a moderator': times(asked, () => '/'),
})

const times = (many: number, path: () => string): string[] => Array.from({ length: many }, path)

const idsOf = async (client: Client, which: string): Promise<number[]> => {
  const { rows } = await client.execute(
    `select id from cases where ${which} order by id % 997, id limit ${asked}`,
  )
  return rows.map(({ id }) => Number(id))
}

const lineOf = ([kind, { p50, p99, cpuMs, failed }]: [string, Timing]): string =>
  `${kind.padEnd(36)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
  `${cpuMs.toFixed(1)} ms of CPU a request, ${failed} failed`

// A year of cases, the last ones open, each with two reports, on one post each; every other decided
// one was upheld. One member in twenty-five has written half of what is reported.
const fill = async (client: Client) => {
  const [person] = (await client.execute('select min(id) as id from users')).rows
  const moderator = Number(person?.id)
  const all = open + closed
  const started = Date.now() - 365 * 86_400_000
  const apart = Math.floor((365 * 86_400_000) / all)
  const at = `(${started} + n * ${apart})`
  await client.executeMultiple(`
    begin;
    update users set role = 'moderator' where id = ${moderator};
    create temp table chosen as select row_number() over (order by id) as n, id as post, thread_id,
      author_id from posts where kind = 'answer' or id % 2 = 0 order by id limit ${all};
    create temp table members as select row_number() over (order by id) as n, id from users
      where id <> ${moderator};
    insert into cases (id, kind, subject_kind, subject_id, post_id, thread_id, author_id, opened_at,
        closed_at, reports, score, version)
      select post, case when n % 9 = 0 then 'held' else 'report' end, 'post', post, post, thread_id,
        case when n % 2 = 0 then (select id from members m where m.n = chosen.n % 200 + 1)
          else author_id end,
        ${at}, case when n <= ${closed} then ${at} + 3600000 * (n % 50) end, 2, 200 + n % 900,
        n <= ${closed}
      from chosen;
    insert into reports (case_id, post_id, reporter_id, reason, note, weight, snapshot, revision, at)
      select post, post, m.id, case chosen.n % 4 when 0 then 'scam' when 1 then 'spam'
          when 2 then 'off-topic' else 'harassment' end, 'Please look at this.', 200, 'Call 555.', 1,
        ${at.replace('n *', 'chosen.n *')} + k
      from chosen join (select 1 as k union all select 2) join members m
        on m.n = (chosen.n * 7 + k * 13) % 4000 + 1;
    insert into decisions (id, case_id, turn, verdict, consequence, rule, reason, decided_by, at)
      select post, post, 0, case when n % 2 = 0 then 'uphold' else 'dismiss' end,
        case when n % 2 = 0 then 'warn' else 'none' end, 'scam', 'It asks for card data.',
        ${moderator}, ${at} + 3600000 * (n % 50)
      from chosen where n <= ${closed};
    insert into statements (decision_id, user_id, place, path, ground, facts, detection, automated,
        at, appeal_until)
      select d.id, c.author_id, 'Answer', '/t/1', 'rule', d.reason, 'reports', 0, d.at, d.at + 1
      from decisions d join cases c on c.id = d.case_id where d.verdict = 'uphold';
    update decisions set acknowledged_at = at where consequence = 'warn';
    insert into mod_log (case_id, turn, action, actor_id, user_id, post_id, thread_id, decision_id,
        verdict, consequence, reason, at)
      select d.case_id, 0, 'decide', d.decided_by, c.author_id, c.post_id, c.thread_id, d.id,
        d.verdict, d.consequence, d.reason, d.at
      from decisions d join cases c on c.id = d.case_id order by d.at;
    insert into post_checks (post_id, verdict, label, score, reasons, at)
      select post, 'hold', 'scam', 700,
        '[{"rule":"links","label":"scam","points":300,"text":"A link"}]', ${at}
      from chosen where n % 9 = 0;
    commit;`)
}
