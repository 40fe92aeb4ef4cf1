import { fold } from './fold.ts';

/** German words that say nothing about a topic, with what people type for short; and the English ones of simple questions. */
const WORDS = `
ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus ausser
bei beim bin bis bisschen bist bitte da dabei dadurch dafür dagegen daher dahin damit danach daran darauf daraus darf
darfst darin darüber darum davon davor dazu dann das dass dein deine deinem deinen deiner dem demnach den denen denn der
deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben egal eigentlich
ein eine einem einen einer eines einfach einige einmal er es etwa etwas euch euer eure für gab ganz gar geben gegen geht
genau gerade gern gestern gibt ging ggf hab habe haben hallo hat hatte hätte hätten her heißt heute hier hin ich ihm ihn ihnen ihr ihre
ihrem ihren ihrer im immer in irgendwie irgendwo ist ja je jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem
keinen keiner komm komme kommt können könnte krieg kriege kriegen kriegt mach mache machen macht mal man manche mehr mein
meine meinem meinen meiner mich mir mit möchte möchten mögen morgen muss müssen müsste nach nachdem neben nein nich nicht nichts
nie noch nu nun nur ob oben oder ohne schon sehr sei seid sein seine seinem seinen seiner seit sich sie sind so sobald
solche soll sollen sollte sollten sondern sonst sowie tun über um und uns unser unsere unserem unseren unserer unter
viel vom von vor wann war waren warum was weil weiter welche welchem welchen welcher welches wem wen wenn wer werde werden
weshalb wie wieder wieso will wir wird wirst wo wofür woher wohin wollen womit worden worum wurde würde wurden würden zu
zum zur zwar zwischen is nen ner ne nem hey moin danke
how do does i a my the what where to can for me we of and you
`;

/** Folded like the words of a text, so that `fuer` and `für` are the same stop word. */
export const stopWords: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(fold));
