/**
 * A function type without the name of the alias that stands for it. An editor shows the name of an alias in place of what it
 * stands for; through this type it shows the parameters and the result.
 */
export type Signature<F> = F
