import type { JsonObject } from '../json.js'
import type { Messages } from '../outcome.js'
import type { AlfaCrmVariants } from './variants.js'

const names: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [413, 'Payload Too Large'],
  [422, 'Unprocessable entity'],
  [429, 'Too Many Requests'],
])

/** Makes the body of an error in the format of Yii. */
export const errorBody = (status: number, message: string): JsonObject => ({
  name: names.get(status) ?? (status < 500 ? 'Error' : 'Internal Server Error'),
  message,
  code: 0,
  status,
})

/** Makes the body of a failed validation. */
export const invalidBody = (messages: Messages, { errors }: AlfaCrmVariants): JsonObject => ({
  success: false,
  errors: errors === 'list' ? Object.values(messages).flat() : messages,
})
