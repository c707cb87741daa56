import type { Product } from '../signature.ts';

/** The page is an empty frame around Heroku's own. https://devcenter.heroku.com/articles/error-codes */
export const heroku: Product = {
  id: 'heroku',
  name: 'Heroku',
  stand: 'site',
  edge: true,
  makes: [
    {
      page: /^<!DOCTYPE html>\s{0,4}<html>[\s\S]{0,1200}<iframe\s{1,20}src="(?:https?:)?\/\/www\.herokucdn\.com\/error-pages\/[\w-]{1,60}\.html"/,
    },
  ],
  passes: [{ via: /\bvegur$/ }, { via: /\bheroku-router$/ }, { server: /^(?:Heroku|heroku-router)$/ }],
};
