// The codes and devices recognised in a text that is being written, each to be taken out or put back.
import type { FC, PropsWithChildren } from 'hono/jsx'
import type { InText, Recognised } from '../../src/forum/recognised.ts'
import { links } from '../links.ts'
import { notMeantWords, recognisedWords } from '../words/recognised.ts'
import { Icon } from './icon.tsx'

type Found = { found: InText }

/** Around the fields of a text: while someone types in them, what is recognised follows. */
export const LookedOver: FC<PropsWithChildren<Found>> = ({ found, children }) => (
  <div class="form" {...following}>
    {children}
    <RecognisedPart found={found} />
  </div>
)

const id = 'recognised'

// An answer about older words is not waited for.
const following = {
  'hx-post': links.recognised(),
  'hx-trigger': 'input delay:500ms',
  'hx-target': `#${id}`,
  'hx-swap': 'outerMorph',
  'hx-sync': `#${id}:replace`,
}

/** The part itself; `beside` where it comes along with another part. */
export const RecognisedPart: FC<Found & { beside?: boolean; of?: string }> = ({
  found,
  beside,
  of = 'your text',
}) => {
  const { meant, notMeant, fixed, carried } = found
  const isEmpty = meant.length + notMeant.length + fixed.length === 0
  return (
    <fieldset
      class={isEmpty ? 'recognised is-empty' : 'recognised'}
      id={id}
      hx-swap-oob={beside ? 'outerMorph' : undefined}
    >
      <legend class="field-label">Recognised in {of}</legend>
      <p class="visually-hidden" id={`${id}-said`} role="status">
        {recognisedWords(found)}
      </p>
      {/* Says that this form shows what is recognised: nothing ticked is an answer, too. */}
      {isEmpty ? null : <input type="hidden" name="notMeant" value="" />}
      {meant.length > 0 ? (
        <ul class="chips">
          {meant.map((one) => (
            <Chip one={one} />
          ))}
        </ul>
      ) : null}
      {notMeant.length + fixed.length > 0 ? (
        <>
          <p class="recognised-out-title">Not meant, and not linked</p>
          <ul class="recognised-out">
            {notMeant.map((one) => (
              <Out one={one} />
            ))}
            {fixed.map((one) => (
              <Fixed one={one} />
            ))}
          </ul>
        </>
      ) : null}
      {carried.map((one) => (
        <input type="hidden" name="notMeant" value={`${one.kind}:${one.ref}`} />
      ))}
    </fieldset>
  )
}

const Chip: FC<{ one: Recognised }> = ({ one }) => (
  <li>
    <span class={`chip is-${one.kind}`}>
      {one.kind === 'device' ? <Icon name="device" /> : null}
      <a href={one.kind === 'code' ? links.code(one.name) : links.device(one.ref)}>
        {one.isSure ? one.name : `${one.name}?`}
      </a>
      <label class="chip-remove" for={tickId(one)} title={notMeantWords(one)}>
        <Tick one={one} />
        <Icon name="close" />
        <span class="visually-hidden">{notMeantWords(one)}</span>
      </label>
    </span>
  </li>
)

const Out: FC<{ one: Recognised }> = ({ one }) => (
  <li class={`is-${one.kind}`}>
    <s>{one.name}</s>
    <label class="button is-small" for={tickId(one)}>
      <Tick one={one} isTicked />
      <span class="visually-hidden">{notMeantWords(one)}. </span>
      Put back
    </label>
  </li>
)

const Fixed: FC<{ one: Recognised }> = ({ one }) => (
  <li class={`is-${one.kind}`}>
    <s>{one.name}</s> <span class="muted">taken out by somebody else</span>
    <input type="hidden" name="fixed" value={`${one.kind}:${one.ref}`} />
  </li>
)

const tickId = ({ kind, ref }: Recognised): string => `not-meant-${kind}-${ref}`

const Tick: FC<{ one: Recognised; isTicked?: boolean }> = ({ one, isTicked }) => (
  <input
    class="visually-hidden"
    type="checkbox"
    name="notMeant"
    id={tickId(one)}
    value={`${one.kind}:${one.ref}`}
    checked={isTicked}
  />
)

/** Without script: shows the form again with what is recognised in it, and posts nothing. */
export const CheckButton: FC = () => (
  <button class="button without-script" name="check" value="yes">
    Check codes and devices
  </button>
)
