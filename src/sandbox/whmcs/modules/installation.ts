/** A setting of a module. */
export type WhmcsModuleParameter = {
  readonly name: string
  readonly displayName: string
  readonly fieldType: 'text' | 'password' | 'yesno' | 'dropdown' | 'radio' | 'textarea'
}

/** A module that can be activated. */
export type WhmcsModule = {
  readonly type: 'addon' | 'fraud' | 'gateway' | 'registrar'
  /** The system name: `paypal`. */
  readonly name: string
  readonly displayName: string
  readonly active?: true
  /** None when left out. */
  readonly parameters?: readonly WhmcsModuleParameter[]
}

/** What the actions on modules find there from the start. */
export type ModulesInstallation = {
  /**
   * The modules that there are besides the gateways in `paymentMethods`, which are active. A gateway that is in both takes its
   * parameters from here. When left out: the gateways `paypal` and `mailin`, the registrars `enom` (active) and
   * `resellerclub`, the fraud check `maxmind` (active) and the addon `project_management`.
   */
  readonly modules?: readonly WhmcsModule[]
}

const text = (name: string, displayName: string): WhmcsModuleParameter => ({ name, displayName, fieldType: 'text' })
const yesno = (name: string, displayName: string): WhmcsModuleParameter => ({ name, displayName, fieldType: 'yesno' })
const friendlyName = text('FriendlyName', 'FriendlyName')

/** What is there when it is left out. */
export const modulesDefaults: Required<ModulesInstallation> = {
  modules: [
    {
      ...{ type: 'gateway', name: 'paypal', displayName: 'PayPal' },
      parameters: [friendlyName, text('email', 'PayPal Email'), yesno('forcesubscriptions', 'Force Subscriptions')],
    },
    { type: 'gateway', name: 'mailin', displayName: 'Mail In Payment', parameters: [friendlyName] },
    {
      ...{ type: 'registrar', name: 'enom', displayName: 'eNom', active: true },
      parameters: [text('Username', 'Username'), yesno('TestMode', 'Test Mode')],
    },
    {
      type: 'registrar',
      name: 'resellerclub',
      displayName: 'ResellerClub',
      parameters: [text('ResellerID', 'Reseller ID')],
    },
    { type: 'fraud', name: 'maxmind', displayName: 'MaxMind', active: true },
    { type: 'addon', name: 'project_management', displayName: 'Project Management' },
  ],
}
