import type { ShapeIssue } from '../../core/error.js'
import type { Operation } from '../../core/operation.js'
import type { Reader } from '../../core/parsed.js'
import { inPath } from '../../core/path.js'
import { readFields } from '../../core/shape.js'
import { type Attribute, attributeFields, type AttributeInput } from '../attribute.js'
import type { EntityName } from '../include.js'
import { writable } from '../input.js'
import type { CallOptions } from '../signatures.js'
import type * as t from '../signatures.js'
import { get, pathOf, write } from '../wire.js'
import { parsed, raw } from './operation.js'

type Enveloped = { readonly data?: unknown }

const readAttribute = (value: unknown, path: string, issues: ShapeIssue[]): Attribute =>
  readFields<Attribute>(
    attributeFields,
    { ...(value as object), name: (Object(value) as Partial<Attribute>).name ?? 0 },
    path,
    issues,
  )

const attributeReader: Reader<Attribute> = (json, issues) => readAttribute((json as Enveloped).data, '', issues)

const attributesReader: Reader<readonly Attribute[]> = (json, issues) => {
  const { data } = json as Enveloped
  if (Array.isArray(data)) return data.map((item, index) => readAttribute(item, `${index}.`, issues))
  issues.push({ path: 'data', message: 'no list' })
  return []
}

const gettingAttributes = (name: EntityName): Operation<[options?: CallOptions]> => ({
  operation: `teamtools.get${name}Attributes`,
  describe: ({ signal } = {}) => get(name, '/attributes', signal),
})

/** The attributes of a resource: `GET {r}/attributes`. */
export const getAttributes = (name: EntityName): t.GetAttributes => parsed(gettingAttributes(name), attributesReader)

/** {@link getAttributes}, raw. */
export const getAttributesRaw = (name: EntityName): t.GetAttributesRaw => raw(gettingAttributes(name))

/** Immutable once created, and refused by the API when sent. */
const immutable = { readOnly: ['name', 'type', 'default'] }

const savingAttribute = (name: EntityName): Operation<[attribute: AttributeInput, options?: CallOptions]> => ({
  operation: `teamtools.save${name}Attribute`,
  effect: 'once',
  describe: (attribute, { signal } = {}) => {
    const { id } = attribute
    return id === undefined || id === null
      ? write('POST', `${pathOf(name)}/attributes/`, writable(attribute, {}), signal)
      : write('PUT', `${pathOf(name)}/attributes/${inPath(id)}`, { id, ...writable(attribute, immutable) }, signal)
  },
})

/** Defines an attribute, `POST {r}/attributes/`, or with an `id` changes one, `PUT {r}/attributes/{id}`. */
export const saveAttribute = (name: EntityName): t.SaveAttribute => parsed(savingAttribute(name), attributeReader)

/** {@link saveAttribute}, raw. */
export const saveAttributeRaw = (name: EntityName): t.SaveAttributeRaw => raw(savingAttribute(name))

const deletingAttribute = (name: EntityName): Operation<[id: string, options?: CallOptions]> => ({
  operation: `teamtools.delete${name}Attribute`,
  effect: 'repeatable',
  describe: (id, { signal } = {}) => write('DELETE', `${pathOf(name)}/attributes/${inPath(id)}`, {}, signal),
})

/** Deletes an attribute softly: `DELETE {r}/attributes/{id}`. */
export const deleteAttribute = (name: EntityName): t.DeleteAttribute => parsed(deletingAttribute(name), attributeReader)

/** {@link deleteAttribute}, raw. */
export const deleteAttributeRaw = (name: EntityName): t.OnEntityRaw => raw(deletingAttribute(name))
