/** Where a colleague goes who has chosen their name on a device: `{me}` stands for the id. */
import type { Link } from '../graph/links.ts';
import type { Audience } from '../records/visibility.ts';

const write: Link = { label: '写', href: '/write/' };

/** What somebody still owes stands in the school's edition only. */
const ways: Record<Audience, Link[]> = {
  school: [
    { label: '我的学期', href: '/teachers/{me}/semester/' },
    { label: '轮到我', href: '/teachers/{me}/semester/#owed' },
    { label: '等我答复', href: '/teachers/{me}/semester/#waiting' },
    write,
  ],
  public: [
    { label: '我写的', href: '/teachers/{me}/' },
    { label: '等我答复', href: '/teachers/{me}/#waiting' },
    write,
  ],
};

export function waysOf(audience: Audience): Required<Link>[] {
  return ways[audience].map(({ label, href = '' }) => ({ label, href }));
}
