import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetCancelledPackages` takes. */
export interface GetCancelledPackagesRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
}

/** In a {@link GetCancelledPackagesAnswer}. */
export interface GetCancelledPackagesPackage {
  readonly id: number
  readonly date?: Maybe<LocalDate>
  readonly relid?: Maybe<number>
  readonly reason?: Maybe<string>
  readonly type?: Maybe<string>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** What `GetCancelledPackages` answers. */
export interface GetCancelledPackagesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly packages: readonly GetCancelledPackagesPackage[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  packages: ['package', { id, date, relid: int, reason: text, type: text, created_at: date, updated_at: date }],
}

const action: Action = { name: 'GetCancelledPackages', effect: 'read', write: withoutOptions }

/**
 * The requests for cancellation. Action `GetCancelledPackages`. Dates are by the server's clock and say no zone. A
 * list for `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source: the developer
 * documentation of `GetCancelledPackages`.
 */
export const getCancelledPackages: PagedQuery<
  GetCancelledPackagesRequest,
  GetCancelledPackagesAnswer,
  GetCancelledPackagesAnswer['packages'][number]
> = /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'packages')

/** {@link getCancelledPackages}, as the API sent it. */
export const getCancelledPackagesRaw: RawQuery<GetCancelledPackagesRequest> = /* @__PURE__ */ raw(action)
