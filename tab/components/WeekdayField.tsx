import { Field, Select } from '@fluentui/react-components';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { useTab } from '../context.ts';

/** A weekday from Monday (1) to Friday (5). */
export function WeekdayField({ weekday, onWeekday }: { weekday: number; onWeekday: (weekday: number) => void }) {
  const words = administrationWords(useTab().me.address);
  return (
    <Field label={words.weekday}>
      <Select value={String(weekday)} onChange={(_, { value }) => onWeekday(Number(value))}>
        {words.weekdays.map((name, index) => (
          <option key={name} value={index + 1}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
