/** Rows by their index from 0: from `from` up to, but not including, `to`. */
export type RowRange = readonly [from: number, to: number]

/** Returns indices in ascending order as ranges. */
const rangesOf = (indices: readonly number[]): readonly RowRange[] => {
  const ranges: [number, number][] = []
  for (const index of indices) {
    const last = ranges.at(-1)
    if (last?.[1] === index) last[1]++
    else ranges.push([index, index + 1])
  }
  return ranges
}

/** Returns ranges in order, with those that touch each other as one. */
const joined = (ranges: readonly RowRange[]): readonly RowRange[] => {
  const result: [number, number][] = []
  for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** Adds indices to ranges. */
export const withRows = (ranges: readonly RowRange[], indices: readonly number[]): readonly RowRange[] =>
  joined([...ranges, ...rangesOf([...indices].sort((one, other) => one - other))])

/** Takes indices out of ranges. */
export const withoutRows = (ranges: readonly RowRange[], indices: readonly number[]): readonly RowRange[] => {
  const left = new Set(indices)
  return ranges.flatMap(([from, to]) => {
    const kept = Array.from({ length: to - from }, (_, at) => from + at).filter((index) => !left.has(index))
    return kept.length === to - from ? [[from, to] as const] : rangesOf(kept)
  })
}

/** Checks whether a row is in one of the ranges. */
export const isInRanges = (ranges: readonly RowRange[], index: number): boolean =>
  ranges.some(([from, to]) => from <= index && index < to)

/** Checks data that came out of a file. */
export const areRanges = (value: unknown): value is readonly RowRange[] =>
  Array.isArray(value) &&
  value.every(
    (range: unknown) =>
      Array.isArray(range) &&
      range.length === 2 &&
      range.every((bound) => Number.isSafeInteger(bound) && (bound as number) >= 0) &&
      (range[0] as number) < (range[1] as number),
  )
