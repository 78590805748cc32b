/** The version of the package, which its manifest has as well. */
export const version = '0.1.0'
