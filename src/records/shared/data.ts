/** What people, topics, groups and books have in common. */
import { slug, term, uniqueList } from '../../model/fields/fields.ts';

export const dataFields = {
  visibility: term('visibilities')
    .optional()
    .meta({ title: '公开范围', description: '不写时按学校的规定。' }),
  formerIds: uniqueList(slug())
    .optional()
    .meta({ title: '曾用代号', description: '改过文件名时留下旧代号，旧网址会转过来。' }),
};
