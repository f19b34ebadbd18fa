// The keys of the queue and of a case: what each does, and the way to switch them off.
import type { FC } from 'hono/jsx'

const keys = [
  ['j', 'next case, or from a case back to the queue'],
  ['k', 'case before'],
  ['o or Enter', 'open the case'],
  ['c', 'claim it'],
  ['u', 'choose “uphold”'],
  ['h', 'choose “uphold” and “hide”'],
  ['d', 'choose “dismiss”'],
  ['?', 'show or close this list'],
] as const

/** Nothing here is possible by keys alone: each key presses what stands on the page. */
export const Keys: FC = () => (
  <>
    <button class="button is-small" type="button" popovertarget="keys">
      Keys
    </button>
    <div class="menu keys" id="keys" popover="auto" role="dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl class="facts is-start">
        {keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {/* Shown by the script, without which there are no keys. */}
      <label class="check" data-keys-switch hidden>
        <input type="checkbox" />
        <span>Use these keys in this browser</span>
      </label>
      <button class="button is-small" type="button" popovertarget="keys">
        Close
      </button>
    </div>
  </>
)
