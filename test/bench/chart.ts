import { createRequire } from 'node:module'
import type { Figures } from './figures.js'

/** The figures that the chart shows, and what they are called there. */
export const panels: Readonly<Record<string, string>> = {
  'one call, esbuild, gzip: bytes': 'One call in a bundle: bytes, gzipped',
  'five calls, esbuild, gzip: bytes': 'Five calls in a bundle: bytes, gzipped',
  'a call without a network: times fetch + text': 'CPU time of a call: times fetch + text',
  'import in Node: ms of CPU time': 'Import in Node: ms of CPU time',
}

type Chart = {
  readonly setOption: (option: object) => void
  readonly renderToSVGString: () => string
  readonly dispose: () => void
}
type Echarts = { readonly init: (element: null, theme: null, options: object) => Chart }

const [width, height, bar] = [880, 640, 0.62]
const ink = '#7d8590'

/** The panels side by side as SVG, in colours that read on light and on dark. */
export const chartOf = (figures: Figures): string => {
  // By name and not by import, as it is installed only for the bench.
  const { init } = createRequire(import.meta.url)('echarts') as Echarts
  const shown = Object.entries(panels).map(([figure, title], index) => {
    const values = Object.entries(figures[figure]!).reverse()
    return { title, values, left: (index % 2) * (width / 2), top: Math.floor(index / 2) * (height / 2) }
  })
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'sans-serif', color: ink },
    title: shown.map(({ title, left, top }) => ({
      text: title,
      left: left + 8,
      top: top + 6,
      textStyle: { fontSize: 14, color: ink },
    })),
    grid: shown.map(({ left, top }) => ({
      left: left + 212,
      top: top + 34,
      width: width / 2 - 278,
      height: height / 2 - 50,
    })),
    xAxis: shown.map((_, gridIndex) => ({ gridIndex, type: 'value', show: false })),
    yAxis: shown.map(({ values }, gridIndex) => ({
      gridIndex,
      type: 'category',
      data: values.map(([subject]) => subject),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize: 12, interval: 0 },
    })),
    series: shown.map(({ values }, index) => ({
      type: 'bar',
      xAxisIndex: index,
      yAxisIndex: index,
      barWidth: `${bar * 100}%`,
      label: { show: true, position: 'right', color: ink, fontSize: 12 },
      data: values.map(([subject, value]) => ({
        value,
        itemStyle: { color: subject.startsWith('billfold') ? '#2f9e6e' : '#8c95a0' },
      })),
    })),
  })
  const svg = chart.renderToSVGString()
  // It would keep the process alive.
  chart.dispose()
  return `${svg}\n`
}
