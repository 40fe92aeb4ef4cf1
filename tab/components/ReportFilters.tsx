import { Field, Select } from '@fluentui/react-components';
import type { ReportAnswer } from '../../core/api.ts';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { useTab } from '../context.ts';

interface ReportFiltersProps {
  answer: ReportAnswer;
  /** What was chosen last; its answer may still be on the way. */
  chosen: { halfYear: string | undefined; department: string | undefined };
  onChoose: (change: { halfYear?: string; department?: string | undefined }) => void;
}

/** Which half-year, and whose report where there is a choice. */
export function ReportFilters({ answer, chosen, onChoose }: ReportFiltersProps) {
  const words = reportPageWords(useTab().me.address);
  const { departments, halfYears } = answer;
  return (
    <div className="filters on-screen">
      <Field label={words.halfYear}>
        <Select
          value={chosen.halfYear ?? halfYears[0] ?? ''}
          onChange={(_, { value }) => onChoose({ halfYear: value })}
        >
          {halfYears.map((name) => (
            <option key={name} value={name}>
              {words.halfYearName(name)}
            </option>
          ))}
        </Select>
      </Field>
      {departments.length > 0 && (
        <Field label={words.place}>
          <Select
            value={chosen.department ?? ''}
            onChange={(_, { value }) => onChoose({ department: value || undefined })}
          >
            <option value="">{words.town}</option>
            {departments.map(({ id, code, name }) => (
              <option key={id} value={id}>
                {code}, {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
