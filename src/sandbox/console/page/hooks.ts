import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { call, connection, listen, type Topic } from './client.js'

/** What was read from the console's API, and how to read it again. */
export type Read<T> = { readonly value: T | undefined; readonly error: string; readonly reload: () => void }

/** The shortest time between two readings of the same thing. */
const pause = 250

/** Reads from the console's API, and again when one of the topics has news. */
export const useRead = <T>(path: string, topics: readonly Topic[] = []): Read<T> => {
  const [state, setState] = useState<{ path: string; value: T | undefined; error: string }>()
  const [version, setVersion] = useState(0)
  const reload = useCallback(() => {
    setVersion((before) => before + 1)
  }, [])
  useEffect(() => {
    let isCurrent = true
    void call<T>('GET', path).then((answer) => {
      if (!isCurrent) return
      setState(answer.ok ? { path, value: answer.value, error: '' } : { path, value: undefined, error: answer.message })
    })
    return () => {
      isCurrent = false
    }
  }, [path, version])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listen(topics, () => {
      timer ??= setTimeout(() => {
        timer = undefined
        reload()
      }, pause)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [topics.join()])
  // What was read under another path stays until the next is there only where it is of the same kind: a page of a list.
  const isSameKind = state?.path.split('?')[0] === path.split('?')[0]
  return { value: isSameKind ? state?.value : undefined, error: isSameKind ? (state?.error ?? '') : '', reload }
}

/** The part of the address after the `#`, as segments. */
export const useRoute = (): readonly string[] => {
  const read = () =>
    location.hash
      .replace(/^#\/?/, '')
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent)
  const [route, setRoute] = useState(read)
  useEffect(() => {
    const change = () => {
      setRoute(read())
    }
    addEventListener('hashchange', change)
    return () => {
      removeEventListener('hashchange', change)
    }
  }, [])
  return route
}

/** Whether the page hears of what happens. */
export const useLive = (): boolean => {
  const [isLive, setLive] = useState(connection.isLive)
  useEffect(() => {
    const change = () => {
      setLive(connection.isLive)
    }
    change()
    return listen(['connection'], change)
  }, [])
  return isLive
}

/** Calls `close` when Esc is pressed. */
export const useEscape = (close: () => void): void => {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', press)
    }
  }, [])
}

/** Moves the focus among the links of a list by the arrow keys. */
export const moveInList = (event: KeyboardEvent): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const list = event.currentTarget
  if (step === 0 || !(list instanceof HTMLElement)) return
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const next = items[at + step]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}

/** A value once it has not changed for a while. */
export const useSettled = <T>(value: T, delay = 200): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value)
    }, delay)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return settled
}
