/** A chapter of the template with its articles. */
export type TemplateArticle = {
  /** Its number in the whole template, by which obligations name it. */
  readonly number: number
  readonly title: string
  readonly text: string
}
export type TemplateChapter = { readonly title: string; readonly articles: readonly TemplateArticle[] }
