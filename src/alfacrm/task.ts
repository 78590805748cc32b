import { dated, type Flag, type Prepare } from './filter.js'
import type { Input } from './input.js'
import type { Local } from './local.js'
import type { Model } from './model.js'
import * as op from './operations/index.js'
import { count, flag, local, number, numbers, ref, text, type Entity, type Maybe } from './shape.js'
import type * as t from './signatures.js'

/** Something to be done. */
export type Task = Entity & {
  readonly company_id?: Maybe<number>
  readonly branch_ids?: Maybe<readonly number[]>
  readonly user_id?: Maybe<number>
  readonly assigned_ids?: Maybe<readonly number[]>
  readonly group_ids?: Maybe<readonly number[]>
  readonly customer_ids?: Maybe<readonly number[]>
  readonly title?: Maybe<string>
  readonly text?: Maybe<string>
  readonly is_archive?: Maybe<boolean>
  readonly created_at?: Maybe<Local>
  readonly updated_at?: Maybe<string>
  readonly is_done?: Maybe<boolean>
  readonly is_private?: Maybe<boolean>
  readonly due_date?: Maybe<Local>
  readonly done_date?: Maybe<Local>
  readonly is_public_entry?: Maybe<boolean>
  readonly is_notify?: Maybe<boolean>
  /** 1 low, 2 normal, 3 high. */
  readonly priority?: Maybe<number>
}

/** How a task is read. */
export const taskModel: Model<Task> = {
  id: count,
  company_id: ref,
  branch_ids: numbers,
  user_id: ref,
  assigned_ids: numbers,
  group_ids: numbers,
  customer_ids: numbers,
  title: text,
  text,
  is_archive: flag,
  created_at: local,
  updated_at: text,
  is_done: flag,
  is_private: flag,
  due_date: local,
  done_date: local,
  is_public_entry: flag,
  is_notify: flag,
  priority: number,
}

/** What a list of tasks is narrowed by. */
export type TaskFilters = {
  readonly id?: number | undefined
  readonly user_id?: number | undefined
  readonly assigned_id?: number | undefined
  readonly text?: string | undefined
  /** 1 low, 2 normal, 3 high. */
  readonly priority?: number | undefined
  readonly due_date_from?: Local | undefined
  readonly due_date_to?: Local | undefined
  readonly due_date_is_null?: Flag | undefined
  readonly done_date_from?: Local | undefined
  readonly done_date_to?: Local | undefined
  readonly is_done?: Flag | undefined
  readonly is_archive?: Flag | undefined
}

/** A task to be created, or what of it is to be changed. */
export type TaskInput = Input<Task, 'title' | 'text' | 'user_id' | 'assigned_ids', 'created_at' | 'updated_at'>

const prepare: Prepare<TaskFilters> = /* @__PURE__ */ dated()

/**
 * A page of tasks. `POST task/index`. Date filters go as `Y-m-d`. Dates and times are by the account's clocks and say
 * no zone. Errors: `rejected` for a filter in a wrong form; `mismatch` for an answer without rows. Source: the
 * reference and programs that call it.
 */
export const listTasks: t.ListEntities<Task, TaskFilters> = /* @__PURE__ */ op.listEntities(
  'listTasks',
  'task/index',
  taskModel,
  prepare,
)
/** {@link listTasks}, as the API sent it. */
export const listTasksRaw: t.ListEntitiesRaw<TaskFilters> = /* @__PURE__ */ op.listEntitiesRaw(
  'listTasks',
  'task/index',
  prepare,
)

/**
 * A task by its id. `POST task/index` with `{ id }`. Dates and times are by the account's clocks and say no zone.
 * Errors: `input` for an id that is no whole number; `notFound` when it is not among what came. Source: the reference
 * and programs that call it.
 */
export const getTask: t.GetEntity<Task> = /* @__PURE__ */ op.getEntity('getTask', 'task/index', taskModel)
/** {@link getTask}, as the API sent it: a list. */
export const getTaskRaw: t.GetEntityRaw = /* @__PURE__ */ op.getEntityRaw('getTask', 'task/index')

/**
 * Creates a task, once, and gives it. `POST task/create`. Dates are by the account's clocks and say no zone; they go
 * as `d.m.Y`, or as `dateFormat` says. Errors: `input` for a date that is none; `invalid` with messages by field.
 * Source: the reference and one program that calls it.
 */
export const createTask: t.CreateEntity<Task, TaskInput> = /* @__PURE__ */ op.createEntity(
  'createTask',
  'task',
  taskModel,
)
/** {@link createTask}, as the API sent it. */
export const createTaskRaw: t.CreateEntityRaw<TaskInput> = /* @__PURE__ */ op.createEntityRaw('createTask', 'task')

/**
 * Changes what is given of a task, and gives it. `POST task/update?id=`. Dates are by the account's clocks and say no
 * zone; they go as `d.m.Y`, or as `dateFormat` says. Errors: `input` for an id that is no whole number or a date that
 * is none; `invalid` with messages by field; `notFound`. Source: the reference and one program that calls it.
 */
export const updateTask: t.UpdateEntity<Task, TaskInput> = /* @__PURE__ */ op.updateEntity(
  'updateTask',
  'task',
  taskModel,
)
/** {@link updateTask}, as the API sent it. */
export const updateTaskRaw: t.UpdateEntityRaw<TaskInput> = /* @__PURE__ */ op.updateEntityRaw('updateTask', 'task')

/**
 * Deletes a task. `POST task/delete?id=`. Errors: `input` for an id that is no whole number; `invalid` when the API
 * says it did not; `mismatch` when it does not say; `notFound`. Source: the reference's rule for every entity; no
 * program was seen to call it.
 */
export const deleteTask: t.DeleteEntity = /* @__PURE__ */ op.deleteEntity('deleteTask', 'task')
/** {@link deleteTask}, as the API sent it. */
export const deleteTaskRaw: t.DeleteEntityRaw = /* @__PURE__ */ op.deleteEntityRaw('deleteTask', 'task')
