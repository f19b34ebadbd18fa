// A day of counts as a small line, drawn by the server, with the usual level to hold it against.
import type { FC } from 'hono/jsx'

type Props = {
  /** Oldest first. */
  counts: number[]
  /** The usual count in each of them. */
  usual?: number
  /** What the line shows, for those who do not see it. */
  label: string
}

const width = 240
const height = 48

export const Sparkline: FC<Props> = ({ counts, usual, label }) => {
  const top = Math.max(4, ...counts)
  const x = (place: number) => (place * width) / Math.max(1, counts.length - 1)
  const y = (count: number) => height - (count * (height - 4)) / top
  const line = counts.map((count, place) => `${x(place).toFixed(1)} ${y(count).toFixed(1)}`)
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class="sparkline-area" d={`M0 ${height}L${line.join('L')}L${width} ${height}Z`} />
      {usual === undefined ? null : (
        <path class="sparkline-base" d={`M0 ${y(usual).toFixed(1)}H${width}`} />
      )}
      <path class="sparkline-line" d={`M${line.join('L')}`} />
    </svg>
  )
}
