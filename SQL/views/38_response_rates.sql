-- Response rates, like with like: Members over the membership, others apart.
--
-- Grain:   one row for each edition and rate
create or replace view analysis.response_rates as
select
    e.edition,
    k.rate,
    k.respondents,
    k.base_size,
    round(k.respondents::numeric / nullif(k.base_size, 0), 4) as share
from rapporteur.read_edition as e
cross join lateral (
    select count(distinct t.entity) as members
    from rapporteur.state_membership as m
    inner join rapporteur.state as t on t.state = m.state
    where m.organization = 'united_nations'
        and m.status = 'member'
        and (m.valid_from is null or m.valid_from <= e.cutoff)
        and (m.valid_to is null or m.valid_to >= e.cutoff)
) as u
cross join lateral (
    select
        count(*) as named,
        count(*) filter (where k.is_member) as members,
        count(*) filter (where s.state is not null and not k.is_member) as other_states
    from rapporteur.reply_result as r
    left join rapporteur.state as s on s.state = r.respondent
    cross join lateral (
        select exists (
            select
            from rapporteur.state as t
            inner join rapporteur.state_membership as m on m.state = t.state
            where t.entity = s.entity
                and m.organization = 'united_nations'
                and m.status = 'member'
                and (m.valid_from is null or m.valid_from <= e.cutoff)
                and (m.valid_to is null or m.valid_to >= e.cutoff)
        ) as is_member
    ) as k
    where r.build_id = e.build_id and r.speaks
) as n
cross join lateral (
    select coalesce(sum(w.replies), 0)::bigint as replies
    from rapporteur.wide_result as w
    where w.build_id = e.build_id and w.speaks
) as w
cross join lateral (
    values
        ('Member States over the membership', n.members, u.members),
        ('States that are not Members, shown apart', n.other_states, null),
        ('all respondents, whether Members or not', n.named + w.replies, null)
) as k(rate, respondents, base_size);
comment on view analysis.response_rates is
    'Response rates: one row for each edition and rate. The same kind of respondent stands above and below the line: Members over the membership on the cut-off date; others are shown apart.';
comment on column analysis.response_rates.rate is 'Which rate it is.';
comment on column analysis.response_rates.respondents is 'Respondents that speak.';
comment on column analysis.response_rates.base_size is 'The membership of the United Nations on the cut-off date; empty where there is no base.';
