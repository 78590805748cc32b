import { createContext } from 'preact'
import type { Bar } from '../figures.js'
import type { ConsoleLink } from '../types.js'

/** What the whole page knows of the sandbox. */
export type Overview = {
  readonly system: string
  readonly title: string
  readonly hasOutbox: boolean
  readonly links: readonly ConsoleLink[]
  readonly totals: { readonly requests: number; readonly failed: number }
  readonly bars: readonly Bar[]
  readonly now: number
  readonly operations: readonly { readonly name: string; readonly hasForm: boolean }[]
  /** The operations of the requests that are kept. */
  readonly recorded: readonly string[]
  readonly tables: readonly { readonly name: string; readonly count: number }[]
}

/** The {@link Overview}, for every part of the page. */
export const OverviewContext = createContext<Overview | undefined>(undefined)
