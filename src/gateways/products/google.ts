import type { Product } from '../signature.ts';

/**
 * Google's front ends and load balancers: the page with the robot, in many languages, and the older one of the load balancer.
 * https://cloud.google.com/load-balancing/docs/https/troubleshooting-ext-https-lbs
 */
export const google: Product = {
  id: 'google',
  name: 'Google Cloud Load Balancing',
  stand: 'site',
  edge: true,
  makes: [
    {
      page: /^<!DOCTYPE html>\s{0,4}<html lang=[\w-]{2,12}>\s{0,4}<meta charset=utf-8>\s{0,4}<meta name=viewport [^>]{0,120}>\s{0,4}<title>[^<\d]{1,40}\d{3} \([^<]{1,60}\)!!1<\/title>/,
    },
    {
      page: /^<html><head>\s{0,4}<meta http-equiv="content-type" content="text\/html;charset=utf-8">\s{0,4}<title>\d{3} Server Error<\/title>\s{0,4}<\/head>\s{0,4}<body text=#000000 bgcolor=#ffffff>\s{0,4}<h1>Error: Server Error<\/h1>/,
    },
  ],
  passes: [{ via: /^1\.1 google$/ }, { server: /^(?:Google Frontend|gws|GFE\/)/ }],
  causes: [{ status: [504], cause: 'http_response_timeout' }],
  quotes: [{ header: 'x-cloud-trace-context' }],
};
