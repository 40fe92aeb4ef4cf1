import { Button } from '@fluentui/react-components';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { useTab } from '../context.ts';

/** All departments, or those where something waits. */
export function OverviewFilter({ stuck, onChoose }: { stuck: boolean; onChoose: (stuck: boolean) => void }) {
  const words = todayWords(useTab().me.address).overview;
  return (
    <fieldset aria-label={words.show} className="choice">
      {[false, true].map((only) => (
        <Button
          key={String(only)}
          size="small"
          appearance={only === stuck ? 'primary' : 'secondary'}
          aria-pressed={only === stuck}
          onClick={() => onChoose(only)}
        >
          {only ? words.stuck : words.all}
        </Button>
      ))}
    </fieldset>
  );
}
