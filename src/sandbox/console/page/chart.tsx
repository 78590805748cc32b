import type { JSX } from 'preact'
import type { Bar } from '../figures.js'
import { timeOfDay } from './elements.js'

const [width, height] = [600, 64]

/** The requests of the last ten minutes as bars, with those that failed at the foot of each. */
export const Chart = ({ bars }: { readonly bars: readonly Bar[] }): JSX.Element => {
  const most = Math.max(1, ...bars.map(({ requests }) => requests))
  const step = width / Math.max(1, bars.length)
  const high = (count: number): number => (count === 0 ? 0 : Math.max(2, (count / most) * height))
  const [all, failed] = [
    bars.reduce((sum, bar) => sum + bar.requests, 0),
    bars.reduce((sum, bar) => sum + bar.failed, 0),
  ]
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${String(all)} requests in the last ten minutes, of which ${String(failed)} failed`}
      >
        {bars.map(({ time, requests, failed: bad }, index) => (
          <g key={time}>
            <title>{`${timeOfDay(time)}: ${String(requests)} requests, ${String(bad)} failed`}</title>
            <rect
              class="bar"
              x={index * step + 1}
              width={step - 2}
              y={height - high(requests)}
              height={high(requests)}
              rx="1"
            />
            <rect
              class="bar-bad"
              x={index * step + 1}
              width={step - 2}
              y={height - high(bad)}
              height={high(bad)}
              rx="1"
            />
          </g>
        ))}
      </svg>
      <figcaption>
        <span>10 minutes ago</span>
        <span class="key">
          <i class="dot dot-all" /> requests <i class="dot dot-bad" /> failed
        </span>
        <span>now</span>
      </figcaption>
    </figure>
  )
}
