import type { Effect } from '../core/error.js'
import type { PageStyle } from '../core/pages.js'
import type { Result } from '../core/result.js'
import type { Signature } from '../core/signature.js'
import type { RawAnswer } from '../core/transport.js'
import type { WhmcsContext } from './context.js'
import type { WhmcsError } from './error.js'
import type { Params } from './params.js'

/** The options of every raw function, which are its last argument. */
export interface RawOptions {
  /** A signal that aborts this call. The signal of the context aborts it as well. */
  readonly signal?: AbortSignal | undefined
  /** Parameters that the documentation does not have, such as those of a hook, an addon or a newer WHMCS. */
  readonly extra?: Params | undefined
}

/** The options of every parsed function, which are its last argument. */
export interface ActionOptions extends RawOptions {
  /**
   * True decodes `&amp;`, `&#039;` and other HTML entities in strings once, because WHMCS stores user input with
   * entities. Strings that are HTML by design are not decoded. The default is false.
   */
  readonly decodeEntities?: boolean | undefined
}

/** The options of `call`, which are its last argument. */
export interface CallOptions extends ActionOptions {
  /**
   * The effect of repeating the action. The default is `read` for an action whose name is one of those that only read
   * (`Get…`, `List…`), and `once` for any other action.
   */
  readonly effect?: Effect | undefined
}

/** An action in its raw form. It returns the response as it was sent, whatever its status. */
export type RawAction<P> = Signature<
  (context: WhmcsContext, params: P, options?: RawOptions) => Promise<Result<RawAnswer, WhmcsError>>
>

/** The {@link RawAction} of an action without required parameters. */
export type RawQuery<P> = Signature<
  (context: WhmcsContext, params?: P, options?: RawOptions) => Promise<Result<RawAnswer, WhmcsError>>
>

/** An action in its parsed form. */
export type ParsedAction<P, T> = Signature<
  (context: WhmcsContext, params: P, options?: ActionOptions) => Promise<Result<T, WhmcsError>>
>

/** The {@link ParsedAction} of an action without required parameters. */
export type ParsedQuery<P, T> = Signature<
  (context: WhmcsContext, params?: P, options?: ActionOptions) => Promise<Result<T, WhmcsError>>
>

/** The information with which `paginate` iterates a list. */
export type Paged<T, Row> = { readonly pages: PageStyle<T, Row> }

/**
 * A parsed action that returns one page of a list and works with `paginate`. It therefore accepts its options among the
 * parameters as well.
 */
export type PagedAction<P, T, Row> = Signature<ParsedAction<P & ActionOptions, T> & Paged<T, Row>>

/** The {@link PagedAction} of an action without required parameters. */
export type PagedQuery<P, T, Row> = Signature<ParsedQuery<P & ActionOptions, T> & Paged<T, Row>>
