import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetSupportDepartments` takes. */
export interface GetSupportDepartmentsRequest {
  readonly ignore_dept_assignments?: boolean | undefined
}

/** In a {@link GetSupportDepartmentsAnswer}. */
export interface GetSupportDepartmentsDepartment {
  readonly id: number
  readonly name?: Maybe<string>
  readonly awaitingreply?: Maybe<number>
  readonly opentickets?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetSupportDepartments` answers. */
export interface GetSupportDepartmentsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly departments: readonly GetSupportDepartmentsDepartment[]
}

const shape: Fields = {
  totalresults: int,
  departments: ['department', { id, name: text, awaitingreply: int, opentickets: int }],
}

const action: Action = { name: 'GetSupportDepartments', effect: 'read' }

/**
 * The departments of support, of the administrator or all. Action `GetSupportDepartments`. Errors: those of every
 * call. Source: the developer documentation of `GetSupportDepartments`.
 */
export const getSupportDepartments: ParsedQuery<GetSupportDepartmentsRequest, GetSupportDepartmentsAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link getSupportDepartments}, as the API sent it. */
export const getSupportDepartmentsRaw: RawQuery<GetSupportDepartmentsRequest> = /* @__PURE__ */ raw(action)
