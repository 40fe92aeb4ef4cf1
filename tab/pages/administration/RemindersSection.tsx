import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { dayFrom, timeFrom } from '../../../core/calendar/germanInput.ts';
import type { RemindersAnswer } from '../../../core/town/api.ts';
import { germanDay, germanTime } from '../../../core/words/format.ts';
import { administrationWords } from '../../../core/words/tabAdministrationWords.ts';
import { paths } from '../../api.ts';
import { Answered } from '../../components/Answered.tsx';
import { EditDialog } from '../../components/EditDialog.tsx';
import { EntryTable } from '../../components/EntryTable.tsx';
import { OutcomeNotice } from '../../components/OutcomeNotice.tsx';
import { WeekdayField } from '../../components/WeekdayField.tsx';
import { useTab } from '../../context.ts';
import { useAnswer } from '../../useAnswer.ts';
import { type SettingChange, useSettingChange } from '../../useSettingChange.ts';

type Team = RemindersAnswer['teams'][number];

/** Erinnerungen: when each team gets its weekly card. */
export function RemindersSection() {
  const answer = useAnswer(paths.administration.reminders);
  const change = useSettingChange(answer.refresh);
  const [editing, setEditing] = useState<string>();
  const words = administrationWords(useTab().me.address);
  const { reminders } = words;
  const nextOf = ({ next, suspended }: Team) =>
    suspended ? reminders.suspended : next ? reminders.dayWithName(next) : reminders.paused;
  return (
    <Answered answer={answer}>
      {({ teams, canChange }) => {
        const edited = teams.find(({ conversationId }) => conversationId === editing);
        return (
          <>
            <p id="reminders-intro">{reminders.intro}</p>
            <OutcomeNotice outcome={change} />
            {teams.length === 0 ? (
              <p>{reminders.none}</p>
            ) : (
              <EntryTable
                labelledBy="reminders-intro"
                columns={[reminders.team, reminders.schedule, reminders.next]}
                entries={teams.map((team) => ({
                  key: team.conversationId,
                  cells: [team.place, reminders.scheduleText(team), nextOf(team)],
                  ...(canChange && {
                    actions: (
                      <Button size="small" onClick={() => setEditing(team.conversationId)}>
                        {words.change} <span className="unseen">{reminders.title(team.place)}</span>
                      </Button>
                    ),
                  }),
                }))}
              />
            )}
            {edited && (
              <TeamDialog
                key={reminders.scheduleText(edited)}
                team={edited}
                change={change}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function TeamDialog({ team, change, onClose }: { team: Team; change: SettingChange; onClose: () => void }) {
  const words = administrationWords(useTab().me.address);
  const { reminders } = words;
  const [weekday, setWeekday] = useState(team.weekday);
  const [time, setTime] = useState(germanTime(team.time));
  const [pause, setPause] = useState(team.pausedUntil ? germanDay(team.pausedUntil) : '');
  const before = {
    weekday: team.weekday,
    time: team.time,
    ...(team.pausedUntil ? { pausedUntil: team.pausedUntil } : {}),
  };
  const save = () => {
    const until = pause.trim() === '' ? {} : { pausedUntil: dayFrom(pause) };
    const after = { weekday, time: timeFrom(time), ...until };
    return change.send({ part: 'reminder', of: team.conversationId, before, after });
  };
  return (
    <EditDialog title={reminders.title(team.place)} outcome={change} onSave={save} onClose={onClose}>
      <WeekdayField weekday={weekday} onWeekday={setWeekday} />
      <Field label={words.time} hint={words.timeHint}>
        <Input value={time} onChange={(_, { value }) => setTime(value)} />
      </Field>
      <Field label={reminders.pause} hint={reminders.pauseHint}>
        <Input value={pause} onChange={(_, { value }) => setPause(value)} />
      </Field>
    </EditDialog>
  );
}
