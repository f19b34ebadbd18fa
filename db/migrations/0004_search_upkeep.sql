-- Two parts of a search index on one level are enough to be merged by the job that tidies it; four
-- are the default, and every part is searched for every word.
INSERT INTO posts_fts(posts_fts, rank) VALUES ('usermerge', 2);
--> statement-breakpoint
INSERT INTO articles_fts(articles_fts, rank) VALUES ('usermerge', 2);
