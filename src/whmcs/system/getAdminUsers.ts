import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetAdminUsers` takes. */
export interface GetAdminUsersRequest {
  readonly roleid?: number | undefined
  readonly email?: string | undefined
  readonly include_disabled?: boolean | undefined
}

/** In a {@link GetAdminUsersAnswer}. */
export interface GetAdminUsersAdminUser {
  readonly id: number
  readonly uuid?: Maybe<string>
  readonly roleId?: Maybe<number>
  readonly username?: Maybe<string>
  readonly twoFactorAuthModule?: Maybe<string>
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly signature?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly template?: Maybe<string>
  readonly language?: Maybe<string>
  readonly isDisabled?: Maybe<boolean>
  readonly loginAttempts?: Maybe<number>
  readonly supportDepartmentIds: readonly string[]
  readonly receivesTicketNotifications: readonly string[]
  readonly homepageWidgetsConfig?: Maybe<string>
  readonly hiddenHomepageWidgets?: Maybe<string>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly fullName?: Maybe<string>
  readonly gravatarHash?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetAdminUsers` answers. */
export interface GetAdminUsersAnswer extends Answer {
  readonly count?: Maybe<number>
  readonly admin_users: readonly GetAdminUsersAdminUser[]
}

const shape: Fields = {
  count: int,
  admin_users: [
    '',
    {
      id,
      uuid: text,
      roleId: int,
      username: text,
      twoFactorAuthModule: text,
      firstname: text,
      lastname: text,
      email: text,
      signature: text,
      notes: text,
      template: text,
      language: text,
      isDisabled: flag,
      loginAttempts: int,
      supportDepartmentIds: ['', text],
      receivesTicketNotifications: ['', text],
      homepageWidgetsConfig: text,
      hiddenHomepageWidgets: text,
      created_at: date,
      updated_at: date,
      fullName: text,
      gravatarHash: text,
    },
  ],
}

const action: Action = { name: 'GetAdminUsers', effect: 'read' }

/**
 * The administrators. Action `GetAdminUsers`, from WHMCS 7.7. Dates are by the server's clock and say no zone. Errors:
 * those of every call. Source: the developer documentation of `GetAdminUsers`.
 */
export const getAdminUsers: ParsedQuery<GetAdminUsersRequest, GetAdminUsersAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getAdminUsers}, as the API sent it. */
export const getAdminUsersRaw: RawQuery<GetAdminUsersRequest> = /* @__PURE__ */ raw(action)
