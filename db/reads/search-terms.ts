// What a search looks for, as MATCH expressions made inside the database, where the words are known:
// typing slips put right, words still being typed completed, and common words told from rare ones.
import { type SQL, sql } from 'drizzle-orm'

/** One thing a text must have, or must not. */
export type SearchTerm = {
  /** As it was typed, for telling what was meant instead. */
  typed: string
  /** An FTS5 expression for it. */
  own: string
  /** The same for its other forms, empty where there are none: they count only where little is found. */
  forms: string
  /** A code or device by all its names: where little has every word, mentions of it stand for them. */
  isNamed: boolean
  /** Its words, folded; the rarest says how many texts have it. */
  tokens: string[]
  /** The word, folded, where a slip in it may be put right; else null. */
  word: string | null
  isPrefix: boolean
  isOut: boolean
}

/** A phrase no text has: the expression that finds nothing. */
export const nothing = '"qqxzzqxqxzqxzq"'

// bm25 reads the whole list of every word it ranks by: below this many entries that takes some
// milliseconds, above it the newest texts are taken instead, which takes the same at any size.
const mostRanked = 15_000

// Texts with only some of the words stand below: common words bring nothing there.
const mostLoose = 4_000

// With more completions in more texts than this the most frequent eight stand for all.
const mostCompleted = 5_000

// A word of so few texts may be a slip in them, too; what is meant stands in far more.
const mostSlips = 5
const meantOftener = 30

const shortestCorrected = 4

/**
 * Common table expressions ending in `expr`, one row: `every` (all terms), `titled` (all of them in
 * the title), `some` (any rare one), `formed` (any in another form), `marked` (any, for marking them in a text found before: a list of
 * words takes a fraction of what their common beginning does), `isCommon`, `corrections` as JSON.
 */
export const expressions = (terms: SearchTerm[]): SQL => sql`
  asked as materialized (
    select key as n, value ->> 'typed' as typed, value ->> 'own' as own, value ->> 'forms' as forms, value ->> 'word' as word,
      value ->> 'isPrefix' as is_prefix, value ->> 'isOut' as is_out, value ->> 'isNamed' as is_named, value -> 'tokens' as tokens
    from json_each(${JSON.stringify(terms)})
  ),
  counted as materialized (
    select asked.*, (select min(${textsWith(sql`t.value`)}) from json_each(asked.tokens) t) as texts
    from asked
  ),
  completed as materialized (
    select n, coalesce((select sum(posts) from (select posts from words
        where word >= counted.word and word < counted.word || ${lastOfAll} limit 2000)), 0) as texts,
      (select group_concat('"' || word || '"', ' OR ') from (select word from words
        where word >= counted.word and word < counted.word || ${lastOfAll}
        order by posts desc limit 8)) as words
    from counted where is_prefix
  ),
  ${slips},
  resolved as materialized (
    select counted.n, counted.typed, counted.is_out, counted.is_named, slips.meant, counted.texts = 0 as is_instead,
      max(counted.texts, coalesce(slips.texts, 0), coalesce(completed.texts, 0)) as texts,
      '(' || case when slips.meant is not null and counted.texts = 0 then '"' || slips.meant || '"'
        when slips.meant is not null then counted.own || ' OR "' || slips.meant || '"'
        when completed.n is null then counted.own
        when completed.texts > ${mostCompleted} then counted.own || coalesce(' OR ' || completed.words, '')
        else counted.own || ' OR "' || counted.word || '"*' end || ')' as match,
      iif(counted.forms = '', '', ' OR ' || counted.forms) as forms,
      coalesce('"' || slips.meant || '" OR ', '') || counted.own || case when completed.n is null then ''
        else ' OR ' || coalesce(completed.words, '"' || counted.word || '"*') end as marked
    from counted left join slips on +slips.n = counted.n
      left join completed on +completed.n = counted.n
    order by counted.n
  ),
  joined as materialized (
    select group_concat(match, ' AND ') filter (where not is_out) as every,
      ' NOT (' || group_concat(match, ' OR ') filter (where is_out) || ')' as out,
      group_concat(match, ' OR ') filter (where not is_out and not is_named and texts <= ${mostLoose}) as some,
      group_concat(match || forms, ' OR ') filter (where not is_out and forms <> '' and texts <= ${mostLoose}) as formed,
      group_concat(marked || forms, ' OR ') filter (where not is_out) as marked,
      coalesce(sum(texts) filter (where not is_out), 0) as texts,
      json_group_array(json_object('typed', typed, 'meant', meant, 'isInstead', is_instead))
        filter (where meant is not null) as corrections
    from resolved
  ),
  expr as materialized (
    select coalesce('(' || every || ')' || coalesce(out, ''), ${nothing}) as every,
      coalesce('title : (' || every || ')' || coalesce(out, ''), ${nothing}) as titled,
      coalesce('(' || some || ')' || coalesce(out, ''), ${nothing}) as some,
      coalesce('(' || formed || ')' || coalesce(out, ''), ${nothing}) as formed,
      coalesce(marked, ${nothing}) as marked, texts > ${mostRanked} as isCommon, corrections
    from joined
  )`

const letters = JSON.stringify(['', ...'abcdefghijklmnopqrstuvwxyz'])

// Behind every letter there is.
const lastOfAll = '\u{10ffff}'

// The count of a common word is read; words that came since it was made are looked up in the index,
// where their lists are still short.
const textsWith = (word: SQL): SQL => sql`
  coalesce((select posts from words where word = ${word}),
    (select doc from posts_words where term = ${word}), 0)
  + coalesce((select doc from articles_words where term = ${word}), 0)`

// Every word one edit away (a letter too few, too many, wrong, or two that changed places) is looked
// up: some hundred look-ups, only for words that nearly no text has, and no table to keep.
const slips = sql`
  doubtful as materialized (
    select counted.n, counted.word, max(counted.texts, coalesce(completed.texts, 0)) as texts
    from counted left join completed on +completed.n = counted.n
    where not is_out and counted.word is not null and length(counted.word) between ${shortestCorrected} and 24
      and max(counted.texts, coalesce(completed.texts, 0)) <= ${mostSlips}
    limit 6
  ),
  places as materialized (select key as place from json_each(
    '[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]')),
  near as materialized (
    select distinct n, texts, word, edited from (
      select n, texts, word, substr(word, 1, place) || letter.value
          || substr(word, place + 1 + skipped.value) as edited
        from doubtful cross join places cross join json_each(${letters}) letter
        cross join json_each('[0,1]') skipped where place <= length(word)
      union all
      select n, texts, word, substr(word, 1, place) || substr(word, place + 2, 1)
          || substr(word, place + 1, 1) || substr(word, place + 3)
        from doubtful cross join places where place < length(word) - 1
    ) where edited <> word and length(edited) >= 3
  ),
  known as (
    select n, near.texts as slipped, near.word, words.word as meant, words.posts as texts
      from near cross join words on words.word = near.edited
    union all
    select n, near.texts, near.word, term, doc from near cross join articles_words
      on articles_words.term = near.edited
    union all
    select n, near.texts, near.word, term, doc from near cross join posts_words
      on posts_words.term = near.edited
      where not exists (select 1 from words where word = near.edited)
  ),
  slips as materialized (
    select n, meant, max(texts * iif(substr(meant, 1, 1) = substr(word, 1, 1), 3, 1)) as weight, texts
    from known where texts >= max(1, slipped * ${meantOftener}) group by n
  )`
