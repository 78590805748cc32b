import * as v from 'valibot'
import type { Operation } from '../../core/operation.js'
import { type InputRules, writable } from '../input.js'
import { type Attribute, type AttributeInput, AttributeSchema } from '../schemas/attribute.js'
import type { CallOptions } from '../signatures.js'
import type * as t from '../signatures.js'
import { enveloped, parsed } from './operation.js'

/** Creates the operation that gets the attributes of a resource: `GET {resource}/attributes`. */
export const gettingAttributes = (name: string, resource: string): Operation<[options?: CallOptions]> => ({
  name,
  method: 'GET',
  path: `${resource}/attributes`,
  effect: 'read',
  toParts: ({ signal } = {}) => ({ signal }),
})

/** Creates the parsed function that gets the attributes of a resource. */
export const getAttributes = (operation: Operation<[options?: CallOptions]>): t.GetAttributes =>
  parsed(operation, () => enveloped<readonly Attribute[]>(v.array(AttributeSchema)))

type SaveArguments = [attribute: AttributeInput, options?: CallOptions]

/** Fields that cannot change once the attribute exists. The API refuses them. */
const immutable: InputRules = { readOnly: ['name', 'type', 'default'] }

/**
 * Creates the operation that defines an attribute, `POST {resource}/attributes/`, or changes the one with the given `id`,
 * `PUT {resource}/attributes/{id}`.
 */
export const savingAttribute = (name: string, resource: string): Operation<SaveArguments> => ({
  name,
  method: 'POST',
  path: `${resource}/attributes/`,
  effect: 'once',
  withId: { method: 'PUT', path: `${resource}/attributes/{id}`, effect: 'once' },
  toParts: (attribute, { signal } = {}) => {
    const { id } = attribute
    return id === undefined || id === null
      ? { body: writable(attribute, {}), signal }
      : { params: { id }, body: { id, ...writable(attribute, immutable) }, signal }
  },
})

/** Creates the parsed function that defines or changes an attribute. */
export const saveAttribute = (operation: Operation<SaveArguments>): t.SaveAttribute =>
  parsed(operation, () => enveloped<Attribute>(AttributeSchema))

type DeleteArguments = [id: string, options?: CallOptions]

/** Creates the operation that soft-deletes an attribute: `DELETE {resource}/attributes/{id}`. */
export const deletingAttribute = (name: string, resource: string): Operation<DeleteArguments> => ({
  name,
  method: 'DELETE',
  path: `${resource}/attributes/{id}`,
  effect: 'repeatable',
  toParts: (id, { signal } = {}) => ({ params: { id }, body: {}, signal }),
})

/** Creates the parsed function that deletes an attribute. */
export const deleteAttribute = (operation: Operation<DeleteArguments>): t.DeleteAttribute =>
  parsed(operation, () => enveloped<Attribute>(AttributeSchema))
