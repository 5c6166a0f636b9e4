// Exit code 0 when this server can serve: it lives, its database answers, and the schema is the one it knows.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/health/ready`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => undefined);
process.exit(answer?.ok === true ? 0 : 1);
