-- What a build found out about who speaks is kept whole, so that nothing has to find it out again.

alter table rapporteur.reply_result add column rounds text[] not null default '{}';
alter table rapporteur.reply_result add column is_joint boolean not null default false;
comment on column rapporteur.reply_result.rounds is
    'The letters that the reply answers, those that an "unchanged" answered later among them.';
