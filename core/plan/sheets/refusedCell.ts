/** Why a cell, row or sheet is refused. The code is for programs and stays; the sentence stands in core/words. Tests loop over it. */
export const cellCodes = [
  'formula',
  'fault',
  'otherTown',
  'noTown',
  'unknownSheet',
  'unknownColumn',
  'doubleColumn',
  'missingColumn',
  'missing',
  'noText',
  'becameDate',
  'tooLong',
  'noNumber',
  'unclearNumber',
  'noWhole',
  'range',
  'noDay',
  'unclearDay',
  'noMonth',
  'noHalfYear',
  'noSize',
  'badPlanId',
  'badPlaceId',
  'doubleId',
  'takenId',
  'unknownDepartment',
  'unknownUnit',
  'unknownMeasure',
  'unknownTask',
  'unknownField',
  'unknownNumber',
  'foreignUnit',
  'staysIn',
  'costAndYear',
  'staffSum',
  'noUnit',
  'backward',
  'itself',
  'finished',
  'running',
  'begun',
  'tooEarly',
  'tooLate',
  'overCapacity',
  'noSteps',
  'tooMuch',
  'misfit',
] as const;
export type CellCode = (typeof cellCodes)[number];

/** What stands against an import: where (`Maßnahmen!D14`), why, and what the sentence names. */
export interface RefusedCell {
  cell: string;
  code: CellCode;
  about: readonly string[];
}
