import { err, ok, type Result, eachRow } from 'billfold'
import { expect, it } from 'vitest'

const given = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const one of source) all.push(one)
  return all
}

const failure = {
  kind: 'network',
  operation: 'x',
  message: 'x',
  retryable: true,
  attempts: 1,
  delivery: 'unknown',
} as const

async function* pages(...all: readonly Result<readonly number[]>[]): AsyncGenerator<Result<readonly number[]>> {
  for (const page of all) yield await Promise.resolve(page)
}

it('gives the rows of each page in order', async () => {
  expect(await given(eachRow(pages(ok([1, 2]), ok([]), ok([3]))))).toEqual([ok(1), ok(2), ok(3)])
})

it('ends with the error of a page', async () => {
  expect(await given(eachRow(pages(ok([1]), err(failure), ok([2]))))).toEqual([ok(1), err(failure)])
})

it('ends the pages when it is broken off', async () => {
  let ended = false
  async function* endless(): AsyncGenerator<Result<readonly number[]>> {
    try {
      for (;;) yield await Promise.resolve(ok([1, 2]))
    } finally {
      ended = true
    }
  }
  for await (const row of eachRow(endless())) {
    expect(row).toEqual(ok(1))
    break
  }
  expect(ended).toBe(true)
})

it.each([undefined, null, 5, 'ab', [5], [null], [{ ok: true, value: 5 }], { [Symbol.asyncIterator]: 5 }])(
  'gives an error for what is no iteration of pages: case %#',
  async (source) => {
    const [first] = await given(eachRow(source as unknown as AsyncIterable<Result<readonly unknown[]>>))
    expect(first?.error?.kind).toBe('input')
  },
)
