import { isField, isRecord, type Member } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';

/** The facts that rules are judged on. */
export interface RecordsView extends SectionView {
  columns: { name: string; type: string; cites: string };
  records: (ElementView & { members: MemberView[] })[];
}

export interface MemberView extends ElementView {
  /** A field's type with what else is said of it, or the formula of a computed one. */
  value: TextRun[];
  remarks: TextRun[];
}

export function recordsSection(context: ViewContext): RecordsView | undefined {
  const records = context.all(isRecord);
  if (records.length === 0) return undefined;
  return {
    template: 'record',
    anchor: 'records',
    heading: context.say({ zh: '记录', en: 'Records' }),
    columns: {
      name: context.say({ zh: '字段', en: 'Field' }),
      type: context.say({ zh: '类型或算法', en: 'Type or formula' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    records: records.map((record) => ({
      ...context.element(record),
      members: record.members.map((member) => memberView(member, context)),
    })),
  };
}

function memberView(member: Member, context: ViewContext): MemberView {
  if (isField(member))
    return { ...context.element(member), value: context.dataType(member.type), remarks: remarksOf(member, context) };
  const computed = plain(context.say({ zh: '由系统算出', en: 'computed' }));
  return { ...context.element(member), value: [plain('= '), ...context.expression(member.value)], remarks: [computed] };
}

function remarksOf({ flags, defaults }: Extract<Member, { $type: 'Field' }>, context: ViewContext): TextRun[] {
  const { language } = context;
  const meaning = {
    key: { zh: '主键', en: 'identifies the record' },
    occurs: { zh: '发生日，决定适用哪一版', en: 'the day that decides which rules are in force' },
    optional: { zh: '可缺', en: 'may be missing' },
  };
  const remarks = flags.map((flag) => [plain(context.say(meaning[flag]))]);
  const initial = defaults.map((value) => [plain(`${spellKeyword('default', language)} `), ...context.expression(value)]);
  return joinRuns([...remarks, ...initial], language, language === 'zh' ? '；' : '; ');
}
