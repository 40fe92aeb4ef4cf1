import { HostConfig } from 'adaptivecards';

const text = 'var(--colorNeutralForeground1)';
const colours = { default: text, subtle: 'var(--colorNeutralForeground3)' };
const accent = { default: 'var(--colorBrandForegroundLink)', subtle: 'var(--colorBrandForegroundLink)' };

const surface = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: {
    default: colours,
    dark: colours,
    light: colours,
    accent,
    attention: colours,
    warning: colours,
    good: colours,
  },
});

/** How cards look in the tab: in Fluent's tokens, so that they follow the theme by themselves, also while they stand there. */
export const cardLook = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  textBlock: { headingLevel: 3 },
  containerStyles: { default: surface('transparent'), emphasis: surface('var(--colorNeutralBackground2)') },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'default' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
});
