import type { Call } from '../call.js'
import type { WhmcsModuleParameter } from './installation.js'

/** A module with its current settings. */
export type Module = {
  readonly type: string
  readonly name: string
  readonly displayName: string
  readonly active: boolean
  readonly parameters: readonly WhmcsModuleParameter[]
  /** The values of the module's parameters. */
  readonly values: Readonly<Record<string, string>>
}

type Base = Pick<Call, 'store' | 'settings'>

const installedModules = ({ settings }: Base): readonly Omit<Module, 'values'>[] => {
  const { modules } = settings.installation
  const gateways = settings.paymentMethods.map(({ module, displayname }) => {
    const known = modules.find(({ type, name }) => type === 'gateway' && name === module)
    return {
      type: 'gateway',
      name: module,
      displayName: displayname,
      active: true,
      parameters: known?.parameters ?? [],
    }
  })
  const others = modules
    .filter(({ type, name }) => type !== 'gateway' || !gateways.some((gateway) => gateway.name === name))
    .map(({ active = false, parameters = [], ...module }) => ({ ...module, active, parameters }))
  return [...gateways, ...others]
}

/** Returns every module with the changes that actions made. */
export const modulesOf = (base: Base): readonly Module[] =>
  installedModules(base).map((module) => {
    const [changed] = base.store.modules.find('name', `${module.type} ${module.name}`)
    const values = changed?.parameters ?? {}
    const displayName = module.type === 'gateway' ? values['FriendlyName'] || module.displayName : module.displayName
    return { ...module, displayName, active: changed?.active ?? module.active, values }
  })

/** Returns the active modules of a type, in the order of the installation. */
export const activeModules = (base: Base, type: string): readonly Module[] =>
  modulesOf(base).filter((module) => module.type === type && module.active)
