import { InternalHyperlink, SimpleField, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { formatChineseNumeral } from '../../../language/values/chinese-numerals.ts';
import type { Block, Run } from './html-blocks.ts';
import { isArticle } from './paragraph-looks.ts';

/** What a bookmark of the document holds, and the article whose number it bears. */
interface Place {
  bookmark: string;
  text: string;
  article?: number;
}

/** A field that Word brings up to date, with the text it has till then. */
class Field extends SimpleField {
  constructor(instruction: string, cached: TextRun) {
    super(instruction);
    this.root.push(cached);
  }
}

/** Bookmarks by the ids of the page, and the ways that lead to them. */
export class CrossReferences {
  private readonly places = new Map<string, Place>();
  private articles = 0;
  private readonly language: 'zh' | 'en';

  constructor(blocks: readonly Block[], language: 'zh' | 'en') {
    this.language = language;
    this.enter(blocks);
  }

  /** Of an id of the page; its name in Word is short. */
  bookmarkOf(id: string): string | undefined {
    return this.places.get(id)?.bookmark;
  }

  /**
   * A run that leads to a place of the document: to a clause and to an article by a field (`办法 §` and REF of `3`; `口径` and REF of the
   * article's number), to anything else by a link.
   */
  leading(run: Run, options: (text: string) => IRunOptions): ParagraphChild[] {
    const place = run.href === undefined ? undefined : this.places.get(run.href);
    if (place === undefined) return [new TextRun(options(run.text))];
    const { bookmark, article } = place;
    if (article !== undefined && /\d$/.test(run.text))
      return this.field(`REF ${bookmark} \\r \\h`, run.text.replace(/\s?\d+$/, ''), this.articleNumber(article), options);
    if (run.isReference === true && place.text !== '' && run.text.endsWith(place.text))
      return this.field(`REF ${bookmark} \\h`, run.text.slice(0, -place.text.length), place.text, options);
    return [new InternalHyperlink({ anchor: bookmark, children: [new TextRun(options(run.text))] })];
  }

  private field(instruction: string, before: string, text: string, options: (text: string) => IRunOptions): ParagraphChild[] {
    const field = new Field(`${instruction} \\* MERGEFORMAT`, new TextRun(options(text)));
    return before === '' ? [field] : [new TextRun(options(before)), field];
  }

  private articleNumber(article: number): string {
    return this.language === 'zh' ? `第${formatChineseNumeral(BigInt(article))}条` : ` ${article}`;
  }

  private enter(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'drawing') continue;
      if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row) this.enter(cell.blocks);
        continue;
      }
      const article = isArticle(block) ? ++this.articles : undefined;
      for (const id of block.ids) {
        if (this.places.has(id)) continue;
        const bookmark = `_Ref${this.places.size + 1}`;
        this.places.set(id, { bookmark, text: block.runs[0]?.text ?? '', ...(article === undefined ? {} : { article }) });
      }
    }
  }
}
