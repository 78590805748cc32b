import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

const themes = ['auto', 'light', 'dark'] as const

type Theme = (typeof themes)[number]

const stored = (): Theme => {
  try {
    return themes.find((theme) => theme === localStorage.getItem('theme')) ?? 'auto'
  } catch {
    return 'auto'
  }
}

const apply = (theme: Theme): void => {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.setAttribute('data-theme', theme)
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Where nothing may be stored, the choice lasts as long as the page.
  }
}

/** Applies what was chosen the last time. */
export const applyStoredTheme = (): void => {
  apply(stored())
}

/** The switch between the colours of the system, light and dark. */
export const ThemeSwitch = (): JSX.Element => {
  const [theme, setTheme] = useState(stored)
  return (
    <label class="theme">
      <span>Theme</span>
      <select
        value={theme}
        onChange={(event) => {
          const next = themes.find((one) => one === event.currentTarget.value) ?? 'auto'
          apply(next)
          setTheme(next)
        }}
      >
        {themes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  )
}
