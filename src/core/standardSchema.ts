/** The part of the Standard Schema interface (standardschema.dev) that is used: valibot, zod, arktype and others have it. */
export type StandardSchema<Output = unknown, Input = Output> = {
  readonly '~standard': {
    /** The value as the schema has it, or what is wrong with it. */
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

/** The keys of an issue's path, from the outermost. */
export const issuePath = ({ path = [] }: StandardIssue): PropertyKey[] =>
  path.map((step) => (step as { key?: PropertyKey }).key ?? (step as PropertyKey))

/** What a schema takes, of which any part may be given; no condition where there is no schema. */
export type TakenBy<In> = unknown extends In ? unknown : Partial<In>
