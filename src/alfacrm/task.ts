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
  /** 1 low, 2 normal, 3 high. */
  priority: optionalNumber,
})

/** Something to be done. */
export interface Task extends Readonly<v.InferOutput<typeof TaskSchema>> {}

/** What a list of tasks is narrowed by. */
export interface TaskFilters {
  /** Only the task with this id. */
  readonly id?: number | undefined
  /** Only tasks with this `user_id`. */
  readonly user_id?: number | undefined
  /** Only tasks that are assigned to the user with this id. */
  readonly assigned_id?: number | undefined
  /** Only tasks with this text. */
  readonly text?: string | undefined
  /** 1 low, 2 normal, 3 high. */
  readonly priority?: number | undefined
  /** Only tasks that are due from this day on. */
  readonly due_date_from?: Local | undefined
  /** Only tasks that are due up to this day. */
  readonly due_date_to?: Local | undefined
  /** Only tasks that are due on no day, or only others. */
  readonly due_date_is_null?: Flag | undefined
  /** Only tasks that were done from this day on. */
  readonly done_date_from?: Local | undefined
  /** Only tasks that were done up to this day. */
  readonly done_date_to?: Local | undefined
  /** Only tasks that are done, or only others. */
  readonly is_done?: Flag | undefined
  /** Only archived tasks, or only others. */
  readonly is_archive?: Flag | undefined
}

/** The fields without which none can be created. */
const required = ['title', 'text', 'user_id', 'assigned_ids'] as const

/** The fields of a row that are not sent. */
const readOnly = ['created_at', 'updated_at'] as const

/** A task to be created, or what of it is to be changed. */
export interface TaskInput extends Input<Task, (typeof required)[number], (typeof readOnly)[number]> {}

/** The schema of a {@link TaskInput}. */
export const TaskInputSchema = /* @__PURE__ */ inputSchema(TaskSchema, required, readOnly)

const prepare: Prepare<TaskFilters> = /* @__PURE__ */ dated()

const listTasksOperation = /* @__PURE__ */ op.listing('listTasks', '{branch}/task/index', prepare)

/**
 * A page of tasks. `POST task/index`. Date filters go as `Y-m-d`. Dates and times are by the account's clocks and say
 * no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listTasks: t.ListEntities<Task, TaskFilters> = /* @__PURE__ */ op.listEntities(
  listTasksOperation,
  TaskSchema,
)
/** {@link listTasks}, as the API sent it. */
export const listTasksRaw: t.ListEntitiesRaw<TaskFilters> = /* @__PURE__ */ op.raw(listTasksOperation)

const getTaskOperation = /* @__PURE__ */ op.getting('getTask', '{branch}/task/index')

/**
 * A task by its id. `POST task/index` with `{ id }`. Dates and times are by the account's clocks and say no zone.
 * Errors: `input` for an id that is no whole number; `notFound` when it is not among what came. Source: the reference
 * and programs that call it.
 */
export const getTask: t.GetEntity<Task> = /* @__PURE__ */ op.getEntity(getTaskOperation, TaskSchema)
/** {@link getTask}, as the API sent it: a list. */
export const getTaskRaw: t.GetEntityRaw = /* @__PURE__ */ op.raw(getTaskOperation)

const createTaskOperation = /* @__PURE__ */ op.creating('createTask', '{branch}/task/create')

/**
 * Creates a task, once, and gives it. `POST task/create`. Dates are by the account's clocks and say no zone; they go
 * as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that is none; `invalid` with messages by field.
 * Source: the reference and one program that calls it.
 */
export const createTask: t.CreateEntity<Task, TaskInput> = /* @__PURE__ */ op.createEntity(
  createTaskOperation,
  TaskSchema,
)
/** {@link createTask}, as the API sent it. */
export const createTaskRaw: t.CreateEntityRaw<TaskInput> = /* @__PURE__ */ op.raw(createTaskOperation)

const updateTaskOperation = /* @__PURE__ */ op.updating('updateTask', '{branch}/task/update')

/**
 * Changes what is given of a task, and gives it. `POST task/update?id=`. Dates are by the account's clocks and say no
 * zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no whole number or a date that
 * is none; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateTask: t.UpdateEntity<Task, TaskInput> = /* @__PURE__ */ op.updateEntity(
  updateTaskOperation,
  TaskSchema,
)
/** {@link updateTask}, as the API sent it. */
export const updateTaskRaw: t.UpdateEntityRaw<TaskInput> = /* @__PURE__ */ op.raw(updateTaskOperation)

const deleteTaskOperation = /* @__PURE__ */ op.deleting('deleteTask', '{branch}/task/delete')

/**
 * Deletes a task. `POST task/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the API
 * says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteTask: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity(deleteTaskOperation)
/** {@link deleteTask}, as the API sent it. */
export const deleteTaskRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.raw(deleteTaskOperation)

/** The operations of this resource as data. @internal */
export const taskOperations: readonly op.Operation[] = [
  listTasksOperation,
  getTaskOperation,
  createTaskOperation,
  updateTaskOperation,
  deleteTaskOperation,
]
