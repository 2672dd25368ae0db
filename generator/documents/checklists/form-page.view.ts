import { spellKeyword } from '../../../language/keywords.ts';
import type { DocumentLanguage } from '../view.ts';
import type { FormItemView } from './form-item.view.ts';
import type { FormGroupView, FormView } from './form.view.ts';
import type { HeadFieldView } from './head-field.view.ts';

/** A form as its page prints it. */
export interface FormPageView {
  lang: string;
  /** What the page may load: nothing but its own style and script. */
  policy: string;
  form: Omit<FormView, 'fields' | 'groups'> & {
    fields: (HeadFieldView & { isNumber: boolean })[];
    groups: (Omit<FormGroupView, 'items'> & { items: FormPageItem[] })[];
    /** One may look at one group alone. */
    isGrouped: boolean;
    signatures: { key: string; label: string }[];
  };
}

export interface FormPageItem extends FormItemView {
  isWeighted: boolean;
  isPhoto: boolean;
  isNumber: boolean;
  /** The type of the HTML input. */
  entryType: string;
  takesEvidence: boolean;
  /** What is missing where no evidence is there. */
  evidenceText: string;
  /** Everything there is to know, in words: for formats without fields. */
  marks: string[];
}

export function formPage(form: FormView, policy: string): FormPageView {
  const { labels } = form;
  return {
    lang: form.lang,
    policy,
    form: {
      ...form,
      fields: form.fields.map((field) => ({
        ...field,
        input: field.input === 'number' ? 'text' : field.input,
        isNumber: field.input === 'number',
      })),
      groups: form.groups.map((group) => ({ ...group, items: group.items.map((item) => pageItem(item, form)) })),
      isGrouped: form.list === undefined,
      signatures: [
        { key: 'inspector', label: labels.inspector },
        { key: 'inspected', label: labels.inspected },
      ],
    },
  };
}

function pageItem(item: FormItemView, form: FormView): FormPageItem {
  const isScored = form.list !== undefined;
  const kind = item.entry?.kind;
  return {
    ...item,
    isWeighted: isScored && item.weight !== '1',
    isPhoto: kind === 'photo',
    isNumber: kind === 'number',
    entryType: kind === 'date' ? 'date' : 'text',
    takesEvidence: item.evidence !== undefined || kind === 'photo',
    evidenceText: item.evidence?.what ?? '',
    marks: marksOf(item, form),
  };
}

/** `由 营业员`, `地区 为 城市`, `不高于 10`, `分值 2`, `凭证 照片 不合格时`, `必须合格`. */
export function marksOf(item: FormItemView, { labels, lang }: Pick<FormView, 'labels' | 'lang'>): string[] {
  const language: DocumentLanguage = lang === 'en' ? 'en' : 'zh';
  const { evidence } = item;
  return [
    item.mustPass ? labels.mustPass : '',
    item.entry?.hint ?? '',
    item.weight === '1' ? '' : `${labels.weight} ${item.weight}`,
    item.by === '' ? '' : `${labels.by} ${item.by}`,
    ...item.notes,
    item.condition === '' ? '' : `${spellKeyword('when', language)} ${item.condition}`,
    evidence === undefined ? '' : [labels.evidence, evidence.what, evidence.when].filter((part) => part !== '').join(' '),
  ].filter((mark) => mark !== '');
}
