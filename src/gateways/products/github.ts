import type { Product } from '../signature.ts';

/** Its own failure is the page with the unicorn. https://www.githubstatus.com/ */
export const github: Product = {
  id: 'github',
  name: 'GitHub',
  stand: 'site',
  edge: true,
  makes: [{ page: /^<!DOCTYPE html>(?:(?!<title)[\s\S]){0,600}<title>Unicorn! &middot; GitHub<\/title>/ }],
  passes: [{ 'x-github-request-id': /^/ }, { server: /^(?:GitHub\.com|github\.com)$/ }],
  quotes: [{ header: 'x-github-request-id' }],
};
