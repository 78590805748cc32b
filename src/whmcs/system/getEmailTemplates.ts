import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetEmailTemplates` takes. */
export interface GetEmailTemplatesRequest {
  readonly type?: string | undefined
  readonly language?: string | undefined
}

/** In a {@link GetEmailTemplatesAnswer}. */
export interface GetEmailTemplatesEmailtemplate {
  readonly id: number
  readonly name?: Maybe<string>
  readonly subject?: Maybe<string>
  readonly custom?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetEmailTemplates` answers. */
export interface GetEmailTemplatesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly emailtemplates: readonly GetEmailTemplatesEmailtemplate[]
}

const shape: Fields = {
  totalresults: int,
  emailtemplates: ['emailtemplate', { id, name: text, subject: text, custom: text }],
}

const action: Action = { name: 'GetEmailTemplates', effect: 'read' }

/**
 * The templates of e-mails. Action `GetEmailTemplates`. Errors: those of every call. Source: the developer
 * documentation of `GetEmailTemplates`.
 */
export const getEmailTemplates: ParsedQuery<GetEmailTemplatesRequest, GetEmailTemplatesAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getEmailTemplates}, as the API sent it. */
export const getEmailTemplatesRaw: RawQuery<GetEmailTemplatesRequest> = /* @__PURE__ */ raw(action)
