/** What JSON Feed 1.1 asks of a file, with nothing beside what it names. */
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });
const authors = z
  .array(
    z
      .strictObject({ name: z.string().min(1), url: address, avatar: address })
      .partial()
      .refine((one) => Object.keys(one).length > 0),
  )
  .min(1);
/** RFC 3339. */
const instant = z.iso.datetime({ offset: true });

export const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address.optional(),
  feed_url: address.optional(),
  description: z.string().optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: authors.optional(),
  language: z.string().optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: address.optional(),
        title: z.string().optional(),
        content_text: z.string().optional(),
        content_html: z.string().optional(),
        summary: z.string().optional(),
        date_published: instant.optional(),
        date_modified: instant.optional(),
        authors: authors.optional(),
        tags: z.array(z.string()).optional(),
        language: z.string().optional(),
      })
      .refine((item) => item.content_text !== undefined || item.content_html !== undefined),
  ),
});
