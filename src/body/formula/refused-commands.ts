/**
 * Commands that KaTeX knows and a formula may not use, each kind with the reason. Refusing needs
 * no list, since only what is allowed passes; this one is there so that the writer hears why.
 */
interface RefusedKind {
  commands: readonly string[];
  /** What the command does, after “命令 \x ”. */
  does: string;
  mend: string;
}

const words = (list: string): string[] => list.split(' ');

export const refusedKinds: readonly RefusedKind[] = [
  {
    // They write to the console of the machine that checks or builds, whose host obeys some lines.
    commands: words(String.raw`\message \errmessage \show`),
    does: '往机器的屏幕上写字',
    mend: '请删去这个命令，公式里只写公式。',
  },
  {
    // Macros can double themselves: a few lines of them would fill the memory.
    commands: words(
      String.raw`\def \gdef \edef \xdef \let \futurelet \global \long \newcommand \renewcommand \providecommand`,
    ),
    does: '定义新命令',
    mend: '请直接写出公式，不定义命令。',
  },
  {
    commands: words(String.raw`\noexpand \expandafter \TextOrMath \bgroup \egroup`),
    does: '改变别的命令的读法',
    mend: '请直接写出公式。',
  },
  {
    // Any code point, control characters among them.
    commands: [String.raw`\char`],
    does: '按编码造字',
    mend: '请直接写出这个字或符号。',
  },
  {
    // Between its marks KaTeX reads a backslash as a sign, so commands could hide behind it.
    commands: [String.raw`\verb`],
    does: '照原样打出代码',
    mend: '请写成 \\text{…}，或在公式外面用反引号。',
  },
  {
    commands: words(
      String.raw`\href \url \includegraphics \htmlClass \htmlId \htmlStyle \htmlData`,
    ),
    does: '引入网址、图片或网页代码',
    mend: '链接和图片请写在公式外面。',
  },
  {
    // What they move stands outside the room the formula takes, over the lines around it.
    commands: words(String.raw`\llap \rlap \clap \mathllap \mathrlap \mathclap \smash \raisebox`),
    does: '让内容伸到公式外面去',
    mend: '请直接写内容；上下的范围太宽时，用 \\substack 分成几行。',
  },
  {
    // Not shown in MathML as they are meant.
    commands: words(String.raw`\reflectbox \mathreflectbox`),
    does: '把内容左右翻转',
    mend: '请直接写内容。',
  },
  {
    // They need styles of their own, which a page's content policy does not allow.
    commands: [String.raw`\pmb`],
    does: '另带样式',
    mend: '要加粗，请写成 \\boldsymbol{…}。',
  },
  {
    commands: [String.raw`\fcolorbox`],
    does: '另带样式',
    mend: '要加框，请写成 \\boxed{…}；要底色，请写成 \\colorbox。',
  },
];

/** Environments of `\begin{…}` that lay out rows and columns within the formula's own room. */
export const environments: readonly string[] = words(
  'array darray matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix matrix* pmatrix* bmatrix* Bmatrix* vmatrix* Vmatrix* smallmatrix subarray cases dcases rcases drcases align align* aligned split gathered gather gather* alignat alignat* alignedat equation equation*',
);

/** Environments that KaTeX knows too: the labels of a commutative diagram stand outside its cells. */
export const refusedEnvironments: readonly string[] = ['CD'];
