import { useEffect, useState } from 'react';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { fixedTexts } from '../../core/words/roadmapWords.ts';
import { roadmapPageWords } from '../../core/words/tabRoadmapWords.ts';
import { ApiRefusal, paths } from '../api.ts';
import { Loading } from '../components/Loading.tsx';
import { MoveDialog } from '../components/MoveDialog.tsx';
import { PageTitle } from '../components/PageTitle.tsx';
import { Problem } from '../components/Problem.tsx';
import { RoadmapFilters } from '../components/RoadmapFilters.tsx';
import { moveButtonId, RoadmapTable } from '../components/RoadmapTable.tsx';
import { useTab } from '../context.ts';
import { departmentHref, roadmapHref } from '../route.ts';
import { OwnLink, rewriteAddress } from '../router.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What the address says: whose plan (one's own where it says nothing), and one field of action or all. */
interface Asked {
  department: string | undefined;
  field: string | undefined;
}

/** What is chosen; `last` is the answer before another department was chosen, so that the choice stays while that one comes. */
type Chosen = Asked & { last?: RoadmapAnswer };

/** Fahrplan: ten years of a department's plan as one table, and the way to move a measure. */
export function RoadmapPage(asked: Asked) {
  const { me } = useTab();
  const words = roadmapPageWords(me.address);
  const [chosen, setChosen] = useState<Chosen>(asked);
  const { data, refusal, retry, refresh } = useAnswer(paths.roadmap(chosen.department));
  if (refusal) {
    const { code } = refusal;
    const told = code === 'forbidden' ? new ApiRefusal({ code, message: words.forbidden }) : refusal;
    return <Problem refusal={told} retry={retry} />;
  }
  const known = data ?? chosen.last;
  if (!known) return <Loading />;
  const choose = (change: Partial<Asked>) => {
    const next = { ...chosen, ...change };
    setChosen({ ...next, last: known });
    // An entry of its own, so that the back button leads to what was chosen before.
    rewriteAddress(roadmapHref(next.department, next.field), 'push');
  };
  const department = data?.department ?? known.departments.find(({ id }) => id === chosen.department);
  return (
    <div className="roadmap">
      <PageTitle title={words.title} above={department ? `${department.code}, ${department.name}` : ''} />
      <p>{words.intro}</p>
      <RoadmapFilters answer={known} department={department?.id} field={chosen.field} onChoose={choose} />
      {data ? <Roadmap key={data.department.id} answer={data} field={chosen.field} refresh={refresh} /> : <Loading />}
    </div>
  );
}

interface RoadmapProps {
  answer: RoadmapAnswer;
  field: string | undefined;
  refresh: () => Promise<RoadmapAnswer | undefined>;
}

function Roadmap({ answer, field, refresh }: RoadmapProps) {
  const { me } = useTab();
  const words = roadmapPageWords(me.address);
  const [moving, setMoving] = useState<string>();
  const [done, setDone] = useState<{ id: string; sentence: string }>();
  useEffect(() => {
    if (done) showAndFocus(done.id);
  }, [done]);

  if (answer.measures.length === 0) {
    return (
      <div className="surface empty">
        <p className="lead">{words.empty}</p>
        <p>{words.emptyHint}</p>
      </div>
    );
  }
  const measure = answer.measures.find(({ id }) => id === moving);
  return (
    <>
      <p className="lead">{words.near(answer.loads.slice(0, 2))}</p>
      {field !== undefined && <p className="small">{words.filtered}</p>}
      {answer.canMove && <p className="small">{fixedTexts.running}</p>}
      <p className={done ? 'notice' : 'unseen'} role="status">
        {done?.sentence}
      </p>
      <RoadmapTable answer={answer} field={field} onMove={setMoving} />
      <p>
        <OwnLink inline href={departmentHref(answer.department.id)}>
          {words.toBundle(answer.department.name)}
        </OwnLink>
      </p>
      {measure && (
        <MoveDialog
          answer={answer}
          measure={measure}
          refresh={refresh}
          onClose={(movedTo) => {
            setMoving(undefined);
            if (movedTo) setDone({ id: measure.id, sentence: words.moved(measure.title, movedTo) });
          }}
        />
      )}
    </>
  );
}

/** After a move the focus goes along to the measure's new place, which may lie folded in a year. */
function showAndFocus(id: string): void {
  const button = document.getElementById(moveButtonId(id));
  const folded = button?.closest('details');
  if (folded) folded.open = true;
  button?.focus();
}
