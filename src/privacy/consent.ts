/** Whether an entry that shows or quotes pupils says how that was settled. */
import { fault, type Fault } from '../model/faults/fault.ts';

/** 生A, and the turns of a pupil in a transcript. */
const PUPIL =
  /生[A-Z甲乙丙丁](?![A-Za-z])|学生|孩子|幼儿(?!园)|小朋友|(?<=^\s{0,8})生\d{0,2}(?=[：:])/mu;

/**
 * @param text of the whole file
 * @param images pictures of its body, with their lines
 */
export function missingConsent(
  text: string,
  file: string,
  images: readonly { src: string; line: number }[],
): Fault[] {
  const pupil = PUPIL.exec(withoutOffers(text));
  const [picture] = images;
  if (pupil === null && picture === undefined) return [];
  const before = pupil === null ? '' : text.slice(0, pupil.index);
  const place =
    pupil === null
      ? { file, line: picture?.line ?? 1 }
      : { file, line: before.split('\n').length, column: pupil.index - before.lastIndexOf('\n') };
  return [
    fault(
      'consent-missing',
      place,
      pupil === null
        ? '文中有图片，没有写学生信息怎样处理。'
        : '文中写到学生，没有写学生信息怎样处理。',
      {
        found: pupil?.[0] ?? picture?.src ?? '',
        allowed: 'consent: anonymised、obtained 或 not-needed',
      },
    ),
  ];
}

/** Comments of the frontmatter explain the fields that may be added; nobody is written about there. */
function withoutOffers(text: string): string {
  return text.replace(/^---\n.*?\n---$/ms, (front) =>
    front.replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length)),
  );
}
