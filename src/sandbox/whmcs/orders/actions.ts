import type { Handlers } from '../call.js'
import { addOrder } from './addOrder.js'
import { getOrders } from './getOrders.js'
import { acceptOrder, cancelOrder, deleteOrder, fraudOrder, pendingOrder } from './orderStatus.js'
import { addProduct, getProducts } from './products.js'

/** The actions on products and orders. */
export const orderActions: Handlers = {
  AcceptOrder: acceptOrder,
  AddOrder: addOrder,
  AddProduct: addProduct,
  CancelOrder: cancelOrder,
  DeleteOrder: deleteOrder,
  FraudOrder: fraudOrder,
  GetOrders: getOrders,
  GetProducts: getProducts,
  PendingOrder: pendingOrder,
}
