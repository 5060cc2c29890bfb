/** The five of GitHub (`> [!NOTE]`), and one for what is to be talked over. */
export const kinds = ['note', 'tip', 'important', 'warning', 'caution', 'question'] as const;
export type CalloutKind = (typeof kinds)[number];

/** The word in front of each. */
export const kindNames: Readonly<Record<CalloutKind, string>> = {
  note: '说明',
  tip: '可以试试',
  important: '要紧',
  warning: '提醒',
  question: '想一想',
  caution: '留心',
};
