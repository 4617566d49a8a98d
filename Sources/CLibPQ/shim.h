#include <libpq-fe.h>
// Swift imports no character-literal macros, so the ones that are read are restated here.
static const int diagSeverity = PG_DIAG_SEVERITY_NONLOCALIZED;
static const int diagSQLState = PG_DIAG_SQLSTATE;
static const int diagMessage = PG_DIAG_MESSAGE_PRIMARY;
static const int diagDetail = PG_DIAG_MESSAGE_DETAIL;
static const int diagHint = PG_DIAG_MESSAGE_HINT;
static const int diagPosition = PG_DIAG_STATEMENT_POSITION;
static const int diagContext = PG_DIAG_CONTEXT;
static const int diagSchema = PG_DIAG_SCHEMA_NAME;
static const int diagTable = PG_DIAG_TABLE_NAME;
static const int diagColumn = PG_DIAG_COLUMN_NAME;
static const int diagConstraint = PG_DIAG_CONSTRAINT_NAME;
