import type { Handlers } from '../call.js'
import { getClientsAddons, updateClientAddon } from './addons.js'
import { addCancelRequest, getCancelledPackages } from './cancellation.js'
import { getClientsProducts } from './getClientsProducts.js'
import { updateClientProduct } from './updateClientProduct.js'
import { upgradeProduct } from './upgradeProduct.js'

/** The actions on services and their addons. */
export const serviceActions: Handlers = {
  AddCancelRequest: addCancelRequest,
  GetCancelledPackages: getCancelledPackages,
  GetClientsAddons: getClientsAddons,
  GetClientsProducts: getClientsProducts,
  UpdateClientAddon: updateClientAddon,
  UpdateClientProduct: updateClientProduct,
  UpgradeProduct: upgradeProduct,
}
