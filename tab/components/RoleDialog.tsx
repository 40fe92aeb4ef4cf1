import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type Role, roles } from '../../core/access.ts';
import type { AssignmentsAnswer } from '../../core/api.ts';
import { dayFrom } from '../../core/calendar/germanInput.ts';
import { germanDay } from '../../core/words/format.ts';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { ApiRefusal, paths } from '../api.ts';
import { assignRole } from '../assignRole.ts';
import { useTab } from '../context.ts';
import { useAnswer } from '../useAnswer.ts';
import type { Done, Outcome } from '../useSettingChange.ts';
import { EditDialog } from './EditDialog.tsx';
import { FindPerson } from './FindPerson.tsx';

type Assignment = AssignmentsAnswer['assignments'][number];

/** Roles that have a department, and whether they need one. */
const placed: Partial<Record<Role, 'needed' | 'possible'>> = { guide: 'needed', lead: 'needed', member: 'possible' };

interface RoleDialogProps {
  /** Absent for a role that is entered anew. */
  assignment: Assignment | undefined;
  /** All that are entered: who has one already gets another one. */
  assignments: readonly Assignment[];
  outcome: Outcome;
  onClose: () => void;
}

/** A person, a role, and where and until when it holds. */
export function RoleDialog({ assignment, assignments, outcome, onClose }: RoleDialogProps) {
  const { roles: words } = administrationWords(useTab().me.address);
  const [personId, setPersonId] = useState(assignment?.personId ?? '');
  const [role, setRole] = useState<Role>(assignment?.role ?? 'guide');
  const [place, setPlace] = useState(assignment?.unitId ?? assignment?.departmentId ?? '');
  const [until, setUntil] = useState(assignment?.until ? germanDay(assignment.until) : '');
  const where = placed[role];

  async function enter(): Promise<Done> {
    if (personId.trim() === '') throw missing(words.missingPerson);
    if (where === 'needed' && place === '') throw missing(words.missingPlace);
    if (role === 'guest' && until.trim() === '') throw missing(words.missingUntil);
    const before = assignment ?? assignments.find((each) => each.personId === personId.trim().toLowerCase());
    const entered = {
      personId: personId.trim(),
      role,
      ...(where && place ? { departmentId: place } : {}),
      ...(role === 'guest' ? { until: dayFrom(until) } : {}),
    };
    return assignRole(entered, before, { outcome, words }).catch((error: unknown) => {
      // The general sentence for what cannot be read speaks of a chat.
      throw error instanceof ApiRefusal && error.code === 'badRequest' ? missing(words.unread) : error;
    });
  }
  return (
    <EditDialog
      title={assignment ? words.changeTitle : words.addTitle}
      outcome={outcome}
      onSave={() => outcome.run(enter)}
      onClose={onClose}
    >
      {!assignment && <FindPerson personId={personId} onPerson={setPersonId} />}
      <Field label={words.role}>
        <Select value={role} onChange={(_, { value }) => setRole(roles.find((each) => each === value) ?? role)}>
          {roles.map((each) => (
            <option key={each} value={each}>
              {words.names[each]}
            </option>
          ))}
        </Select>
      </Field>
      {where && <PlaceField place={place} needed={where === 'needed'} onPlace={setPlace} />}
      {role === 'guest' && (
        <Field label={words.guestUntil} hint={words.guestHint}>
          <Input value={until} onChange={(_, { value }) => setUntil(value)} />
        </Field>
      )}
    </EditDialog>
  );
}

const missing = (message: string) => new ApiRefusal({ code: 'badRequest', message });

interface PlaceFieldProps {
  place: string;
  needed: boolean;
  onPlace: (id: string) => void;
}

/** A department or one of its units. */
function PlaceField({ place, needed, onPlace }: PlaceFieldProps) {
  const { roles: words } = administrationWords(useTab().me.address);
  const { data } = useAnswer(paths.administration.departments);
  return (
    <Field label={words.place}>
      <Select value={place} onChange={(_, { value }) => onPlace(value)}>
        <option value="">{needed ? words.placeChoose : words.wholeTown}</option>
        {data?.departments.map(({ id, name, units }) => (
          <optgroup key={id} label={name}>
            <option value={id}>{name}</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unit.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
