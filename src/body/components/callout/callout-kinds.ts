/** The five of GitHub (`> [!NOTE]`), and one for what is to be talked over. */
export const kinds = ['note', 'tip', 'important', 'warning', 'caution', 'question'] as const;
export type CalloutKind = (typeof kinds)[number];
