import { done, type Outcome, type Refusal } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { textAt } from '../params.js'
import { isArray, scalarText } from '../php/array.js'
import { logActivity } from '../system/activity.js'
import { type Module, modulesOf } from './registry.js'

const types = ['addon', 'fraud', 'gateway', 'registrar', 'server']

const readModule = (call: Call, unsupported: string): Outcome<Module> => {
  const [moduleType, moduleName] = [textAt(call.params, 'moduleType'), textAt(call.params, 'moduleName')]
  if (!types.includes(moduleType))
    return problem(`Invalid module type provided. Supported module types include: ${types.join(', ')}`)
  // Server modules are configured in the products and servers that use them.
  if (moduleType === 'server') return problem(unsupported)
  const module = modulesOf(call).find(({ type, name }) => type === moduleType && name === moduleName)
  return module === undefined ? problem('Invalid module name provided.') : done(module)
}

/**
 * Reads the parameters that were sent, and keeps the values of the others. It ignores names that are not parameters of
 * the module.
 */
const valuesSent = ({ params }: Call, { parameters, values }: Module): Readonly<Record<string, string>> => {
  const sent = params.get('parameters')
  if (!isArray(sent)) return values
  const known = parameters.flatMap(({ name }) => {
    const value = scalarText(sent.get(name))
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...values, ...Object.fromEntries(known) }
}

const save = (
  { store }: Call,
  { type, name }: Module,
  active: boolean,
  parameters: Readonly<Record<string, string>>,
) => {
  const [row] = store.modules.find('name', `${type} ${name}`)
  if (row === undefined) store.modules.insert({ type, name, active, parameters })
  else store.modules.patch(row, { active, parameters })
}

/** ActivateModule. */
export const activateModule: Handler = (call) => {
  const module = readModule(call, 'Module activation not supported by module type.')
  if (!module.ok) return module
  if (module.value.active) return problem('Failed to activate: the module is active')
  save(call, module.value, true, valuesSent(call, module.value))
  logActivity(call, `Module Activated: ${module.value.name}`)
  return done({})
}

/** UpdateModuleConfiguration. The module must be active. */
export const updateModuleConfiguration: Handler = (call) => {
  const module = readModule(call, 'Module activation not supported by module type.')
  if (!module.ok) return module
  if (!module.value.active) return problem('Module Configuration Update Failed: the module is not active')
  save(call, module.value, true, valuesSent(call, module.value))
  return done({})
}

/** GetModuleConfigurationParameters. */
export const getModuleConfigurationParameters: Handler = (call) => {
  const module = readModule(call, 'Get module configuration parameters not supported by module type.')
  if (!module.ok) return module
  const parameters = module.value.parameters.map(({ name, displayName, fieldType }) => ({
    name,
    displayName,
    fieldType,
  }))
  return done({ parameters })
}

const owners = ['invoices', 'orders', 'services', 'domains', 'addons'] as const

/** Moves everything that is paid through one gateway to another gateway. */
const handOver = ({ store }: Call, from: string, to: string): void => {
  for (const name of owners) {
    const table = store[name] as unknown as {
      readonly all: () => readonly { readonly id: number; readonly paymentmethod: string }[]
      readonly patch: (row: { readonly id: number }, changes: { readonly paymentmethod: string }) => unknown
    }
    for (const row of table.all()) if (row.paymentmethod === from) table.patch(row, { paymentmethod: to })
  }
  for (const client of store.clients.all())
    if (client.defaultgateway === from) store.clients.patch(client, { defaultgateway: to })
}

const handOverSent = (call: Call, { type, name }: Module): Refusal | undefined => {
  const to = textAt(call.params, 'newGateway')
  if (type !== 'gateway' || to === '') return undefined
  const others = modulesOf(call).filter((one) => one.type === 'gateway' && one.active && one.name !== name)
  if (!others.some((other) => other.name === to))
    return problem(`Failed to deactivate: newGateway is no active gateway`)
  handOver(call, name, to)
  return undefined
}

/** DeactivateModule. `newGateway` replaces the gateway where it is used. */
export const deactivateModule: Handler = (call) => {
  const module = readModule(call, 'Module deactivation not supported by module type.')
  if (!module.ok) return module
  if (!module.value.active) return problem('Failed to deactivate: the module is not active')
  const refused = handOverSent(call, module.value)
  if (refused !== undefined) return refused
  save(call, module.value, false, {})
  logActivity(call, `Module Deactivated: ${module.value.name}`)
  return done({})
}
