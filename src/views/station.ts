/** A place on a page that its contents lead to, besides the headings of the text. */
export interface Station {
  /** Of the element. */
  id: string;
  label: string;
}
