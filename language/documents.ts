import { DefaultLangiumDocuments, stream, type LangiumDocument, type Stream, type URI } from 'langium';

/** Langium's documents, with a list of them all: every keystroke looks through it, where Langium walks a tree of their paths. */
export class PostilDocuments extends DefaultLangiumDocuments {
  private list: LangiumDocument[] | undefined;

  override get all(): Stream<LangiumDocument> {
    this.list ??= super.all.toArray();
    return stream(this.list);
  }

  override addDocument(document: LangiumDocument): void {
    this.list = undefined;
    super.addDocument(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    this.list = undefined;
    return super.deleteDocument(uri);
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    this.list = undefined;
    return super.deleteDocuments(folder);
  }
}
