// Differs by the answer that proxy.js has read.
export function GET(request) {
  return new Response(request.headers.get("x-marketing") === "allowed" ? "Offers for you" : "Offers for all");
}
