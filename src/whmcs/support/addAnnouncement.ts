import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddAnnouncement` takes. */
export interface AddAnnouncementRequest {
  /** As `Y-m-d H:i:s`. */
  readonly date: string
  readonly title: string
  readonly announcement: string
  readonly published?: boolean | undefined
}

/** What `AddAnnouncement` answers. */
export interface AddAnnouncementAnswer extends Answer {
  readonly announcementid: number
}

const shape: Fields = { announcementid: id }

const action: Action = { name: 'AddAnnouncement', effect: 'once' }

/**
 * Publishes an announcement, or keeps one back. Action `AddAnnouncement`. Dates are by the server's clock and say no
 * zone. Never repeated after an unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a
 * duplicate. Source: the developer documentation of `AddAnnouncement`.
 */
export const addAnnouncement: ParsedAction<AddAnnouncementRequest, AddAnnouncementAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addAnnouncement}, as the API sent it. */
export const addAnnouncementRaw: RawAction<AddAnnouncementRequest> = /* @__PURE__ */ raw(action)
