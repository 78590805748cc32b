import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { parseMoney } from '../decimal.js'
import { idAt, idOf, itemsAt, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { cycleShown } from './cycles.js'
import type { WhmcsProductAddon } from './installation.js'

/** An addon in a cart. */
export type AddonLine = {
  readonly addon: WhmcsProductAddon
  readonly qty: number
  /** The id of the service that receives the addon, or 0 if the addon is ordered together with a product. */
  readonly serviceid: number
  /** The index of the product that the addon is ordered with. */
  readonly place: number
  readonly cycle: string
  /** The price of all units for each cycle. */
  readonly amount: number
  /** The setup fee of all units, which is charged once. */
  readonly setup: number
}

const readAddon = (
  call: Call,
  id: number,
  sentQty: string,
  of: Pick<AddonLine, 'serviceid' | 'place'>,
): Outcome<AddonLine> => {
  const addon = call.settings.installation.productAddons.find((one) => one.id === id)
  if (addon === undefined) return problem('Addon ID invalid')
  const qty = Math.max(idOf(sentQty), 1)
  if (qty > 10_000) return problem('Invalid Quantity')
  return done({
    ...{ addon, qty, ...of, cycle: cycleShown(addon.billingcycle ?? '') ?? 'Monthly' },
    amount: (parseMoney(addon.recurring ?? '') ?? 0) * qty,
    setup: (parseMoney(addon.setupfee ?? '') ?? 0) * qty,
  })
}

const withProducts = (call: Call, keys: readonly string[]): readonly Outcome<AddonLine>[] =>
  keys.flatMap((key, place) => {
    const listAt = (name: string) => (itemsAt(call.params, name).get(key) ?? '').split(',')
    const quantities = listAt('addonsqty')
    return listAt('addons').flatMap((id, index) =>
      id.trim() === '' ? [] : [readAddon(call, idOf(id), quantities[index] ?? '', { serviceid: 0, place })],
    )
  })

const forService = (
  call: Call,
  client: Row<'clients'>,
  id: string,
  serviceid: string,
  qty: string,
): Outcome<AddonLine> => {
  const service = call.store.services.get(idOf(serviceid))
  if (service?.userid !== client.id) return problem('Service ID not owned by Client ID provided')
  return readAddon(call, idOf(id), qty, { serviceid: service.id, place: -1 })
}

const forServices = (call: Call, client: Row<'clients'>): readonly Outcome<AddonLine>[] => {
  const { params } = call
  const [services, quantities] = [itemsAt(params, 'serviceids'), itemsAt(params, 'addonidsqty')]
  const listed = [...itemsAt(params, 'addonids')]
    .filter(([, id]) => id !== '')
    .map(([key, id]) => forService(call, client, id, services.get(key) ?? '', quantities.get(key) ?? ''))
  if (textAt(params, 'addonid') === '') return listed
  const id = String(idAt(params, 'addonid'))
  return [forService(call, client, id, textAt(params, 'serviceid'), textAt(params, 'addonidqty')), ...listed]
}

/** Reads the addons of the products with these keys, and the addons of services that the client already has. */
export const readAddons = (
  call: Call,
  client: Row<'clients'>,
  keys: readonly string[],
): readonly Outcome<AddonLine>[] => [...withProducts(call, keys), ...forServices(call, client)]
