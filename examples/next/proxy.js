import { NextResponse } from "next/server";
import { readConsent } from "noren-consent/server";

// Next.js' middleware: tells what it renders whether marketing is allowed.
export function proxy(request) {
  const gpc = request.headers.get("sec-gpc") === "1";
  const consent = readConsent(request.headers.get("cookie"), { name: "__Host-noren", gpc });
  const headers = new Headers(request.headers);
  headers.set("x-marketing", consent?.allowed("marketing") ? "allowed" : "not allowed");
  const response = NextResponse.next({ request: { headers } });
  // What differs by the answer must not come from a cache to somebody else.
  response.headers.set("Cache-Control", "private");
  response.headers.set("Vary", "Cookie, Sec-GPC");
  return response;
}

export const config = { matcher: "/offers" };
