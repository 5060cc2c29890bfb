import * as z from 'zod';

/** What an issue of a field with a shape of its own carries along for whoever explains it. */
export interface ShapeIssue {
  /** What may stand there, in Chinese, with an example. */
  allowed: string;
  hint: string;
}

/** A fault of such a field: a whole sentence, and how to mend it. */
export interface ShapeFault {
  message: string;
  hint: string;
}

/** A text of one line that `faultOf` finds nothing wrong with. */
export const shaped = (allowed: string, faultOf: (text: string) => ShapeFault | undefined) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const fault = faultOf(text);
      if (fault === undefined) return;
      const shape: ShapeIssue = { allowed, hint: fault.hint };
      context.addIssue({ code: 'custom', message: fault.message, params: { shape } });
    });
