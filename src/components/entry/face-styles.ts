/** What the faces look like. Whoever shows a body brings this along. */
import.meta.glob('../../body/components/*/*.css', { eager: true });
