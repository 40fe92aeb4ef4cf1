import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { EditDialog } from '../../components/EditDialog.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { useTab } from '../../context.ts';
import { useAnswer } from '../../useAnswer.ts';
import { type SettingChange, useSettingChange } from '../../useSettingChange.ts';

/** Synonyme: the town's own words that mean the same. */
export function SynonymsSection() {
  const answer = useAnswer(paths.administration.synonyms);
  const change = useSettingChange(answer.refresh);
  const [editing, setEditing] = useState<{ group?: string[] }>();
  const words = administrationWords(useTab().me.address);
  const { synonyms } = words;
  return (
    <Answered answer={answer}>
      {({ groups, canChange }) => (
        <>
          <p id="synonyms-intro">{synonyms.intro}</p>
          <OutcomeNotice outcome={change} />
          {canChange && (
            <Button className="add" onClick={() => setEditing({})}>
              {synonyms.add}
            </Button>
          )}
          <p>{groups.length === 0 ? synonyms.none : synonyms.count(groups.length)}</p>
          {groups.length > 0 && (
            <EntryTable
              labelledBy="synonyms-intro"
              columns={[synonyms.group]}
              entries={groups.map((group) => ({
                key: group.join('\n'),
                cells: [group.join(', ')],
                ...(canChange && {
                  actions: (
                    <div>
                      <Button size="small" onClick={() => setEditing({ group })}>
                        {words.change} <span className="unseen">{group.join(', ')}</span>
                      </Button>
                      <Button size="small" onClick={() => void change.send({ part: 'synonyms', before: group })}>
                        {words.remove} <span className="unseen">{group.join(', ')}</span>
                      </Button>
                    </div>
                  ),
                }),
              }))}
            />
          )}
          {editing && <GroupDialog group={editing.group} change={change} onClose={() => setEditing(undefined)} />}
        </>
      )}
    </Answered>
  );
}

interface GroupDialogProps {
  /** Absent for a new one. */
  group: string[] | undefined;
  change: SettingChange;
  onClose: () => void;
}

function GroupDialog({ group, change, onClose }: GroupDialogProps) {
  const { synonyms } = administrationWords(useTab().me.address);
  const [text, setText] = useState((group ?? []).join('\n'));
  const save = () => change.send({ part: 'synonyms', ...(group ? { before: group } : {}), after: text.split('\n') });
  return (
    <EditDialog title={synonyms.title} outcome={change} onSave={save} onClose={onClose}>
      <Field label={synonyms.field} hint={synonyms.hint}>
        <Textarea rows={5} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
    </EditDialog>
  );
}
