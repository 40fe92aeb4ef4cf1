/** How cards look in Teams, near enough to judge them: its host config and buttons in the light and the dark theme. */
export interface TeamsLook {
  page: string;
  card: string;
  border: string;
  text: string;
  faint: string;
  accent: string;
  button: string;
  primary: string;
}

export const teamsLooks: Record<'light' | 'dark', TeamsLook> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#d1d1d1',
    text: '#242424',
    faint: '#616161',
    accent: '#5b5fc7',
    button: '#ffffff',
    primary: '#5b5fc7',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#666666',
    text: '#ffffff',
    faint: '#adadad',
    accent: '#7f85f5',
    button: '#292929',
    primary: '#5b5fc7',
  },
};

/** The host config of the adaptivecards package for a look. */
export function hostConfigOf({ text, faint, accent, border }: TeamsLook): object {
  const colours = { default: text, subtle: faint };
  const foregroundColors = Object.fromEntries(
    ['default', 'dark', 'light', 'attention', 'warning', 'good'].map((name) => [name, colours]),
  );
  const style = {
    backgroundColor: 'transparent',
    foregroundColors: { ...foregroundColors, accent: { default: accent, subtle: accent } },
  };
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", "Liberation Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: border },
    containerStyles: { default: style, emphasis: style },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}

/** The styles of a theme's cells, which the host config leaves to the host. */
export function stylesOf(theme: string, { page, card, border, text, accent, button, primary }: TeamsLook): string {
  return `
    .${theme} { background: ${page}; color: ${text} }
    .${theme} .card { background: ${card}; border: 1px solid ${border}; border-radius: 8px; overflow: hidden }
    .${theme} a { color: ${accent} }
    .${theme} button { background: ${button}; color: ${text}; border: 1px solid ${border} }
    .${theme} button.style-positive { background: ${primary}; border-color: ${primary}; color: #ffffff }`;
}
