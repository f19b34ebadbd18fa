// What staff keep about a problem: how bad it is, its area, owner and article; and putting it off.
import { z } from 'zod'
import { allCategories } from '../../db/reads/categories.ts'
import { publishedArticle, staffPeople } from '../../db/reads/problem-care.ts'
import type { Scope } from '../../src/scope.ts'
import { actOf, alert, version } from './acts.ts'
import { actOn, type ProblemForAct } from './turns.ts'

const hour = 3_600_000

/** For how many hours a suspicion may be put off. */
export const snoozes = ['1', '4', '24', '72', '168'] as const

/** Empty where nobody has said. */
export const severities = ['', 'minor', 'major', 'critical'] as const

export const careForms = {
  snooze: z.object({ version, hours: z.enum(snoozes, 'Choose for how long.') }),
  wake: z.object({ version }),
  details: z.object({
    version,
    severity: z.enum(severities, 'Choose how bad it is.'),
    area: z.string().max(100, 'Choose an area of the list.'),
    owner: z.string().max(100, 'Choose one of the staff.'),
    article: z
      .string()
      .trim()
      .max(300, 'Paste the address of an article.')
      // As copied, with or without the host, or its last part alone.
      .transform((typed) => /(?:^|\/help\/)([^/?#]*)(?:[?#].*)?$/.exec(typed)?.[1] ?? typed),
  }),
}

type Filled<Name extends keyof typeof careForms> = z.infer<(typeof careForms)[Name]>

/** Staff hear nothing of a suspicion until then; it stays in the list, apart. */
export const snoozeProblem = (scope: Scope, id: number, form: Filled<'snooze'>) =>
  actOn(scope, actOf(id, form, 'snooze'), () => ({
    state: 'snoozed',
    body: form.hours === '1' ? 'For an hour.' : `For ${form.hours} hours.`,
    set: { snoozedUntil: scope.now + Number(form.hours) * hour },
    after: [],
  }))

export const wakeProblem = (scope: Scope, id: number, form: Filled<'wake'>) =>
  actOn(scope, actOf(id, form, 'wake'), () => ({
    state: 'woken',
    body: '',
    set: { snoozedUntil: null },
    after: [],
  }))

/** What is wrong with the form by field, or null; nothing is recorded when nothing changes. */
export const keepDetails = async (
  scope: Scope,
  id: number,
  form: Filled<'details'>,
): Promise<Record<string, string> | null> => {
  let errors: Record<string, string> | null = null
  await actOn(
    scope,
    actOf(id, form, 'details'),
    (problem, by, rows) => {
      const found = {
        area: rows.areas.find(({ slug }) => slug === form.area),
        owner: rows.staff.find(({ handle }) => handle === form.owner),
        article: rows.articles[0],
      }
      errors = unknownIn(form, found)
      if (errors !== null) return null
      const set = {
        severity: form.severity === '' ? null : form.severity,
        categoryId: found.area?.id ?? null,
        ownerId: found.owner?.id ?? null,
        articleId: found.article?.id ?? null,
      }
      const body = changed(problem, set, {
        severity: form.severity,
        categoryId: found.area?.label ?? '',
        ownerId: found.owner?.handle ?? '',
        articleId: found.article?.title ?? '',
      })
      const isWorse = set.severity === 'critical' && problem.severity !== 'critical'
      return body === ''
        ? null
        : {
            state: 'changed',
            body,
            set,
            after: isWorse ? alert(scope, problem, 'critical', by) : [],
          }
    },
    {
      areas: allCategories(scope.db),
      staff: staffPeople(scope.db),
      articles: publishedArticle(scope.db, form.article),
    },
  )
  return errors
}

type Named = { area: unknown; owner: unknown; article: unknown }

const unknownIn = (form: Filled<'details'>, found: Named): Record<string, string> | null => {
  if (form.area !== '' && !found.area) return { area: 'Choose an area of the list.' }
  if (form.owner !== '' && !found.owner) return { owner: 'Choose one of the staff.' }
  if (form.article !== '' && !found.article) {
    return { article: 'There is no published article at this address.' }
  }
  return null
}

const labels = {
  severity: 'Severity',
  categoryId: 'Area',
  ownerId: 'Owner',
  articleId: 'Article',
} as const

type Kept = Pick<ProblemForAct, keyof typeof labels>

/** What changed, as one line of the history. */
const changed = (before: Kept, after: Kept, names: Record<keyof Kept, string>): string =>
  (Object.keys(labels) as (keyof Kept)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => `${labels[field]}: ${names[field] || 'none'}.`)
    .join(' ')
