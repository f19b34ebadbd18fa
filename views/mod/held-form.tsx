// What one decides about a post that waits: it is published, or it stays hidden.
import type { FC } from 'hono/jsx'
import { Choices } from '../parts/choices.tsx'
import { Select } from '../parts/field.tsx'
import { heldChoices } from '../words/triage.ts'
import type { LoadedCase } from './case.tsx'
import type { Draft } from './decide-form.tsx'

/** The choice, and the rule it stands on where the post stays hidden. */
export const HeldVerdict: FC<{ loaded: LoadedCase; draft: Draft }> = ({
  loaded: { subject, rules },
  draft: { typed, errors },
}) => (
  <>
    <Choices
      name="verdict"
      legend="Verdict"
      choices={heldChoices}
      value={typed.verdict}
      error={errors.verdict}
    />
    <Select
      name="rule"
      label="Rule"
      hint="Where it stays hidden: the rule that the statement names."
      options={rules.map(({ id, label }) => ({ value: id, label }))}
      value={typed.rule || subject.ruleFound}
      error={errors.rule}
    />
  </>
)
