import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isInTeams } from './signIn.ts';

type ThemeName = 'default' | 'dark' | 'contrast';

export const themes: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Teams' theme inside Teams; elsewhere `?theme=` if the address has it (tests, screenshots), else the system's setting. */
export function useTheme(): ThemeName {
  const [theme, setTheme] = useState<ThemeName>(() => fromAddress() ?? fromSystem());

  useEffect(() => {
    if (isInTeams()) {
      import('./teams.ts')
        .then(({ connectTeams }) => connectTeams((name) => setTheme(named(name) ?? 'default')))
        .catch(() => undefined); // another page's frame: the system's setting holds
    }
    if (fromAddress()) return;
    const dark = darkQuery();
    const follow = () => setTheme(fromSystem());
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  return theme;
}

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)');
const fromSystem = (): ThemeName => (darkQuery().matches ? 'dark' : 'default');
const fromAddress = () => named(new URLSearchParams(window.location.search).get('theme'));

function named(name: string | null): ThemeName | undefined {
  return name === 'default' || name === 'dark' || name === 'contrast' ? name : undefined;
}
