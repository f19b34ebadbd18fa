// Signals that look made up, as their case shows them: what was seen in figures, and who took part.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { When } from '../parts/when.tsx'
import { attackWords } from '../words/attacks.ts'
import type { LoadedCase } from './case.tsx'

type Props = { attack: NonNullable<LoadedCase['attack']>; now: number }

export const SignalAttack: FC<Props> = ({ attack, now }) => {
  const { text } = attack.evidence
  return (
    <section class="panel" aria-labelledby="attack-title">
      <h2 class="panel-title" id="attack-title">
        Why these signals look made up
      </h2>
      <p>{attackWords(attack)}</p>
      {typeof text === 'string' ? (
        <div class="prose">
          <blockquote>{text}</blockquote>
        </div>
      ) : null}
      <p>
        No problem was raised by it. Noticed <When at={attack.at} now={now} />
        {attack.suspended > 0 ? `; ${attack.suspended} of them were suspended since` : ''}.
      </p>
      <p>
        Who took part, in order:{' '}
        {attack.people.map((handle, at) => (
          <>
            {at > 0 ? ', ' : ''}
            <a href={links.person(handle)}>{handle}</a>
          </>
        ))}
        . The case is about who was first, which alone proves nothing.
      </p>
    </section>
  )
}
