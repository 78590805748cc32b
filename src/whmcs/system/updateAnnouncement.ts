import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateAnnouncement` takes. */
export interface UpdateAnnouncementRequest {
  readonly announcementid: string
  readonly title?: string | undefined
  readonly announcement?: string | undefined
  /** As `Y-m-d H:i:s`. */
  readonly date?: string | undefined
  readonly published?: boolean | undefined
}

/** What `UpdateAnnouncement` answers. */
export interface UpdateAnnouncementAnswer extends Answer {
  readonly announcementid?: Maybe<number>
}

const shape: Fields = { announcementid: int }

const action: Action = { name: 'UpdateAnnouncement', effect: 'once' }

/**
 * Changes an announcement. Action `UpdateAnnouncement`. Dates are by the server's clock and say no zone. Never
 * repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `UpdateAnnouncement`.
 */
export const updateAnnouncement: ParsedAction<UpdateAnnouncementRequest, UpdateAnnouncementAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateAnnouncement}, as the API sent it. */
export const updateAnnouncementRaw: RawAction<UpdateAnnouncementRequest> = /* @__PURE__ */ raw(action)
