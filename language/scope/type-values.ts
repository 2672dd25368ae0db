import { isEnumType, isLevelType, type DataType, type EnumValue, type IncidentLevel } from '../generated/ast.ts';

/** The values that a type names, as written: those of a list, or the levels of incidents. */
export function valuesOfType(type: DataType | undefined): readonly (EnumValue | IncidentLevel)[] {
  if (isEnumType(type)) return type.values;
  return isLevelType(type) ? (type.levels.ref?.levels ?? []) : [];
}
