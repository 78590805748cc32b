import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, problem, rowAt } from '../call.js'
import { cycles, cycleOf, monthsOf, quote } from '../orders/cycles.js'
import { configOptionsIn, customFieldsIn, isTrue, itemsAt, textAt } from '../params.js'
import { day, type Fields, money, oneOf, readFields, reference, whole } from '../resource.js'
import type { Row, Values } from '../rows.js'
import { cycle, gateway, promotion, server, statuses, textIfAny } from './reads.js'

type Service = Row<'services'>

const fields: Fields<Values<'services'>> = {
  ...{ pid: reference('products', 'Product ID Not Found'), serverid: server, regdate: day, nextduedate: day },
  ...{ terminationdate: day, domain: textIfAny, firstpayment: ['firstpaymentamount', money] },
  ...{ amount: ['recurringamount', money], paymentmethod: gateway, billingcycle: cycle, subscriptionid: textIfAny },
  ...{ status: oneOf(statuses, 'Invalid Service Status'), notes: textIfAny, username: ['serviceusername', textIfAny] },
  ...{ password: ['servicepassword', textIfAny], overideautosuspend: oneOf(['on', 'off']), overidesuspenduntil: day },
  ...{ ns1: textIfAny, ns2: textIfAny, dedicatedip: textIfAny, assignedips: textIfAny, diskusage: whole },
  ...{ disklimit: whole, bwusage: whole, bwlimit: whole, suspendreason: textIfAny, promoid: promotion },
}

const clearable: Readonly<Record<string, keyof Service>> = {
  ...{ domain: 'domain', serviceusername: 'username', servicepassword: 'password', subscriptionid: 'subscriptionid' },
  ...{ ns1: 'ns1', ns2: 'ns2', dedicatedip: 'dedicatedip', assignedips: 'assignedips', notes: 'notes' },
  suspendreason: 'suspendreason',
}

const cleared = ({ params }: Call): Partial<Service> => {
  const names = [...itemsAt(params, 'unset').values()].flatMap((name) =>
    Object.hasOwn(clearable, name) ? (clearable[name] ?? []) : [],
  )
  return Object.fromEntries(names.map((field) => [field, '']))
}

/** Returns the price of a service for each cycle, calculated from its product. */
export const recalculated = ({ store }: Call, service: Service): Outcome<number> => {
  const product = store.products.get(service.pid)
  const currency = store.clients.get(service.userid)?.currency ?? 1
  const asked = cycleOf(service.billingcycle)
  const price = product === undefined ? undefined : quote(product, currency, asked === undefined ? '' : asked)
  if (price === undefined || (asked !== undefined && price.cycle !== cycles[asked][1]))
    return problem('Invalid Billing Cycle')
  return done(monthsOf(price.cycle) === 0 ? service.amount : price.amount * service.qty)
}

const isUsage = ['diskusage', 'disklimit', 'bwusage', 'bwlimit']

/** UpdateClientProduct. An empty string does not change a field. `unset` lists the fields to clear. */
export const updateClientProduct: Handler = (call) => {
  const { store, params } = call
  const service = rowAt(call, 'services', 'serviceid', 'Service ID Not Found')
  if (!service.ok) return service
  const values = readFields<Service>(call, service.value, fields)
  if (!values.ok) return values
  const amount = isTrue(params, 'autorecalc') ? recalculated(call, values.value) : done(values.value.amount)
  if (!amount.ok) return amount
  const { customfields, configoptions, lastupdate } = service.value
  store.services.patch(service.value, {
    ...values.value,
    ...cleared(call),
    amount: amount.value,
    customfields: { ...customfields, ...customFieldsIn(textAt(params, 'customfields')) },
    configoptions: { ...configoptions, ...configOptionsIn(textAt(params, 'configoptions')) },
    lastupdate: isUsage.some((name) => textAt(params, name) !== '') ? nowOf(call) : lastupdate,
  })
  return done({ serviceid: String(service.value.id) })
}
