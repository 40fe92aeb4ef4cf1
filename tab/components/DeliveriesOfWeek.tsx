import { Button, Switch } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { DeliveriesAnswer } from '../../core/api.ts';
import { needsAttention } from '../../core/delivery/attention.ts';
import { paths, refusalFrom } from '../api.ts';
import { useTab } from '../context.ts';
import { chatNames, chatsWith, countsOf, type DeliveryRow } from '../deliveryRows.ts';
import { entryState, keepInEntry } from '../router.tsx';
import { saveFile } from '../saveFile.ts';
import { sentenceFor } from '../sentenceFor.ts';
import { useResend } from '../useResend.ts';
import { DeliveryMark } from './DeliveryParts.tsx';
import { DeliveryTable } from './DeliveryTable.tsx';
import { WhyNothing } from './WhyNothing.tsx';

interface DeliveriesOfWeekProps {
  data: DeliveriesAnswer;
  refresh: () => Promise<DeliveriesAnswer | undefined>;
  team: string | undefined;
  onTeam: (team: string | undefined) => void;
  /** Whether the week was chosen on the page, which has the focus then; else an address has led to it. */
  byChoice: boolean;
  /** Says a sentence to a screen reader. */
  say: (sentence: string) => void;
}

/** One week: how many messages are in which state, one chat explained, and all of them as a table. */
export function DeliveriesOfWeek({ data, refresh, team, onTeam, byChoice, say }: DeliveriesOfWeekProps) {
  const { deliveries } = useTab().words;
  const { week, weeks, timeZone, rows } = data;
  const names = useMemo(() => chatNames(rows, deliveries), [rows, deliveries]);
  const nameOf = ({ conversationId }: DeliveryRow) => names.get(conversationId) ?? deliveries.unbound;
  const resending = useResend({ refresh, nameOf, say });
  const [linked] = useState(!byChoice && team !== undefined);
  const past = week < (weeks[0] ?? week);
  const summary = deliveries.attention(week, chatsWith(rows, needsAttention), past);
  const [first] = useState(summary);
  useEffect(() => {
    if (byChoice) say(first);
  }, [byChoice, first, say]);

  if (rows.length === 0) return <Empty past={past} />;
  const explain = (id: string | undefined) => {
    onTeam(id);
    const [row, ...more] = rows.filter(({ conversationId }) => conversationId === id);
    if (row) say(deliveries.about(nameOf(row), [row, ...more].map(({ what }) => what).join(' ')));
  };
  return (
    <>
      <p className="lead">{summary}</p>
      <Counts rows={rows} />
      <WhyNothing {...{ rows, timeZone, team, names, resending }} onTeam={explain} takesFocus={linked} />
      <All {...{ week, timeZone, rows, nameOf, resending, say }} summary={summary} />
    </>
  );
}

function Empty({ past }: { past: boolean }) {
  const { deliveries } = useTab().words;
  return (
    <div className="surface empty">
      <p className="lead">{deliveries.empty}</p>
      {!past && <p>{deliveries.emptyHint}</p>}
    </div>
  );
}

/** How many messages of each kind are in which state, as figures with words. */
function Counts({ rows }: { rows: readonly DeliveryRow[] }) {
  const { deliveries } = useTab().words;
  return countsOf(rows).map(({ kind, counts }) => (
    <div key={kind} className="counts-of-kind">
      <p className="kind-name">{deliveries.kindsTogether[kind]}</p>
      <ul className="delivery-counts" aria-label={deliveries.countsLabel(kind)}>
        {counts.map(({ state, count }) => (
          <li key={state}>
            <DeliveryMark state={state} />
            {deliveries.counts[state](count)}
          </li>
        ))}
      </ul>
    </div>
  ));
}

interface AllProps extends Omit<Parameters<typeof DeliveryTable>[0], 'labelledBy'> {
  summary: string;
  say: (sentence: string) => void;
}

/** All rows, or those only that somebody has to look at; a row that was sent once more stays where it was. */
function All({ summary, say, rows, ...rest }: AllProps) {
  const { deliveries } = useTab().words;
  const [only, setOnly] = useState(entryState().onlyAttention === true);
  const filter = (checked: boolean) => {
    setOnly(checked);
    keepInEntry({ onlyAttention: checked });
    say(summary);
  };
  const shown = only ? rows.filter((row) => needsAttention(row) || rest.resending.touched(row)) : rows;
  return (
    <section className="all" aria-labelledby="all">
      <h2 id="all">{deliveries.table.title}</h2>
      <div className="tools">
        <Switch checked={only} label={deliveries.onlyAttention} onChange={(_, { checked }) => filter(checked)} />
        <SaveTable week={rest.week} say={say} />
      </div>
      {shown.length === 0 ? (
        <p className="surface empty">{deliveries.nothingLeft}</p>
      ) : (
        <DeliveryTable {...rest} rows={shown} labelledBy="all" />
      )}
    </section>
  );
}

function SaveTable({ week, say }: { week: string; say: (sentence: string) => void }) {
  const { words } = useTab();
  const { deliveries } = words;
  const [failure, setFailure] = useState('');
  const save = () =>
    saveFile(paths.deliveriesFile(week)).then(
      () => {
        setFailure('');
        say(deliveries.saved);
      },
      (error: unknown) => setFailure(sentenceFor(refusalFrom(error), words)),
    );
  return (
    <>
      <Button size="small" onClick={() => void save()}>
        {deliveries.save}
      </Button>
      <p role="alert">{failure}</p>
    </>
  );
}
