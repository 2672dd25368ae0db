/** What assets/search.js brings: the manual's title and facts; pages as [path, title]; what stands on them as [page, id, title, text]. */
export interface SearchData {
  manual: string[];
  pages: [path: string, title: string][];
  entries: [page: number, id: string, title: string, text: string][];
}
