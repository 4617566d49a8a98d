-- A build by the name of its edition.
--
-- Grain:   one row
-- Params:  $1 text  symbol, SYMBOL@BATCH, SYMBOL@DATE or SYMBOL@BATCH@DATE
select
    b.build_id,
    b.symbol,
    b.batch
from rapporteur.build_of($1::text) as b
