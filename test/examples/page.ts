/**
 * A page that holds no token: it shows a customer and the plans, and subscribes at a click. Its calls go to `/billing/`
 * on its own server, which is `pageServer.ts`.
 */
import { type Context, unwrapOr } from 'billfold'
import { getCustomer, getCustomerSubscription, listPackages, subscribeCustomer } from 'billfold/teamtools'

const billing: Context = { baseUrl: '/billing/' }

const show = (id: string, text: string): void => {
  const element = document.getElementById(id)
  if (element) element.textContent = text
}

/** Shows who is signed in, and what they have. */
const render = async (customerId: string): Promise<void> => {
  const customer = await getCustomer(billing, customerId)
  show('name', customer.ok ? (customer.value.name ?? 'no name') : customer.error.message)
  const subscription = await getCustomerSubscription(billing, customerId)
  const packages = unwrapOr(await listPackages(billing), [])
  const mine = packages.find(({ id }) => id === subscription.value?.packageId)
  show('subscription', subscription.ok ? `subscribed to ${mine?.name ?? 'a package'}` : 'not subscribed')
  show('packages', packages.map(({ name }) => name).join(', '))
}

const start = async (): Promise<void> => {
  const customerId = document.body.dataset['customer'] ?? ''
  document.getElementById('subscribe')?.addEventListener('click', () => {
    void subscribeCustomer(billing, customerId, { groupId: 'default' }).then((subscribed) => {
      show('error', subscribed.ok ? '' : subscribed.error.message)
      return render(customerId)
    })
  })
  await render(customerId)
  document.body.dataset['ready'] = 'true'
}

void start()
