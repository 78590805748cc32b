import { readAttributes } from '../core/attributes.js'
import type { ShapeIssue } from '../core/error.js'
import type { Reader } from '../core/parsed.js'
import { type Fields, list, type Maybe, type Read, readFields, text } from '../core/shape.js'
import { date } from './date.js'
import type { Entities, EntityName, Relations } from './include.js'

/** What every entity has. */
export type Entity = {
  /** 24 hex digits. */
  readonly id: string
  readonly created_at?: Maybe<Date>
  readonly updated_at?: Maybe<Date>
  /** Set once the entity was deleted; customers and end users can be restored. */
  readonly deleted_at?: Maybe<Date>
  readonly tags?: Maybe<readonly string[]>
  /** Attributes that the account defines, and fields newer than this package. */
  readonly [attribute: string]: unknown
}

type OwnFields<T> = Omit<Fields<T>, keyof Fields<Entity>>

/** The model of a related entity, in a list where there can be many. */
type Related = Model | readonly [Model]

/** How the answers of one kind of entity are read. */
export type Model = {
  readonly fields: Readonly<Record<string, Read<unknown>>>
  /** What can be embedded; a function, as relations point back at each other. */
  readonly relations: () => Readonly<Record<string, Related>>
}

/** A model from an entity's own fields and its relations. */
export const model = <E extends EntityName>(
  fields: OwnFields<Entities[E]>,
  relations: () => { readonly [R in keyof Relations[E]]: Relations[E][R] extends readonly unknown[] ? [Model] : Model },
): Model => ({
  fields: { id: text, created_at: date, updated_at: date, deleted_at: date, tags: list(text), ...fields },
  relations: relations,
})

/** Reads one entity with what is embedded in it, or a list of them. */
export const readModel = (model: Related, value: unknown, path: string, issues: ShapeIssue[]): unknown => {
  if ('0' in model) {
    if (Array.isArray(value)) return value.map((item, index) => readModel(model[0], item, `${path}${index}.`, issues))
    issues.push({ path: path.slice(0, -1), message: 'no list' })
    return value
  }
  const entity = readFields<Record<string, unknown>>(model.fields, value as object, path, issues)
  if (!entity['id']) issues.push({ path: `${path}id`, message: 'no id' })
  const relations = model.relations()
  for (const name in relations) {
    const embedded = entity[name]
    const related = relations[name]!
    const { data = embedded } = (embedded ?? 0) as { data?: unknown }
    // A relation without a target is null or, from PHP, an empty list; one that was not asked for is not there.
    if (data === null || (!('0' in related) && Array.isArray(data) && !data[0])) delete entity[name]
    else if (data !== embedded) entity[name] = readModel(related, data, `${path}${name}.`, issues)
  }
  return entity
}

type Enveloped = { readonly data?: unknown }

/** Reads an answer that holds one entity. `model` is asked late, as the files of resources point at each other. */
export const entityReader =
  <T>(model: () => Model): Reader<T> =>
  (json, issues, options) =>
    readAttributes(readModel(model(), (json as Enveloped).data, '', issues), options, issues) as Promise<T>

/** Reads an answer that holds a list of entities. */
export const listReader =
  <T>(model: () => Model): Reader<readonly T[]> =>
  (json, issues, options) =>
    readAttributes(readModel([model()], (json as Enveloped).data, '', issues), options, issues) as Promise<readonly T[]>
