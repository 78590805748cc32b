import { done, type Outcome } from '../outcome.js'
import type { Entity } from './account.js'
import type { Answer, Resource } from './definition.js'

/** Answers with one entity, or with the refusal. */
export const answerOne = (resource: Resource, outcome: Outcome<Entity>): Outcome<Answer> =>
  outcome.ok ? done({ resource, entity: outcome.value }) : outcome

/** Answers with a list of entities, or with the refusal. */
export const answerMany = (resource: Resource, outcome: Outcome<readonly Entity[]>): Outcome<Answer> =>
  outcome.ok ? done({ resource, entities: outcome.value }) : outcome
