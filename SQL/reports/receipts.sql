-- Replies of an open survey by when they came: receipts.csv. Which they are is in analysis.replies.
--
-- Grain:   one row for each letter, or letters, and day
-- Params:  $1 integer  build
-- Order:   day, letters
select
    array_to_string(c.round, ';') as round,
    to_char(c.received_on, 'YYYY-MM-DD') as received_on,
    c.received_by,
    w.replies,
    w.punctuality,
    case when w.speaks then 'yes' else 'no' end as speaks,
    w.reason
from rapporteur.wide_result as w
inner join rapporteur.build as b on b.build_id = w.build_id
inner join rapporteur.receipt as c
    on c.consultation_id = b.consultation_id
    and c.receipt = w.receipt
where w.build_id = $1::integer
order by c.received_on, c.received_by collate "C", c.round
