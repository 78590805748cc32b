/** The version of the package, the same as in its manifest. */
export const version = '0.1.0'
