-- Whom the next letter of a round goes to, for a mail merge.
--
-- Grain:   one row for each State
-- Params:  $1 text  consultation    $2 text  round    $3 text  day    $4 text  language
--          $5 text  whether who only acknowledged is reminded, too
-- Order:   English alphabetical order of names
select
    t.respondent,
    t.name,
    t.state_of_reply,
    to_char(t.due_on, 'YYYY-MM-DD') as due_on,
    t.days_overdue
from analysis.targets($1::text, $2::text, $3::date, $4::text, $5::boolean) as t
