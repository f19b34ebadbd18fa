// What is wrong with a form, on top of it, each leading to its field.
import type { FC } from 'hono/jsx'

/** `errors` by field; what stands under `form` fits no field. Nothing wrong: nothing shown. */
export const ErrorSummary: FC<{ errors: Record<string, string> }> = ({ errors }) => {
  const wrong = Object.entries(errors)
  if (wrong.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} id="error-summary">
      <h2>{wrong.length === 1 ? 'One thing' : `${wrong.length} things`} to put right</h2>
      <ul>
        {wrong.map(([field, said]) => (
          <li>{field === 'form' ? said : <a href={`#${field}`}>{said}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
