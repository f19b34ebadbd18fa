// A table of figures: a heading for each line, numbers behind it, and what to read where it is empty.
import type { Child, FC } from 'hono/jsx'

type Props = {
  caption: string
  columns: string[]
  rows: { head: Child; cells: Child[] }[]
  /** Stands in place of a table without rows. */
  empty: string
}

export const FiguresTable: FC<Props> = ({ caption, columns, rows, empty }) =>
  rows.length === 0 ? (
    <p class="muted">{empty}</p>
  ) : (
    <section class="table-wrap" aria-label={caption} tabindex={0}>
      <table class="table is-stacked">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td data-label={columns[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
