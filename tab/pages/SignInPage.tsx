import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Role } from '../../core/access.ts';
import type { IdentitiesAnswer } from '../../core/api.ts';
import { paths } from '../api.ts';
import { Answered } from '../components/Answered.tsx';
import { Bare } from '../components/Bare.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { useWords } from '../context.ts';
import { useAnswer } from '../useAnswer.ts';

type Identity = IdentitiesAnswer['identities'][number];

interface SignInProps {
  /** The identity that is in use, so that a change starts from it. */
  current: string | undefined;
  onChosen: (id: string) => void;
  onCancel: (() => void) | undefined;
}

/** The choice of a role, for the product on one machine. */
export function SignInPage(props: SignInProps) {
  const answer = useAnswer(paths.identities);
  return (
    <Bare>
      <Answered answer={answer}>{({ identities }) => <RoleForm identities={identities} {...props} />}</Answered>
    </Bare>
  );
}

function RoleForm({ identities, current, onChosen, onCancel }: SignInProps & IdentitiesAnswer) {
  const { signIn } = useWords();
  const before = identities.find((i) => i.id === current);
  const roles = [...new Set(identities.map((i) => i.role))];
  const departments = identities.filter((i) => i.role === identities.find((j) => j.departmentId)?.role);
  const [role, setRole] = useState<Role>(before?.role ?? 'member');
  const [departmentId, setDepartmentId] = useState(before?.departmentId ?? departments[0]?.departmentId);

  const chosen = pick(identities, role, departmentId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) onChosen(chosen.id);
  };
  return (
    <form onSubmit={submit}>
      <PageTitle title={signIn.title} />
      <p>{signIn.intro}</p>
      <div className="surface form">
        <Field label={signIn.role}>
          <RadioGroup value={role} onChange={(_, { value }) => setRole(value as Role)}>
            {roles.map((r) => (
              <Radio key={r} value={r} label={<RoleLabel role={r} />} />
            ))}
          </RadioGroup>
        </Field>
        {chosen?.departmentId && (
          <Field label={signIn.department}>
            <Select value={departmentId} onChange={(_, { value }) => setDepartmentId(value)}>
              {departments.map((d) => (
                <option key={d.departmentId} value={d.departmentId}>
                  {d.departmentName ?? d.departmentId}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <div className="buttons">
          <Button appearance="primary" type="submit" disabled={!chosen}>
            {signIn.submit}
          </Button>
          {onCancel && <Button onClick={onCancel}>{signIn.cancel}</Button>}
        </div>
      </div>
    </form>
  );
}

function RoleLabel({ role }: { role: Role }) {
  const { name, hint } = useWords().signIn.roles[role];
  return (
    <>
      {name} <span className="hint">{hint}</span>
    </>
  );
}

/** The identity of a role, in the department where the role has one. */
function pick(identities: readonly Identity[], role: Role, departmentId: string | undefined): Identity | undefined {
  const ofRole = identities.filter((i) => i.role === role);
  return ofRole.find((i) => i.departmentId === departmentId) ?? ofRole[0];
}
