// What the forum recognises in a text and knows about it, for programs.
import { Hono } from 'hono'
import { z } from 'zod'
import { loadSimilar } from '../../src/forum/similar-to.ts'
import { loadRecognised } from '../../src/knowledge/recognise.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import type { Env } from '../http/session.ts'
import { apiOnError, readJson } from './json.ts'

const text = z.object({
  title: z.string().max(300, 'At most 300 characters.').default(''),
  body: z.string().max(30_000, 'At most 30,000 characters.').default(''),
})

export const knowledgeApi = new Hono<Env>()
  .post('/api/v1/recognise', async (c) => {
    const { value, failed } = await readJson(c, text)
    if (failed) return failed
    const found = await loadRecognised(c.var.scope, value)
    const placed = ({ field, start, end }: (typeof found.codes)[number]) => ({ field, start, end })
    return c.json({
      codes: found.codes.map((one) => ({ code: one.label, ...placed(one) })),
      devices: found.devices.map((one) => ({ device: one.id, name: one.label, ...placed(one) })),
      area: found.area,
    })
  })
  .post('/api/v1/similar', async (c) => {
    const { value, failed } = await readJson(c, text)
    if (failed) return failed
    const { threads, articles } = await loadSimilar(c.var.scope, value)
    const site = c.var.scope.config.siteUrl
    return c.json({
      threads: threads.map(({ id, title, slug, score }) => ({
        id: idToUrl(id),
        title,
        url: site + links.thread({ id, slug }),
        score: Math.round(score * 100) / 100,
      })),
      articles: articles.map(({ title, slug }) => ({ title, url: site + links.article(slug) })),
    })
  })

knowledgeApi.onError(apiOnError)
