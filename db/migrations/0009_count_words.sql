-- The words of the full-text indexes as tables one can ask, and a first count of the posts' words.
CREATE VIRTUAL TABLE `posts_words` USING fts5vocab('posts_fts', 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE `articles_words` USING fts5vocab('articles_fts', 'row');
--> statement-breakpoint
INSERT OR REPLACE INTO `words` (`word`, `posts`) SELECT `term`, `doc` FROM `posts_words`;
--> statement-breakpoint
INSERT OR REPLACE INTO `words_counted` (`id`, `up_to`) VALUES (1, '');
