import { useId } from 'react';
import type { TodayAnswer, TodayLine } from '../../core/today/api.ts';
import type { TodayGroup } from '../../core/today/today.ts';
import { todayWords } from '../../core/words/tabTodayWords.ts';
import { useTab } from '../context.ts';
import { OwnLink } from '../router.tsx';
import type { StepPressing } from '../useStepPress.ts';
import { StepActions } from './StepActions.tsx';

interface TodayGroupsProps {
  lines: readonly TodayLine[];
  systems: TodayAnswer['systems'];
  pressing: StepPressing;
  /** The id of what these groups stand under, where groups of the same names stand elsewhere, too. */
  under?: string;
}

/** Lines under the headings of their groups, in the order in which they come. */
export function TodayGroups({ lines, ...rest }: TodayGroupsProps) {
  const groups = Map.groupBy(lines, ({ group }) => group);
  return [...groups].map(([group, own]) => <Group key={group} group={group} lines={own} {...rest} />);
}

function Group({ group, lines, systems, pressing, under }: TodayGroupsProps & { group: TodayGroup }) {
  const words = todayWords(useTab().me.address);
  const heading = useId();
  return (
    <section className="today-group" aria-labelledby={under ? `${under} ${heading}` : heading}>
      <h2 id={heading}>{words.groups[group]}</h2>
      <ul className="surface">
        {lines.map((line, index) => (
          <Line
            key={line.id}
            line={line}
            systems={systems}
            pressing={pressing}
            primary={group === 'steps' && index === 0}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  line: TodayLine;
  systems: TodayAnswer['systems'];
  pressing: StepPressing;
  primary: boolean;
}

function Line({ line: { id, title, text, href, buttons }, systems, pressing, primary }: LineProps) {
  return (
    <li className="today-line">
      <h3>{href ? <OwnLink href={href}>{title}</OwnLink> : title}</h3>
      <p>{text}</p>
      <StepActions id={id} title={title} buttons={buttons} systems={systems} pressing={pressing} primary={primary} />
    </li>
  );
}
