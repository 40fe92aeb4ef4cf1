import { formsOf } from './analyse.ts';

/** English words that are no German ones: of questions, and what is often asked in a town hall. */
const WORDS = `
how do does did i my me the what where when who whom whose which why to can could for we of and you your are there have
has need get forgot with from about please it this that our should would want on at if any be been it's i'm don't
sick leave holiday holidays vacation expenses invoice invoices travel trip business lost found key keys broken book
request apply report order office paid time off work worked computer room training
`;
const english: ReadonlySet<string> = new Set(formsOf(WORDS));

/** German words that every second German sentence has. */
const GERMAN: ReadonlySet<string> = new Set(
  formsOf(
    'ich wir mein meine meinen der die das den dem ein eine einen und oder ist sind wie wo wer wann fur mit von zu im auf nicht kann muss darf habe hab bei beim wird werden es sie er aus nach vom zum zur',
  ),
);
/** Share of a text's words that are English in an English text. */
const LEAST = 0.5;

/** Whether a question was asked in English, so that a line in English may stand before the German answer. */
export function isEnglish(text: string): boolean {
  const words = formsOf(text);
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  return words.length > 1 && count(GERMAN) === 0 && count(english) >= LEAST * words.length;
}
