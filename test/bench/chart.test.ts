import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { panels } from './chart.js'
import type { Figures } from './figures.js'
import { programs } from './programs.js'
import { readmeRows } from './readme.js'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const { versions, figures } = JSON.parse(read('results.json')) as { versions: Record<string, string>; figures: Figures }
const chart = read('chart.svg')

const entity = (text: string): string => text.replaceAll('&', '&amp;')

describe('the figures that were committed', () => {
  test('are of the peers that are compared, in the versions that are installed', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const names = new Set(Object.values(programs).flatMap(({ packages }) => packages))
    expect(Object.keys(versions).sort()).toEqual([...names].sort())
    for (const [name, version] of Object.entries(dependencies))
      if (names.has(name)) expect(versions[name], name).toBe(version)
  })

  test('are of every program, in every form', () => {
    const all = Object.keys(programs)
    const whole = all.filter((name) => programs[name]!.everything)
    for (const bundler of ['esbuild', 'Rollup', 'webpack', 'Vite'])
      for (const form of ['gzip', 'brotli']) {
        expect(Object.keys(figures[`one call, ${bundler}, ${form}: bytes`]!)).toEqual(all)
        expect(Object.keys(figures[`five calls, ${bundler}, ${form}: bytes`]!)).toEqual(all)
        expect(Object.keys(figures[`everything, ${bundler}, ${form}: bytes`]!)).toEqual(whole)
      }
  })

  test.each(Object.entries(panels))('the chart shows %s', (figure, title) => {
    expect(chart).toContain(`>${title}<`)
    for (const subject of Object.keys(figures[figure]!)) expect(chart).toContain(`>${entity(subject)}<`)
  })

  test('the chart has no ground of its own, for light and dark', () => {
    expect(chart).not.toMatch(/<rect[^>]+width="880"[^>]+fill="(?!none)/)
  })

  test('are those of the README', () => {
    const cells = (row: string): readonly string[] =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    const readme = read('README.md').split('\n## Measured\n')[1]!
    const [title, , ...rows] = readme
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(cells)
    expect([title, ...rows]).toEqual(readmeRows(figures))
  })
})
