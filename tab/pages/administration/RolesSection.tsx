import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { may } from '../../../core/access.ts';
import type { AssignmentsAnswer } from '../../../core/api.ts';
import { germanDay } from '../../../core/words/format.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { fetchJson, paths, refusalFrom } from '../../api.ts';
import { takeRoleBack } from '../../assignRole.ts';
import { Answered } from '../../components/Answered.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { RoleDialog } from '../../components/RoleDialog.tsx';
import { useTab } from '../../context.ts';
import { sentenceFor } from '../../sentenceFor.ts';
import { useAnswer } from '../../useAnswer.ts';
import { useOutcome } from '../../useSettingChange.ts';

type Assignment = AssignmentsAnswer['assignments'][number];

/** Rollen: how many there are, and for the digital office who has them and the way to give and take them. */
export function RolesSection() {
  const answer = useAnswer(paths.administration.roles);
  const { me } = useTab();
  const { roles: words } = administrationWords(me.address);
  const canChange = may(me, 'assignment.change');
  return (
    <Answered answer={answer}>
      {({ counts, guests }) => (
        <>
          <p>{words.intro}</p>
          <p>{words.counts(counts)}</p>
          {guests.length > 0 && <p>{words.guests(guests)}</p>}
          {canChange ? <People onChanged={answer.refresh} /> : <p className="small">{words.nobody}</p>}
        </>
      )}
    </Answered>
  );
}

/** The names of people, asked for from Teams when somebody wants to see them, and gone with the page. */
function useNames() {
  const tab = useTab();
  const { roles: words } = administrationWords(tab.me.address);
  const [of, setOf] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, say] = useState('');
  async function ask(ids: readonly string[]): Promise<void> {
    const answer = await fetchJson(paths.people, { body: { ids: ids.slice(0, 200) } }).catch(refusalFrom);
    if ('code' in answer) return say(sentenceFor(answer, tab.words));
    setOf(new Map(answer.people.map(({ personId, name }) => [personId, name])));
    say(answer.people.length > 0 ? words.namesFrom : words.noNames);
  }
  return { of, said, show: (ids: readonly string[]) => void ask(ids) };
}

/** Who has a role, by the id that Entra gives: names are not kept. */
function People({ onChanged }: { onChanged: () => Promise<unknown> }) {
  const { roles: words } = administrationWords(useTab().me.address);
  const answer = useAnswer(paths.assignments);
  const outcome = useOutcome(() => Promise.all([answer.refresh(), onChanged()]));
  const [editing, setEditing] = useState<{ assignment?: Assignment }>();
  const names = useNames();
  const takeBack = (assignment: Assignment) => void outcome.run(() => takeRoleBack(assignment, { outcome, words }));
  return (
    <Answered answer={answer}>
      {({ assignments }) => (
        <>
          <OutcomeNotice outcome={outcome} />
          <Button className="add" onClick={() => setEditing({})}>
            {words.add}
          </Button>
          {assignments.length > 0 && (
            <p className="setting-line">
              <span role="status">{names.said}</span>
              <Button size="small" onClick={() => names.show(assignments.map(({ personId }) => personId))}>
                {words.showNames}
              </Button>
            </p>
          )}
          {assignments.length > 0 && (
            <RoleTable
              assignments={assignments}
              names={names.of}
              onEdit={(assignment) => setEditing({ assignment })}
              onTakeBack={takeBack}
            />
          )}
          {editing && (
            <RoleDialog
              assignment={editing.assignment}
              assignments={assignments}
              outcome={outcome}
              onClose={() => setEditing(undefined)}
            />
          )}
        </>
      )}
    </Answered>
  );
}

interface RoleTableProps {
  assignments: readonly Assignment[];
  /** By the person's id, where they were asked for. */
  names: ReadonlyMap<string, string>;
  onEdit: (assignment: Assignment) => void;
  onTakeBack: (assignment: Assignment) => void;
}

function RoleTable({ assignments, names, onEdit, onTakeBack }: RoleTableProps) {
  const page = administrationWords(useTab().me.address);
  const { roles: words } = page;
  const untilOf = ({ until, expired }: Assignment) =>
    until ? `${germanDay(until)}${expired ? `, ${words.expired}` : ''}` : '';
  return (
    <>
      <h2 id="roles-listed">{words.listed}</h2>
      <EntryTable
        labelledBy="roles-listed"
        columns={[words.role, words.place, words.person, words.until]}
        entries={assignments.map((each) => ({
          key: each.personId,
          cells: [
            words.names[each.role],
            each.place ?? words.wholeTown,
            <span key={each.personId}>
              {names.get(each.personId) && <span className="due">{names.get(each.personId)}</span>}
              <code>{each.personId}</code>
            </span>,
            untilOf(each),
          ],
          actions: (
            <div>
              <Button size="small" onClick={() => onEdit(each)}>
                {page.change} <span className="unseen">{each.personId}</span>
              </Button>
              <Button size="small" onClick={() => onTakeBack(each)}>
                {words.takeBack} <span className="unseen">{each.personId}</span>
              </Button>
            </div>
          ),
        }))}
      />
    </>
  );
}
