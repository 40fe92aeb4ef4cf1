import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { reportPageWords } from '../../core/words/tabReportWords.ts';
import { paths, refusalFrom } from '../api.ts';
import { useTab } from '../context.ts';
import { saveFile } from '../saveFile.ts';
import { sentenceFor } from '../sentenceFor.ts';

/** Saves a frozen report as a workbook, and says that it is there or why not. */
export function SaveReport({ id }: { id: string }) {
  const { me, words: tabWords } = useTab();
  const words = reportPageWords(me.address);
  const [done, setDone] = useState('');
  const save = () =>
    saveFile(paths.reportFile(id)).then(
      () => setDone(words.saved),
      (error: unknown) => setDone(sentenceFor(refusalFrom(error), tabWords)),
    );
  return (
    <>
      <Button onClick={() => void save()}>{words.save}</Button>
      <span role="status">{done}</span>
    </>
  );
}
