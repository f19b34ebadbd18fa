// The button that gives a person all that the forum keeps of them, as a file.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { PostForm } from './form.tsx'

/** Plain: the answer is a file, and no page to swap in. */
export const TakeData: FC = () => (
  <PostForm action={links.exportData()} plain>
    <button class="button">Take my data along</button>
  </PostForm>
)
