-- What was answered to each question that asks for a number or a range, summarised.
create table rapporteur.value_result (
    build_id integer not null references rapporteur.build on delete cascade,
    question text not null,
    answers integer not null,
    ranges integer not null,
    lowest numeric not null,
    lower_quartile numeric not null,
    median numeric not null,
    upper_quartile numeric not null,
    highest numeric not null,
    mean numeric not null,
    primary key (build_id, question)
);
comment on table rapporteur.value_result is
    'Each question that asks for numbers: how many gave one, and what they are between. Quartiles, median and mean take a range by its middle.';

-- What readers see was counted without them; the next run counts it anew.
update rapporteur.build as b
set state = 'building'
from rapporteur.current_build as v
where v.build_id = b.build_id
    and exists (
        select from rapporteur.questions as q
        where q.consultation_id = b.consultation_id and q.kind in ('number', 'range')
    );
