import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetModuleQueue` takes. */
export interface GetModuleQueueRequest {
  /** From WHMCS 7.10. */
  readonly relatedId?: number | undefined
  readonly serviceType?: 'domain' | 'service' | 'addon' | '' | undefined
  readonly moduleName?: string | undefined
  readonly moduleAction?: string | undefined
  /** As `Y-m-d[ H:i:s]`. */
  readonly since?: string | undefined
}

/** In a {@link GetModuleQueueAnswer}. */
export interface GetModuleQueueQueue {
  readonly id: number
  readonly serviceType?: Maybe<string>
  readonly serviceId?: Maybe<number>
  readonly moduleName?: Maybe<string>
  readonly moduleAction?: Maybe<string>
  readonly lastAttempt?: Maybe<LocalDate>
  readonly lastAttemptError?: Maybe<string>
  readonly numRetries?: Maybe<number>
  readonly completed?: Maybe<boolean>
  readonly createdAt?: Maybe<LocalDate>
  readonly updatedAt?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** What `GetModuleQueue` answers. */
export interface GetModuleQueueAnswer extends Answer {
  readonly count?: Maybe<number>
  readonly queue: readonly GetModuleQueueQueue[]
}

const shape: Fields = {
  count: int,
  queue: [
    '',
    {
      id,
      serviceType: text,
      serviceId: int,
      moduleName: text,
      moduleAction: text,
      lastAttempt: date,
      lastAttemptError: text,
      numRetries: int,
      completed: flag,
      createdAt: date,
      updatedAt: date,
    },
  ],
}

const action: Action = { name: 'GetModuleQueue', effect: 'read' }

/**
 * The calls of modules that wait to be tried again. Action `GetModuleQueue`, from WHMCS 7.1.0. Dates are by the
 * server's clock and say no zone. Errors: those of every call. Source: the developer documentation of
 * `GetModuleQueue`.
 */
export const getModuleQueue: ParsedQuery<GetModuleQueueRequest, GetModuleQueueAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getModuleQueue}, as the API sent it. */
export const getModuleQueueRaw: RawQuery<GetModuleQueueRequest> = /* @__PURE__ */ raw(action)
