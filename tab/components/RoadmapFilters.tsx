import { Field, Select } from '@fluentui/react-components';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { roadmapPageWords } from '../../core/words/tabRoadmapWords.ts';
import { useTab } from '../context.ts';

interface RoadmapFiltersProps {
  answer: RoadmapAnswer;
  department: string | undefined;
  field: string | undefined;
  onChoose: (change: { department?: string; field?: string | undefined }) => void;
}

/** Whose plan, where there is a choice, and which field of action. */
export function RoadmapFilters({ answer, department, field, onChoose }: RoadmapFiltersProps) {
  const { me } = useTab();
  const words = roadmapPageWords(me.address);
  const { departments, fieldsOfAction } = answer;
  return (
    <div className="filters">
      {departments.length > 1 && (
        <Field label={me.terms.department}>
          <Select value={department ?? ''} onChange={(_, { value }) => onChoose({ department: value })}>
            {departments.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {code}, {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.field}>
        <Select value={field ?? ''} onChange={(_, { value }) => onChoose({ field: value || undefined })}>
          <option value="">{words.allFields}</option>
          {fieldsOfAction.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
