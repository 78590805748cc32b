/** A setting of a module. */
export type WhmcsModuleParameter = {
  readonly name: string
  readonly displayName: string
  readonly fieldType: 'text' | 'password' | 'yesno' | 'dropdown' | 'radio' | 'textarea'
}

/** A module that actions can activate. */
export type WhmcsModule = {
  readonly type: 'addon' | 'fraud' | 'gateway' | 'registrar'
  /** The system name of the module, such as `paypal`. */
  readonly name: string
  readonly displayName: string
  readonly active?: true
  /** The settings of the module. The default is no settings. */
  readonly parameters?: readonly WhmcsModuleParameter[]
}

/** The initial data for the actions on modules. */
export type ModulesInstallation = {
  /**
   * The modules in addition to the gateways in `paymentMethods`, which are active. If both lists contain a gateway, it
   * takes its parameters from here. The default is the gateways `paypal` and `mailin`, the registrars `enom` (active)
   * and `resellerclub`, the fraud check `maxmind` (active) and the addon `project_management`.
   */
  readonly modules?: readonly WhmcsModule[]
}

const text = (name: string, displayName: string): WhmcsModuleParameter => ({ name, displayName, fieldType: 'text' })
const yesno = (name: string, displayName: string): WhmcsModuleParameter => ({ name, displayName, fieldType: 'yesno' })
const friendlyName = text('FriendlyName', 'FriendlyName')

/** The default data for the actions on modules. */
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
