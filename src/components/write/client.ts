import { Desk } from './desk.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-desk]')) new Desk(root).start();
