import { listInvoices } from 'billfold/teamtools'
import { describe, expect, test, vi } from 'vitest'
import { describeIssues, type ShapeIssue } from '../../src/core/error.js'
import { errorOf, id } from '../support/calls.js'

const issues = (count: number): ShapeIssue[] =>
  Array.from({ length: count }, (_, index) => ({ path: `${index}.total`, message: 'expected whole cents' }))

const rows = Array.from({ length: 5000 }, () => ({ id, total: 'much', openAmount: {} }))
const fetch = () => Promise.resolve(new Response(JSON.stringify({ data: rows })))
const context = { baseUrl: 'https://h.example/', token: 'the-token', fetch }

describe('the description of issues', () => {
  test('names all where they are few', () => {
    expect(describeIssues([])).toBe('')
    expect(describeIssues(issues(2))).toBe('0.total: expected whole cents, 1.total: expected whole cents')
    expect(describeIssues(issues(10))).not.toContain('more')
  })

  test('names the first ten, and counts the others', () => {
    expect(describeIssues(issues(5000))).toBe(`${describeIssues(issues(10))} and 4990 more`)
    expect(describeIssues(issues(11))).toMatch(/ and 1 more$/)
  })

  test('is short where a path is long', () => {
    const long = issues(19).map(({ message }) => ({ path: 'x'.repeat(100_000), message }))
    expect(describeIssues(long).length).toBeLessThan(2100)
  })
})

describe('a list of 5,000 wrong rows', () => {
  test('has a short message, and all of its issues', async () => {
    const error = errorOf(await listInvoices(context))
    expect(error.kind).toBe('mismatch')
    expect(error.message).toMatch(/^teamtools\.listInvoices: (\d\.\w+: expected whole cents(, )?){10} and 9990 more$/)
    expect(error.issues).toHaveLength(10_000)
  })

  test('is a short warning where it is let through', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    expect((await listInvoices({ ...context, validate: 'warn' })).value).toHaveLength(5000)
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/ and 9990 more$/)]])
    warn.mockRestore()
  })
})
