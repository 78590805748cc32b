import * as v from 'valibot'
import * as crm from '../alfacrm/index.js'
import type { Result } from '../index.js'
import { named, type Resource, type ResourceImport, type ResourceList, type SaveCallOptions } from './resource.js'

type AlfaCrmResource = Resource<crm.AlfaCrmContext>

const listed = (
  list: ResourceList<crm.AlfaCrmContext>,
  { entries }: { readonly entries: object },
  more: Pick<AlfaCrmResource, 'needs' | 'since' | 'import'> = {},
): AlfaCrmResource => ({ list, id: 'id', columns: Object.keys(entries), ...more })

type Create = (context: crm.AlfaCrmContext, fields: never, options?: SaveCallOptions) => Promise<Result<unknown>>
type Update = (
  context: crm.AlfaCrmContext,
  id: crm.Id,
  fields: never,
  options?: SaveCallOptions,
) => Promise<Result<unknown>>

type FieldsSchema = v.LooseObjectSchema<v.ObjectEntries, undefined>

/** The schema of the fields of a new row: of one form, or of several. */
type InputSchema = FieldsSchema | v.UnionSchema<FieldsSchema[], undefined>

/** Returns the schema for changes of a row, which need no field. */
const changesOf = (schema: InputSchema): v.GenericSchema =>
  schema.type === 'union' ? v.union(schema.options.map((form) => v.partial(form))) : v.partial(schema)

/** Saves rows one by one: those with an id are updated, and others created. */
const saved = (schema: InputSchema, create: Create, update: Update): ResourceImport<crm.AlfaCrmContext> => ({
  schema,
  updateSchema: changesOf(schema),
  save: (context, row, options) => {
    const { id, ...fields } = row as { readonly id?: crm.Id }
    return id === undefined ? create(context, fields as never, options) : update(context, id, fields as never, options)
  },
})

/**
 * The first day that a point in time can be on in any time zone: the API has days in a zone that it does not name. Zones
 * are at most 12 hours behind UTC.
 */
const firstDayOf = (time: Date): string => new Date(time.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)

const changedSince = (time: Date): object => ({ updated_at_from: firstDayOf(time) })
const writtenSince = (time: Date): object => ({ date_from: firstDayOf(time) })

const createResources = () =>
  named({
    branches: listed(crm.listBranches, crm.BranchSchema, {
      import: saved(crm.BranchInputSchema, crm.createBranch, crm.updateBranch),
    }),
    cgis: listed(crm.listCgis, crm.CgiSchema, { needs: ['groupId'] }),
    communications: listed(crm.listCommunications, crm.CommunicationSchema, { needs: ['class', 'relatedId'] }),
    companies: listed(crm.listCompanies, crm.CompanySchema),
    customerRejects: listed(crm.listCustomerRejects, crm.CustomerRejectSchema),
    customerTariffs: listed(crm.listCustomerTariffs, crm.CustomerTariffSchema, { needs: ['customerId'] }),
    customers: listed(crm.listCustomers, crm.CustomerSchema, {
      since: changedSince,
      import: saved(crm.CustomerInputSchema, crm.createCustomer, crm.updateCustomer),
    }),
    discounts: listed(crm.listDiscounts, crm.DiscountSchema, {
      import: saved(crm.DiscountInputSchema, crm.createDiscount, crm.updateDiscount),
    }),
    groups: listed(crm.listGroups, crm.GroupSchema, {
      since: changedSince,
      import: saved(crm.GroupInputSchema, crm.createGroup, crm.updateGroup),
    }),
    leadRejects: listed(crm.listLeadRejects, crm.LeadRejectSchema, {
      import: saved(crm.LeadRejectInputSchema, crm.createLeadReject, crm.updateLeadReject),
    }),
    leadSources: listed(crm.listLeadSources, crm.LeadSourceSchema, {
      import: saved(crm.LeadSourceInputSchema, crm.createLeadSource, crm.updateLeadSource),
    }),
    leadStatuses: listed(crm.listLeadStatuses, crm.LeadStatusSchema, {
      import: saved(crm.LeadStatusInputSchema, crm.createLeadStatus, crm.updateLeadStatus),
    }),
    lessonTypes: listed(crm.listLessonTypes, crm.LessonTypeSchema, {
      import: saved(crm.LessonTypeInputSchema, crm.createLessonType, crm.updateLessonType),
    }),
    lessons: listed(crm.listLessons, crm.LessonSchema, {
      since: changedSince,
      import: saved(crm.LessonInputSchema, crm.createLesson, crm.updateLesson),
    }),
    levels: listed(crm.listLevels, crm.LevelSchema),
    locations: listed(crm.listLocations, crm.LocationSchema, {
      import: saved(crm.LocationInputSchema, crm.createLocation, crm.updateLocation),
    }),
    logs: listed(crm.listLogs, crm.LogSchema, { since: writtenSince }),
    mailMessages: listed(crm.listMailMessages, crm.MailMessageSchema),
    payAccounts: listed(crm.listPayAccounts, crm.PayAccountSchema, {
      import: saved(crm.PayAccountInputSchema, crm.createPayAccount, crm.updatePayAccount),
    }),
    payItemCategories: listed(crm.listPayItemCategories, crm.PayItemCategorySchema, {
      import: saved(crm.PayItemCategoryInputSchema, crm.createPayItemCategory, crm.updatePayItemCategory),
    }),
    payItems: listed(crm.listPayItems, crm.PayItemSchema, {
      import: saved(crm.PayItemInputSchema, crm.createPayItem, crm.updatePayItem),
    }),
    payTypes: listed(crm.listPayTypes, crm.PayTypeSchema),
    pays: listed(crm.listPays, crm.PaySchema, {
      since: changedSince,
      import: saved(crm.PayInputSchema, crm.createPay, crm.updatePay),
    }),
    phoneCalls: listed(crm.listPhoneCalls, crm.PhoneCallSchema),
    pipelines: listed(crm.listPipelines, crm.PipelineSchema),
    regularLessons: listed(crm.listRegularLessons, crm.RegularLessonSchema, {
      import: saved(crm.RegularLessonInputSchema, crm.createRegularLesson, crm.updateRegularLesson),
    }),
    rooms: listed(crm.listRooms, crm.RoomSchema, {
      import: saved(crm.RoomInputSchema, crm.createRoom, crm.updateRoom),
    }),
    smsMessages: listed(crm.listSmsMessages, crm.SmsMessageSchema),
    streamings: listed(crm.listStreamings, crm.StreamingSchema),
    studyStatuses: listed(crm.listStudyStatuses, crm.StudyStatusSchema, {
      import: saved(crm.StudyStatusInputSchema, crm.createStudyStatus, crm.updateStudyStatus),
    }),
    subjects: listed(crm.listSubjects, crm.SubjectSchema, {
      import: saved(crm.SubjectInputSchema, crm.createSubject, crm.updateSubject),
    }),
    tariffs: listed(crm.listTariffs, crm.TariffSchema, {
      import: saved(crm.TariffInputSchema, crm.createTariff, crm.updateTariff),
    }),
    tasks: listed(crm.listTasks, crm.TaskSchema, {
      import: saved(crm.TaskInputSchema, crm.createTask, crm.updateTask),
    }),
    teacherRates: listed(crm.listTeacherRates, crm.TeacherRateSchema),
    teachers: listed(crm.listTeachers, crm.TeacherSchema, {
      import: saved(crm.TeacherInputSchema, crm.createTeacher, crm.updateTeacher),
    }),
    users: listed(crm.listUsers, crm.UserSchema),
    workingHours: listed(crm.listWorkingHours, crm.WorkingHourSchema),
  })

/**
 * The resources of AlfaCRM that can be exported and imported, by the names of their list functions. Rows with an `id` are
 * updated, and others created, one by one. `since` filters customers, groups, lessons and pays by the day of their last
 * change, and the log by its date; the other lists have no such filter.
 *
 * @example
 * ```ts
 * const { locations } = alfacrmResources
 * console.log(locations.id, locations.since) // id undefined
 * ```
 */
export const alfacrmResources: ReturnType<typeof createResources> = /* @__PURE__ */ createResources()
