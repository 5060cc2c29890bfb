/** Before every id that comes from a writer, so that none can shadow `document.forms` and its like. */
export const ID_PREFIX = 's-';
