#!/bin/bash
# Run once, by the PostgreSQL image, on an empty data volume: the role that owns the tables, the role that the servers
# are, and the database. The servers' role owns nothing; the migrations grant it what it needs. No migration makes a role.
set -euo pipefail
: "${CONCORD_OWNER_PASSWORD:?is not set}" "${CONCORD_APP_PASSWORD:?is not set}"

# The passwords reach psql as variables that it quotes itself, and never by its command line.
export CONCORD_OWNER_PASSWORD CONCORD_APP_PASSWORD
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner_password CONCORD_OWNER_PASSWORD
\getenv app_password CONCORD_APP_PASSWORD
SET password_encryption = 'scram-sha-256';
CREATE ROLE concord_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE concord_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE DATABASE concord OWNER concord_owner;
ALTER DATABASE concord OWNER TO concord_owner;
REVOKE ALL ON DATABASE concord FROM PUBLIC;
GRANT CONNECT ON DATABASE concord TO concord_app;
SQL
