// The codes that belong together with one, each with what differs.
import type { FC } from 'hono/jsx'
import type { CodePage } from '../../src/knowledge/codes.ts'
import { links } from '../links.ts'
import { differenceWords } from '../words/knowledge.ts'

type Props = {
  code: CodePage
  kinship: CodePage['related'][number]['kinship']
  title: string
}

/** Nothing where there is none. */
export const CodeKin: FC<Props> = ({ code, kinship, title }) => {
  const codes = code.related.filter((related) => related.kinship === kinship)
  if (codes.length === 0) return null
  return (
    <section class="panel" aria-labelledby={`related-${kinship}`}>
      <h2 class="panel-title" id={`related-${kinship}`}>
        {title}
      </h2>
      <ul class="kin">
        {codes.map((related) => (
          <li>
            <a class="chip is-code" href={links.code(related.code)}>
              {related.code}
            </a>
            <p>{differenceWords(code, related)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
