/**
 * AlfaCRM's REST API, version 2.
 *
 * - **Route**: the part of the URL after `/v2api/{branch}/`. Each operation sends one request, unless its comment says
 *   otherwise.
 * - **Units**: amounts are in units of the currency, not in cents. They are read as strings, `575.00`, and are never
 *   rounded. Dates are `2024-05-31` and times `2024-05-31T10:00:00`, in the account's local time. The API names no time
 *   zone, so `toInstant` needs one.
 * - **Errors**: an operation lists the errors that are particular to it. Any call can also fail with `network`, `timeout`,
 *   `aborted`, `unauthorized` (the token), `forbidden` (no right to the entity or the branch), `notFound` (an unknown
 *   route), `rateLimited`, `server`, `malformed` (not JSON) and `mismatch` (JSON of another shape). It fails with `input`
 *   when the branch is not a whole number, a number is not finite, or a number does not print in plain digits: `1e+21`,
 *   `0.30000000000000004`. `rejected` is any other refusal.
 * - **Large numbers**: JavaScript rounds whole numbers from 2^53 on. Such an id is an `input` error in a request and a
 *   `mismatch` error in an answer. Amounts and other strings keep all of their digits.
 * - **Schemas**: `LocationSchema` is the valibot schema of a `Location`, `LocationInputSchema` the schema of the input
 *   that creates one, and `pageOf(LocationSchema)` the schema of a page. They read any form in which the API writes a
 *   value.
 * - **Source**: the reference is AlfaCRM's own description of the API. It has the rules of all entities and the names of
 *   most. The programs are public programs that call the API. Comments say where they disagree.
 *
 * @module
 */
export type { AlfaCrmContext, DateFormat, Id, Readings } from './context.js'
export type { Archived, ArchivedFilter, Flag } from './filter.js'
export type { Input } from './input.js'
export type { Local } from './local.js'
export type { Decimal, Entity, Row } from './fields.js'
export { type Done, DoneSchema } from './done.js'
export { type Page, pageOf } from './page.js'
export { alfacrmOperations } from './operations.js'
export type { AlfaCrmParts, WriteField } from './rules.js'
export type * from './signatures.js'
export * from './auth.js'
export * from './bonus.js'
export * from './branch.js'
export * from './calendar.js'
export * from './cgi.js'
export * from './communication.js'
export * from './company.js'
export * from './createAlfaCrmContext.js'
export * from './customer.js'
export type { CustomerFilters } from './customerFilters.js'
export * from './customerReject.js'
export * from './customerTariff.js'
export * from './discount.js'
export * from './group.js'
export * from './leadForm.js'
export * from './leadReject.js'
export * from './leadSource.js'
export * from './leadStatus.js'
export * from './lesson.js'
export * from './lessonDetail.js'
export type { LessonFilters } from './lessonFilters.js'
export * from './lessonType.js'
export * from './level.js'
export * from './location.js'
export * from './log.js'
export * from './mailMessage.js'
export * from './pay.js'
export * from './payAccount.js'
export * from './payItem.js'
export * from './payItemCategory.js'
export * from './payType.js'
export * from './phoneCall.js'
export * from './pipeline.js'
export * from './regularLesson.js'
export * from './room.js'
export * from './smsMessage.js'
export * from './streaming.js'
export * from './studyStatus.js'
export * from './subject.js'
export * from './tariff.js'
export * from './task.js'
export * from './teacher.js'
export * from './teacherRate.js'
export * from './teachLesson.js'
export * from './toInstant.js'
export * from './user.js'
export * from './webhook.js'
export * from './workingHour.js'
