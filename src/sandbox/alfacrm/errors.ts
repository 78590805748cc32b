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

/** An error's body, as Yii writes it. */
export const errorBody = (status: number, message: string): JsonObject => ({
  name: names.get(status) ?? (status < 500 ? 'Error' : 'Internal Server Error'),
  message,
  code: 0,
  status,
})

/** The body that says what is invalid. */
export const invalidBody = (messages: Messages, { errors }: AlfaCrmVariants): JsonObject => ({
  success: false,
  errors: errors === 'list' ? Object.values(messages).flat() : messages,
})
