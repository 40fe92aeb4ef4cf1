import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { PeopleAnswer } from '../../core/town/api.ts';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { fetchJson, paths, refusalFrom } from '../api.ts';
import { useTab } from '../context.ts';
import { sentenceFor } from '../sentenceFor.ts';

interface FindPersonProps {
  personId: string;
  onPerson: (personId: string) => void;
}

/** Chooses a person by name among those in the town's chats, or by the id that Entra shows. */
export function FindPerson({ personId, onPerson }: FindPersonProps) {
  const tab = useTab();
  const { roles: words } = administrationWords(tab.me.address);
  const [text, setText] = useState('');
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState<PeopleAnswer>();
  const [said, say] = useState('');

  async function find(): Promise<void> {
    if (finding) return;
    if (text.trim().length < 2) return say(words.tooShort);
    setFinding(true);
    say('');
    const answer = await fetchJson(paths.people, { body: { text } }).catch((error: unknown) => refusalFrom(error));
    setFinding(false);
    if ('code' in answer) return say(sentenceFor(answer, tab.words));
    setFound(answer);
    say(sentenceOf(answer, words));
  }
  return (
    <>
      <div className="find-person">
        <Field label={words.search} hint={words.searchHint}>
          <Input
            value={text}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // It searches and does not save.
              event.preventDefault();
              void find();
            }}
          />
        </Field>
        <Button disabledFocusable={finding} onClick={() => void find()}>
          {finding ? words.finding : words.find}
        </Button>
      </div>
      <p role="status">{said}</p>
      {found && found.people.length > 0 && (
        <Field label={words.found}>
          <RadioGroup value={personId} onChange={(_, { value }) => onPerson(value)}>
            {found.people.map(({ personId: id, name, account }) => (
              <Radio key={id} value={id} label={account ? `${name}, ${account}` : name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={words.id} hint={words.idHint}>
        <Input value={personId} onChange={(_, { value }) => onPerson(value)} />
      </Field>
    </>
  );
}

function sentenceOf(
  { state, people, complete }: PeopleAnswer,
  words: ReturnType<typeof administrationWords>['roles'],
): string {
  if (state !== 'searched') return words[state];
  if (!complete) return words.more;
  return people.length === 0 ? words.foundNone : '';
}
