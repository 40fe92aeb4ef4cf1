import type { Change, ChangePlace } from '../../core/change/change.ts';
import { Refusal } from '../../core/errors.ts';
import type { SettingChangedAnswer } from '../../core/town/api.ts';
import { consequences, settingProblemWords } from '../../core/words/settingWords.ts';
import { writeNoted } from '../noting.ts';
import { settingChangedAnswer } from './administrationAnswers.ts';
import { type ChangeBody, type ChangeCall, changeBody } from './administrationBody.ts';
import { consequenceOf } from './administrationConsequence.ts';
import { judgePart } from './administrationParts.ts';
import type { Route } from './route.ts';

/** How often a change is judged anew because something else of the same record was changed meanwhile. */
const attempts = 5;

/** A setting, or an entry of a list, becomes another one; what it was stays in the list of changes. */
export const changeSetting: Route<unknown, ChangeBody> = {
  name: 'changeSetting',
  method: 'post',
  path: '/api/administration/changes',
  action: 'settings.change',
  summary: 'Changes one setting as a whole, or adds, changes or takes away one entry of a list.',
  body: changeBody,
  answer: settingChangedAnswer,
  async run(call): Promise<SettingChangedAnswer> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await tryToChange(call);
      if (answer) return answer;
    }
    throw new Refusal('busy');
  },
};

/** @returns undefined where the record was written by somebody else meanwhile: then all is to be judged anew */
async function tryToChange(call: ChangeCall): Promise<SettingChangedAnswer | undefined> {
  const { tenant, moment, actor, body } = call;
  const judged = await judgePart(call);
  if (judged.kind === 'same') return { changed: false, consequence: consequences.same };
  if (judged.kind === 'meanwhile') throw new Refusal('changedMeanwhile', body.part);
  if (judged.kind === 'refused') {
    throw new Refusal('badRequest', judged.why, settingProblemWords(moment.town.settings.address)[judged.why]);
  }
  const by: Change['by'] = actor?.role ?? 'admin';
  const place: ChangePlace = placeOf[body.part];
  const written = await writeNoted(tenant.store, place, [judged.operation], judged.note, { by, today: moment.today });
  if (!written.ok) return undefined;
  if (place === 'plan') tenant.townChanged();
  return { changed: true, consequence: await consequenceOf(call) };
}

const placeOf: Record<ChangeBody['part'], ChangePlace> = {
  address: 'plan',
  terms: 'plan',
  weekly: 'plan',
  customDay: 'plan',
  capacity: 'plan',
  loadWeek: 'plan',
  reminder: 'places',
  value: 'kb',
  synonyms: 'kb',
};
