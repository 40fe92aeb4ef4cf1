import { Button } from '@fluentui/react-components';
import { useContext } from 'react';
import { may } from '../../core/access.ts';
import type { ApiRefusal } from '../api.ts';
import { type Tab, TabContext, useWords } from '../context.ts';
import { departmentHref } from '../route.ts';
import { OwnLink } from '../router.tsx';
import { PageTitle } from './PageTitle.tsx';

type Kind = 'forbidden' | 'notFound' | 'offline' | 'signedOut' | 'failed';

const kindOf = (code: string): Kind => {
  if (code === 'unauthenticated') return 'signedOut';
  if (code === 'noRole') return 'forbidden';
  return code === 'forbidden' || code === 'notFound' || code === 'offline' ? code : 'failed';
};

/** Why a page cannot be shown, in the server's words where it has some, and every way on that is open to this person. */
export function Problem({ refusal, retry }: { refusal: ApiRefusal; retry?: () => void }) {
  const words = useWords();
  const tab = useContext(TabContext);
  const kind = kindOf(refusal.code);
  const sentences = { ...words.problem, forbidden: '' };
  const again = kind === 'offline' || kind === 'failed';
  return (
    <>
      <PageTitle title={words.problem.titles[kind]} />
      <div className="surface problem">
        <p className="lead">{refusal.message || sentences[kind]}</p>
        {again && retry && (
          <Button appearance="primary" onClick={retry}>
            {words.problem.retry}
          </Button>
        )}
        {tab && <WaysOn {...tab} />}
      </div>
    </>
  );
}

function WaysOn({ me, words, changeRole }: Tab) {
  const own = me.departmentId;
  return (
    <ul className="ways">
      {may(me, 'town.read') && (
        <li>
          <OwnLink inline href="/">
            {words.problem.toOverview}
          </OwnLink>
        </li>
      )}
      {own && may(me, 'department.read', { departmentId: own }) && (
        <li>
          <OwnLink inline href={departmentHref(own)}>
            {words.problem.toDepartment(me.terms.department, own)}
          </OwnLink>
        </li>
      )}
      {changeRole && (
        <li>
          <Button appearance="transparent" className="as-link" onClick={changeRole}>
            {words.problem.changeRole}
          </Button>
        </li>
      )}
    </ul>
  );
}
