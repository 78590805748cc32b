/**
 * A function type without its alias. An editor would show the name of the alias; with this type it shows the parameters and
 * the result.
 */
export type Signature<F> = F
