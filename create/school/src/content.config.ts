export { collections } from 'tongban/content';
