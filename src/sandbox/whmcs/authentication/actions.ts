import type { Handlers } from '../call.js'
import { createSsoToken, validateLogin } from './login.js'
import { createOAuthCredential, deleteOAuthCredential, listOAuthCredentials, updateOAuthCredential } from './oauth.js'

/** The actions on logins and on the credentials of OAuth applications. */
export const authenticationActions: Handlers = {
  CreateOAuthCredential: createOAuthCredential,
  CreateSsoToken: createSsoToken,
  DeleteOAuthCredential: deleteOAuthCredential,
  ListOAuthCredentials: listOAuthCredentials,
  UpdateOAuthCredential: updateOAuthCredential,
  ValidateLogin: validateLogin,
}
