import * as v from 'valibot'
import { date, id, numberList, optionalBoolean, optionalId, optionalNumber, optionalString } from './fields.js'
import { dated, type Flag, type Prepare } from './filter.js'
import type { Input } from './input.js'
import { inputSchema } from './inputSchema.js'
import type { Local } from './local.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link Task}. */
export const TaskSchema = /* @__PURE__ */ v.looseObject({
  id,
  company_id: optionalId,
  branch_ids: numberList,
  user_id: optionalId,
  assigned_ids: numberList,
  group_ids: numberList,
  customer_ids: numberList,
  title: optionalString,
  text: optionalString,
  is_archive: optionalBoolean,
  created_at: date,
  updated_at: optionalString,
  is_done: optionalBoolean,
  is_private: optionalBoolean,
  due_date: date,
  done_date: date,
  is_public_entry: optionalBoolean,
  is_notify: optionalBoolean,
  /** The priority: 1 low, 2 normal, 3 high. */
  priority: optionalNumber,
})

/** A task to be done. */
export interface Task extends Readonly<v.InferOutput<typeof TaskSchema>> {}

/** The filters of a list of tasks. */
export interface TaskFilters {
  /** Only the task with this id. */
  readonly id?: number | undefined
  /** Only tasks with this `user_id`. */
  readonly user_id?: number | undefined
  /** Only tasks that are assigned to the user with this id. */
  readonly assigned_id?: number | undefined
  /** Only tasks with this text. */
  readonly text?: string | undefined
  /** The priority: 1 low, 2 normal, 3 high. */
  readonly priority?: number | undefined
  /** Only tasks that are due from this day on. */
  readonly due_date_from?: Local | undefined
  /** Only tasks that are due up to this day. */
  readonly due_date_to?: Local | undefined
  /** True selects only tasks that are due on no day, false only the others. */
  readonly due_date_is_null?: Flag | undefined
  /** Only tasks that were done from this day on. */
  readonly done_date_from?: Local | undefined
  /** Only tasks that were done up to this day. */
  readonly done_date_to?: Local | undefined
  /** True selects only tasks that are done, false only the others. */
  readonly is_done?: Flag | undefined
  /** True selects only archived tasks, false only the others. */
  readonly is_archive?: Flag | undefined
}

/** The fields that are required to create a row. */
const required = ['title', 'text', 'user_id', 'assigned_ids'] as const

/** The fields of a row that are never sent. */
const readOnly = ['created_at', 'updated_at'] as const

/** The fields of a new task, or the fields to change in an existing one. */
export interface TaskInput extends Input<Task, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link TaskInput}. */
export const TaskInputSchema = /* @__PURE__ */ inputSchema(TaskSchema, required, readOnly)

const prepare: Prepare<TaskFilters> = /* @__PURE__ */ dated()

const listTasksOperation = /* @__PURE__ */ op.listing('listTasks', '{branch}/task/index', prepare)

/**
 * Gets one page of tasks. `POST task/index`. Date filters are sent as `Y-m-d`. Dates and times are in the account's
 * local time, without a time zone. Errors: `rejected` when a filter has the wrong form; `mismatch` when the answer has
 * no list of rows. Source: the reference and programs that call it.
 */
export const listTasks: t.ListEntities<Task, TaskFilters> = /* @__PURE__ */ op.listEntities(
  listTasksOperation,
  TaskSchema,
)
/** Like {@link listTasks}, but returns the response as it was sent: status, headers and body text. */
export const listTasksRaw: t.ListEntitiesRaw<TaskFilters> = /* @__PURE__ */ op.raw(listTasksOperation)

const getTaskOperation = /* @__PURE__ */ op.getting('getTask', '{branch}/task/index')

/**
 * Gets A task by its id. `POST task/index` with `{ id }`. Dates and times are in the account's local time, without a
 * time zone. Errors: `input` when the id is not a whole number; `notFound` when the answer does not contain that id.
 * Source: the reference and programs that call it.
 */
export const getTask: t.GetEntity<Task> = /* @__PURE__ */ op.getEntity(getTaskOperation, TaskSchema)
/** Like {@link getTask}, but returns the response as it was sent: status, headers and body text. The body is a list. */
export const getTaskRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getTaskOperation)

const createTaskOperation = /* @__PURE__ */ op.creating('createTask', '{branch}/task/create')

/**
 * Creates a task and returns it. `POST task/create`. Dates are in the account's local time, without a time zone. They
 * are sent as `d.m.Y`, or in the format of `dateFormat`. The request is not retried when its outcome is unknown.
 * Errors: `input` when a date is not valid; `invalid` with messages by field. Source: the reference and one program
 * that calls it.
 */
export const createTask: t.CreateEntity<Task, TaskInput> = /* @__PURE__ */ op.createEntity(
  createTaskOperation,
  TaskSchema,
)
/** Like {@link createTask}, but returns the response as it was sent: status, headers and body text. */
export const createTaskRaw: t.CreateEntityRaw<TaskInput> = /* @__PURE__ */ op.raw(createTaskOperation)

const updateTaskOperation = /* @__PURE__ */ op.updating('updateTask', '{branch}/task/update')

/**
 * Changes the given fields of a task and returns it. `POST task/update?id=`. Dates are in the account's local time,
 * without a time zone. They are sent as `d.m.Y`, or in the format of `dateFormat`. Errors: `input` when the id is not a
 * whole number or a date is not valid; `invalid` with messages by field; `notFound`. Source: the reference and one
 * program that calls it.
 */
export const updateTask: t.UpdateEntity<Task, TaskInput> = /* @__PURE__ */ op.updateEntity(
  updateTaskOperation,
  TaskSchema,
)
/** Like {@link updateTask}, but returns the response as it was sent: status, headers and body text. */
export const updateTaskRaw: t.UpdateEntityRaw<TaskInput> = /* @__PURE__ */ op.raw(updateTaskOperation)

const deleteTaskOperation = /* @__PURE__ */ op.deleting('deleteTask', '{branch}/task/delete')

/**
 * Deletes a task. `POST task/delete?id=`. Errors: `input` when the id is not a whole number; `invalid` when the API
 * reports a failure; `mismatch` when it reports neither success nor failure; `notFound`. Source: the reference's rule
 * for every entity; no program was seen to call it.
 */
export const deleteTask: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteTaskOperation)
/** Like {@link deleteTask}, but returns the response as it was sent: status, headers and body text. */
export const deleteTaskRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteTaskOperation)

/** The operations of this resource as data. @internal */
export const taskOperations: readonly op.Operation[] = [
  listTasksOperation,
  getTaskOperation,
  createTaskOperation,
  updateTaskOperation,
  deleteTaskOperation,
]
