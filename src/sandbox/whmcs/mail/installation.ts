/** A template of e-mails. `{$name}` in the subject and the message is filled in; no other tag of Smarty is known. */
export type WhmcsEmailTemplate = {
  readonly name: string
  /** What it is about, and so what the `id` of SendEmail is the id of; those of the type `admin` go to the staff. */
  readonly type: 'general' | 'product' | 'domain' | 'invoice' | 'support' | 'affiliate' | 'admin'
  readonly subject: string
  /** HTML. */
  readonly message: string
  /** Made by the staff, not by WHMCS. */
  readonly custom?: true
  readonly disabled?: true
  /** The default language when left out. */
  readonly language?: string
}

/** What the actions on e-mails find there from the start. */
export type MailInstallation = {
  /** A few of each type when left out. Their ids are their places in the list, from 1. */
  readonly emailTemplates?: readonly WhmcsEmailTemplate[]
}

const template = (type: WhmcsEmailTemplate['type'], name: string, subject: string, text: string) => ({
  ...{ type, name, subject, message: `<p>Dear {$client_name},</p>\n<p>${text}</p>\n<p>{$signature}</p>` },
})

/** What is there when it is left out. */
export const mailDefaults: Required<MailInstallation> = {
  emailTemplates: [
    template(
      'general',
      'Client Signup Email',
      'Welcome',
      'Welcome to {$company_name}. You log in with {$client_email}.',
    ),
    template('general', 'Order Confirmation', 'Order Confirmation', 'We have received your order.'),
    template(
      ...(['product', 'Hosting Account Welcome Email', 'New Account Information'] as const),
      '{$service_product_name} for {$service_domain} is set up.',
    ),
    template(
      'product',
      'Service Suspension Notification',
      'Service Suspended',
      '{$service_product_name} is suspended.',
    ),
    template(
      ...(['domain', 'Domain Registration Confirmation', 'Domain Registration Confirmation'] as const),
      '{$domain_name} is registered for {$domain_reg_period} year(s).',
    ),
    template(
      ...(['invoice', 'Invoice Created', 'Customer Invoice'] as const),
      'Invoice #{$invoice_num} of {$invoice_total} is due on {$invoice_date_due}.',
    ),
    template(
      ...(['invoice', 'Invoice Payment Confirmation', 'Invoice Payment Confirmation'] as const),
      'We have received your payment for invoice #{$invoice_num}. Its balance is {$invoice_balance}.',
    ),
    template(
      ...(['support', 'Support Ticket Opened', 'New Support Ticket Opened'] as const),
      'Your ticket #{$ticket_id}, {$ticket_subject}, is open with {$ticket_department}.',
    ),
    template(
      ...(['support', 'Support Ticket Reply', 'New Support Ticket Response'] as const),
      'Your ticket #{$ticket_id} has a reply: {$ticket_message}',
    ),
    template('affiliate', 'Affiliate Signup', 'Affiliate Signup', 'Your affiliate account is set up.'),
    {
      ...{ type: 'admin', name: 'Service Unsuspension Successful', subject: 'Service Unsuspension Successful' },
      message: '<p>{$service_product} for {$service_domain} is unsuspended (client {$client_id}).</p>',
    },
  ],
}
