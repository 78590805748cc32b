import { isList } from '../../json.js'
import { done, invalidAt } from '../../outcome.js'
import type { Definition } from '../definition.js'

/** Features of packages. A feature can depend on others. */
export const features: Definition = {
  resource: 'features',
  entity: 'feature',
  attributes: [
    { name: 'name', kind: 'text', searchable: true },
    { name: 'description', kind: 'text', searchable: true },
    { name: 'uniqueKey', kind: 'text', unique: true, searchable: true },
    { name: 'dependency_ids', kind: 'ids', of: 'features', initial: [] },
  ],
  relations: [
    { name: 'packages', target: 'packages', many: true, their: 'featureIds' },
    { name: 'dependencies', target: 'features', many: true, own: 'dependency_ids' },
    { name: 'dependants', target: 'features', many: true, their: 'dependency_ids' },
  ],
  prepare: (_account, { before, values }) => {
    const dependencies = values['dependency_ids'] ?? null
    const onItself = before !== null && isList(dependencies) && dependencies.includes(before.id)
    return onItself ? invalidAt('dependency_ids', 'a feature cannot depend on itself') : done(values)
  },
}
