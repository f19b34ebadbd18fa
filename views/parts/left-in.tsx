// Personal data that is still in a text: what it is, and the author's choice what to do about it.
import type { FC } from 'hono/jsx'
import type { Left } from '../../moderation/index.ts'
import { leftWords } from '../words/triage.ts'

/** Nothing without findings. Its buttons send the form around it. */
export const LeftIn: FC<{ left?: Left[] }> = ({ left = [] }) =>
  left.length === 0 ? null : (
    <section class="panel" aria-labelledby="left-in">
      <h2 class="panel-title" id="left-in">
        Is this meant for everyone?
      </h2>
      <ul>
        {left.map((one) => (
          <li>
            {leftWords(one.kind)} “{one.piece}”, masked as “{one.masked}”
          </li>
        ))}
      </ul>
      <p class="button-row">
        <button class="button is-primary" name="choice" value="mask">
          Mask it for me
        </button>
        <button class="button" name="choice" value="as-is">
          Post it as it is: it is not private
        </button>
      </p>
      <p class="field-hint">As it is, it waits until a moderator has looked at it.</p>
    </section>
  )

/** When the form was opened: nothing where that is no matter. A form shown again keeps its first time. */
export const Began: FC<{ typed?: string; now: string }> = ({ typed, now }) =>
  typed || now ? <input type="hidden" name="began" value={typed || now} /> : null
