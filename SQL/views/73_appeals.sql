-- Joint appeals and other activities for which money was asked: asked, pledged, received, where known.
--
-- Grain:   one row for each edition and appeal
create or replace view analysis.appeals as
with given as (

    select c.edition, c.activity, c.currency,
        sum(c.amount) filter (where c.kind = 'pledge') as pledged,
        sum(c.amount) filter (where c.kind = 'payment') as received,
        count(distinct c.contributor) as donors
    from rapporteur.read_contributions as c
    where c.kind in ('pledge', 'payment')
    group by c.edition, c.activity, c.currency

)

select
    a.edition,
    a.activity,
    a.title,
    a.body,
    a.partners,
    a.currency,
    a.amount_asked,
    coalesce(a.amount_pledged, g.pledged) as amount_pledged,
    coalesce(a.amount_received, g.received) as amount_received,
    round(coalesce(a.amount_received, g.received) / nullif(a.amount_asked, 0), 4) as share,
    a.amount_asked - coalesce(a.amount_received, g.received) as shortfall,
    g.donors,
    a.instrument,
    a.paragraph,
    row_number() over (partition by a.edition order by a.position) as position
from analysis.activities as a
left join given as g
    on g.edition = a.edition
    and g.activity = a.activity
    and g.currency is not distinct from a.currency
where a.amount_asked is not null
    or exists (
        select from rapporteur.read_instruments as i
        where i.edition = a.edition
            and i.instrument = a.instrument
            and i.kind = 'appeal'
    );
comment on view analysis.appeals is 'Appeals with what was asked, pledged and received. Amounts not given are empty; only those of the appeals own currency are added.';
comment on column analysis.appeals.share is 'Received over asked; empty where either is not known.';
comment on column analysis.appeals.shortfall is 'amount_asked less amount_received; empty where either is not stated.';
comment on column analysis.appeals.donors is 'How many gave.';
