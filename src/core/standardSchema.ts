/**
 * The part of the Standard Schema interface (standardschema.dev) that the SDK uses. valibot, zod, arktype and others
 * implement it.
 */
export type StandardSchema<Output = unknown, Input = Output> = {
  readonly '~standard': {
    /** Returns the validated value, or the issues that were found. */
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

type StandardIssue = {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly StandardIssue[] }

/** Returns the keys of an issue's path, starting with the outermost. */
export const issuePath = ({ path = [] }: StandardIssue): PropertyKey[] =>
  path.map((step) => (step as { key?: PropertyKey }).key ?? (step as PropertyKey))

/** The input type of a schema, with every field optional. Without a schema there is no condition. */
export type TakenBy<In> = unknown extends In ? unknown : Partial<In>
