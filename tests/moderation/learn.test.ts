// What is asked of the database before it is known who writes is all that triage may then want.
import { expect, test } from 'vitest'
import { featuresAsked } from '../../moderation/learn.ts'
import { featuresOf } from '../../moderation/triage/triage.ts'

test('whoever writes it, the features of a text are among those asked for', () => {
  const body = 'It says NW-2-5 on my Samsung TV, call 1 202 555 0148 now for cheap streams.'
  const asked = new Set(featuresAsked(body))

  for (let accountAgeDays = 0; accountAgeDays < 800; accountAgeDays++) {
    for (const priorPosts of [0, 1, 2, 3, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 200]) {
      for (const trust of [0, 4]) {
        const features = featuresOf({ body, accountAgeDays, priorPosts, trust })
        expect(features.filter((feature) => !asked.has(feature))).toEqual([])
      }
    }
    if (accountAgeDays > 100) accountAgeDays += 50
  }
  expect(asked.has('')).toBe(true)
  expect(asked.size).toBeGreaterThan(20)
})
