// Codes and devices that people took out of their posts, those most often wrong first.
import type { FC } from 'hono/jsx'
import type { RecognitionPage } from '../../src/knowledge/recognition.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { When } from '../parts/when.tsx'
import { shareWords } from '../words/recognised.ts'
import { counted } from '../words/threads.ts'

type Props = { page: RecognitionPage; now: number }

export const RecognitionView: FC<Props> = ({ page, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>Wrongly recognised</h1>
      <p class="page-lead">
        What people and the team took out of posts in the last 30 days, the largest share first. A
        spelling that often means something else does not belong to its code. Also:{' '}
        <a href={links.staffCodes()}>codes that are new to us</a>.
      </p>
    </div>
    <div class="page-main">
      {page.doubted.length === 0 ? (
        <Empty
          title="Nothing was taken out"
          said="Every code and device stayed where it was found."
        />
      ) : (
        <section class="table-wrap" aria-label="Wrongly recognised" tabindex={0}>
          <table class="table is-stacked">
            <caption class="visually-hidden">
              Codes and devices by the share of posts they were taken out of
            </caption>
            <thead>
              <tr>
                <th scope="col">Code or device</th>
                <th scope="col">Taken out</th>
                <th scope="col">Words in the posts</th>
                <th scope="col">Latest posts</th>
              </tr>
            </thead>
            <tbody>
              {page.doubted.map((one) => (
                <Row one={one} mayCurate={page.mayCurate} now={now} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  </>
)

type Doubt = RecognitionPage['doubted'][number]

const Row: FC<{ one: Doubt; mayCurate: boolean; now: number }> = ({ one, mayCurate, now }) => {
  const [page, edit] =
    one.kind === 'code'
      ? [links.code(one.name), links.editCode(one.ref)]
      : [links.device(one.ref), links.editDevice(one.ref)]
  return (
    <tr>
      <th scope="row" data-label="Code or device">
        <span class="close-links">
          <a href={page}>{one.name}</a>
          {mayCurate ? (
            <>
              {' '}
              <a href={edit}>
                Edit<span class="visually-hidden"> {one.name}</span>
              </a>
            </>
          ) : null}
        </span>
      </th>
      <td data-label="Taken out">
        <span>
          {shareWords(one)}
          {one.byTeam > 0 ? ` (${one.byTeam} by the team)` : ''}
        </span>
      </td>
      <td data-label="Words in the posts">
        <span>
          {one.spellings.map((text) => `“${text}”`).join(', ') || 'In posts out of sight'}
        </span>
      </td>
      <td data-label="Latest posts">
        {one.latest.length === 0 ? (
          <span>{counted(one.removed, 'post', 'posts')}</span>
        ) : (
          <ul class="close-links">
            {one.latest.map((post) => (
              <li>
                <a href={links.post({ ...post, id: post.threadId }, post.postId)}>{post.title}</a>{' '}
                <span class="muted">
                  <When at={post.at} now={now} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
