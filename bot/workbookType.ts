/** The media type of a workbook without macros. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
