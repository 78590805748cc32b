import type { Handlers } from '../call.js'
import { addOrder } from './addOrder.js'
import { getOrders } from './getOrders.js'
import { getOrderStatuses, orderFraudCheck } from './fraudCheck.js'
import { acceptOrder } from './accept.js'
import { cancelOrder, deleteOrder, fraudOrder, pendingOrder } from './orderStatus.js'
import { addProduct, getProducts } from './products.js'
import { getPromotions } from './promotions.js'

/** The actions on products and orders. */
export const orderActions: Handlers = {
  AcceptOrder: acceptOrder,
  AddOrder: addOrder,
  AddProduct: addProduct,
  CancelOrder: cancelOrder,
  DeleteOrder: deleteOrder,
  FraudOrder: fraudOrder,
  GetOrderStatuses: getOrderStatuses,
  GetOrders: getOrders,
  GetProducts: getProducts,
  GetPromotions: getPromotions,
  OrderFraudCheck: orderFraudCheck,
  PendingOrder: pendingOrder,
}
