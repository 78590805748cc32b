/** Examples of the actions that a program calls first. The tests compile and run them. */
export const examples: Readonly<Record<string, string>> = {
  GetTicket: `const ticket = await getTicket(ctx, { ticketid: 1 }, { decodeEntities: true })
if (ticket.ok) for (const { date, name, message } of ticket.value.replies) console.log(date, name, message)`,
  GetTickets: `for await (const page of paginate(getTickets, ctx, { status: 'Open', limitnum: 50 }))
  if (page.ok) console.log(page.value.map((ticket) => ticket.subject))`,
  OpenTicket: `const bytes = new TextEncoder().encode('a text')
const ticket = { deptid: 1, clientid: 1, subject: 'Help', message: 'It does not work.' }
await openTicket(ctx, { ...ticket, customfields: { 3: 'Linux' }, attachments: [{ name: 'log.txt', data: bytes }] })`,
  CreateInvoice: `await createInvoice(ctx, { userid: 1, itemdescription1: 'Setup', itemamount1: '19.90', itemtaxed1: true })`,
  AddOrder: `const order = { clientid: 1, paymentmethod: 'mailin', pid: [1, 2], domain: ['example.com', ''] }
const placed = await addOrder(ctx, order)
if (placed.ok) await acceptOrder(ctx, { orderid: placed.value.orderid })`,
  GetClients: `const found = await getClients(ctx, { search: 'cynthia@', orderby: 'datecreated', sorting: 'DESC' })
if (found.ok) for (const { id, email } of found.value.clients) console.log(id, email)`,
  GetClientsDetails: `const found = await getClientsDetails(ctx, { clientid: 1 })
if (found.ok) console.log(found.value.client?.companyname, found.value.client?.credit)`,
  AddClient: `const person = { firstname: 'Ann', lastname: 'Byrne', email: 'ann@example.com', phonenumber: '+353.15550100' }
const address = { address1: '1 Main Street', city: 'Dublin', state: 'Leinster', postcode: 'D01', country: 'IE' }
const added = await addClient(ctx, { ...person, ...address, password2: 'a long password' })
if (added.ok) console.log(added.value.clientid)`,
  UpdateClient: `await updateClient(ctx, { clientid: 1, companyname: 'Example Ltd', customfields: { 1: 'Linux' } })`,
  GetInvoices: `const unpaid = await getInvoices(ctx, { status: 'Unpaid', orderby: 'duedate', order: 'asc' })
if (unpaid.ok) for (const { id, total, duedate } of unpaid.value.invoices) console.log(id, total, duedate)`,
  GetInvoice: `const invoice = await getInvoice(ctx, { invoiceid: 1 })
if (invoice.ok) for (const { description, amount } of invoice.value.items) console.log(description, amount)`,
  AddInvoicePayment: `const payment = { transid: 'TX-1', gateway: 'banktransfer', date: '2024-05-31 13:00:00' }
await addInvoicePayment(ctx, { invoiceid: 1, ...payment, amount: '9.90' })`,
  GetProducts: `const offered = await getProducts(ctx, { gid: 1 })
if (offered.ok) for (const { pid, name } of offered.value.products) console.log(pid, name)`,
  AddTicketReply: `await addTicketReply(ctx, { ticketid: 1, adminusername: 'admin', message: 'It is **done**.', markdown: true })`,
}
