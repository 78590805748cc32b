import type { Handlers } from '../call.js'
import {
  activateModule,
  deactivateModule,
  getModuleConfigurationParameters,
  updateModuleConfiguration,
} from './activation.js'
import {
  moduleChangePackage,
  moduleChangePw,
  moduleCreate,
  moduleCustom,
  moduleSuspend,
  moduleTerminate,
  moduleUnsuspend,
} from './provision.js'
import { getModuleQueue } from './queue.js'

/** The actions on modules, including those that server modules carry out. */
export const moduleActions: Handlers = {
  ActivateModule: activateModule,
  DeactivateModule: deactivateModule,
  GetModuleConfigurationParameters: getModuleConfigurationParameters,
  GetModuleQueue: getModuleQueue,
  ModuleChangePackage: moduleChangePackage,
  ModuleChangePw: moduleChangePw,
  ModuleCreate: moduleCreate,
  ModuleCustom: moduleCustom,
  ModuleSuspend: moduleSuspend,
  ModuleTerminate: moduleTerminate,
  ModuleUnsuspend: moduleUnsuspend,
  UpdateModuleConfiguration: updateModuleConfiguration,
}
