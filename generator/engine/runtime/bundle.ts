/** What is shipped inside each compiled module: the interpreter as its fallback, and the parts of the fast path. */
export { addMonths, firstDayOfMonth, formatDate, formatMonth, monthOf } from '../../../language/values/date.ts';
export { formatTime } from '../../../language/values/datetime.ts';
export { rational } from '../../../language/values/rational.ts';
export { quickOverrun, skippedTexts } from './breach.ts';
export { bytePieces, createByteSink } from './byte-sink.ts';
export { BAD_PLACE, byteNames, createByteRecord } from './byte-values.ts';
export { calendarTable } from './calendar-table.ts';
export { columnsOf } from './columns.ts';
export { createGroups, periodsOf } from './collectors/numbering.ts';
export { isInstantInRange } from './date-range.ts';
export { FULL, JUDGED, LATER, SURPRISE } from './engine.ts';
export {
  addEach,
  addOnce,
  also,
  asOfDay,
  createNotes,
  extremeHit,
  isAgreed,
  isPlain,
  isSingle,
  jsonList,
  jsonOf,
  none,
  only,
  placesOf,
  quotedTexts,
  tableByPlace,
  tableByText,
  unmetNames,
  writtenTexts,
} from './fast-path.ts';
export { createInterpreter } from './interpreter.ts';
export { unpackPlan } from './packed-plan.ts';
export {
  BAD,
  BAD_DATE,
  dateTimeText,
  escaped,
  plainDecimal,
  quickBoolean,
  quickDate,
  quickDateOf,
  quickDateTime,
  quickDateTimeAt,
  quickEndOfDay,
  quickMonth,
  quickNumber,
  quickShare,
  quickText,
  quickTime,
  quotientText,
  rounded,
  yuanText,
} from './quick.ts';
