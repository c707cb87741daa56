import type { Product } from '../signature.ts';

/**
 * ASP.NET Core's module in IIS: the application itself did not start.
 * https://learn.microsoft.com/aspnet/core/test/troubleshoot-azure-iis
 * https://github.com/dotnet/aspnetcore/tree/main/src/Servers/IIS/AspNetCoreModuleV2
 */
export const ancm: Product = {
  id: 'ancm',
  name: 'ASP.NET Core Module for IIS',
  stand: 'site',
  makes: [
    {
      page: /^<!DOCTYPE html[\s\S]{0,4000}<h1>\s{0,4}HTTP Error 50[023]\.\d{1,3} - [^<]{1,80}<\/h1>[\s\S]{0,200}Common (?:solutions|causes)[\s\S]{0,40} issue:/i,
    },
  ],
  causes: [{ page: /^/, cause: 'destination_unavailable' }],
};
