/**
 * An e-mail template. The sandbox replaces `{$name}` in the subject and the message. It supports no other tag of
 * Smarty.
 */
export type WhmcsEmailTemplate = {
  readonly name: string
  /**
   * The kind of record that the e-mail is about. The `id` that SendEmail receives is the id of such a record. Templates
   * of the type `admin` are sent to the staff.
   */
  readonly type: 'general' | 'product' | 'domain' | 'invoice' | 'support' | 'affiliate' | 'admin'
  readonly subject: string
  /** The message as HTML. */
  readonly message: string
  /** Set this if the staff created the template. The templates of WHMCS lack it. */
  readonly custom?: true
  readonly disabled?: true
  /** The language of the template. The default is the default language of the installation. */
  readonly language?: string
}

/** The initial data for the actions on e-mails. */
export type MailInstallation = {
  /**
   * The e-mail templates. The id of a template is its position in the list, starting at 1. The default is a few
   * templates of each type.
   */
  readonly emailTemplates?: readonly WhmcsEmailTemplate[]
}

const template = (type: WhmcsEmailTemplate['type'], name: string, subject: string, text: string) => ({
  ...{ type, name, subject, message: `<p>Dear {$client_name},</p>\n<p>${text}</p>\n<p>{$signature}</p>` },
})

/** The default data for the actions on e-mails. */
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
