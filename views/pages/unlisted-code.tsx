// For an address that spells a code of a family we know, but none of its codes we list.
import type { FC } from 'hono/jsx'
import type { FamilyPage } from '../../src/knowledge/codes.ts'
import { links } from '../links.ts'
import { Icon } from '../parts/icon.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'

export const UnlistedCode: FC<{ spelled: string; family: FamilyPage }> = ({ spelled, family }) => (
  <>
    <ProblemBanners problems={family.problems} />
    <div class="empty is-page">
      <h1>{spelled} is not in our list yet</h1>
      <p>
        It looks like one of the <span class="code">{family.shape}</span> codes: {family.about} It
        may be new, or one digit may be mistyped.
      </p>
      <p class="button-row">
        <a class="button is-primary" href={links.ask({ title: `${spelled} ` })}>
          <Icon name="plus" />
          Ask about {spelled}
        </a>
        <a class="button" href={links.search({ q: spelled })}>
          Search for it
        </a>
        <a class="button is-quiet" href={links.codeFamily(family.id)}>
          The {family.shape} codes we know
        </a>
        {family.may.edit ? (
          <a class="button is-quiet" href={links.addCode(spelled)}>
            Add it to the list
          </a>
        ) : null}
      </p>
    </div>
  </>
)
