import type { Outcome } from '../../outcome.js'
import type { JsonObject } from '../../json.js'
import { type Call, failure, type Handler, problem, todayOf } from '../call.js'
import { sendTemplate } from '../mail/deliver.js'
import { textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { moduleOf, readService } from '../services/readService.js'
import { logActivity } from '../system/activity.js'
import { askRemote } from './remote.js'

type Service = Row<'services'>

/** A function of server modules: its name, and the changes of the service after success. */
type Command = {
  readonly action: string
  readonly command: (call: Call) => string
  readonly changes: (call: Call, service: Service) => Partial<Values<'services'>>
}

// A module derives these values from the domain. They are the same for the same service in every run.
const usernameOf = ({ id, domain }: Service): string =>
  domain
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 8)
    .toLowerCase() || `user${String(id)}`

const account = (call: Call, service: Service): Partial<Values<'services'>> => {
  const servers = call.settings.installation.servers
  const server = servers.find(({ module, inactive }) => module === moduleOf(call.store, service) && !inactive)
  return {
    username: service.username || usernameOf(service),
    password: service.password || `sandbox-${String(service.id)}`,
    serverid: service.serverid || (server?.id ?? 0),
  }
}

const commands = {
  create: {
    action: 'ModuleCreate',
    command: () => 'CreateAccount',
    changes: (call, service) => ({ ...account(call, service), status: 'Active' }),
  },
  suspend: {
    action: 'ModuleSuspend',
    command: () => 'SuspendAccount',
    changes: ({ params }) => ({ status: 'Suspended', suspendreason: textAt(params, 'suspendreason') }),
  },
  unsuspend: {
    action: 'ModuleUnsuspend',
    command: () => 'UnsuspendAccount',
    changes: () => ({ status: 'Active', suspendreason: '' }),
  },
  terminate: {
    action: 'ModuleTerminate',
    command: () => 'TerminateAccount',
    changes: (call) => ({ status: 'Terminated', terminationdate: todayOf(call) }),
  },
  changePassword: {
    action: 'ModuleChangePw',
    command: () => 'ChangePassword',
    changes: ({ params }, { password }) => ({ password: textAt(params, 'servicepassword') || password }),
  },
  changePackage: { action: 'ModuleChangePackage', command: () => 'ChangePackage', changes: () => ({}) },
  custom: { action: 'ModuleCustom', command: ({ params }) => textAt(params, 'func_name'), changes: () => ({}) },
} satisfies Readonly<Record<string, Command>>

const welcome = (call: Call, { id }: Service): void => {
  sendTemplate(call, 'Hosting Account Welcome Email', id)
}

const run = (call: Call, service: Service, one: Command, parameters?: Readonly<Record<string, string>>) => {
  const [module, command] = [moduleOf(call.store, service), one.command(call)]
  const asked = { action: one.action, command, module, type: 'service', relid: service.id } as const
  const error = askRemote(call, parameters === undefined ? asked : { ...asked, parameters })
  const outcome = error === undefined ? 'Successful' : `Failed - Error: ${error}`
  logActivity(call, `Module ${command} ${outcome} - Service ID: ${String(service.id)}`, service.userid)
  if (error === undefined) call.store.services.patch(service, one.changes(call, service))
  return error
}

/**
 * Creates the account of a service with its module. It returns the error message of the module, or undefined for
 * success.
 */
export const createAccount = (call: Call, service: Service, sendsEmail: boolean): string | undefined => {
  const error = run(call, service, commands.create, { serviceid: String(service.id) })
  if (error === undefined && sendsEmail) welcome(call, service)
  return error
}

const moduleAction =
  (one: Command): Handler =>
  (call): Outcome<JsonObject> => {
    const service = readService(call, 'Service ID not found')
    if (!service.ok) return service
    if (moduleOf(call.store, service.value) === '') return problem('Service not assigned to a module')
    const error = run(call, service.value, one)
    if (error !== undefined) return failure(error)
    if (one === commands.create) welcome(call, service.value)
    return { ok: true, value: {} }
  }

/** ModuleCreate. */
export const moduleCreate: Handler = /* @__PURE__ */ moduleAction(commands.create)

/** ModuleSuspend. */
export const moduleSuspend: Handler = /* @__PURE__ */ moduleAction(commands.suspend)

/** ModuleUnsuspend. */
export const moduleUnsuspend: Handler = /* @__PURE__ */ moduleAction(commands.unsuspend)

/** ModuleTerminate. */
export const moduleTerminate: Handler = /* @__PURE__ */ moduleAction(commands.terminate)

/** ModuleChangePw. Without a password it keeps the old one. */
export const moduleChangePw: Handler = /* @__PURE__ */ moduleAction(commands.changePassword)

/** ModuleChangePackage. */
export const moduleChangePackage: Handler = /* @__PURE__ */ moduleAction(commands.changePackage)

/** ModuleCustom. It accepts every function name, because the sandbox has no real module that could refuse it. */
export const moduleCustom: Handler = /* @__PURE__ */ moduleAction(commands.custom)
