CREATE TABLE `appeals` (
	`id` integer PRIMARY KEY NOT NULL,
	`decision_id` integer NOT NULL,
	`appellant_id` integer NOT NULL,
	`side` text NOT NULL,
	`happened` text NOT NULL,
	`wrong` text NOT NULL,
	`change` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`reason` text,
	`decided_by` integer,
	`decided_at` integer,
	`replaced_by` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appellant_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_once` ON `appeals` (`decision_id`,`appellant_id`);--> statement-breakpoint
CREATE INDEX `appeals_appellant` ON `appeals` (`appellant_id`,`id`);--> statement-breakpoint
CREATE INDEX `appeals_at` ON `appeals` (`at`);--> statement-breakpoint
CREATE INDEX `appeals_decided_by` ON `appeals` (`decided_by`) WHERE decided_by is not null;--> statement-breakpoint
CREATE INDEX `appeals_replaced_by` ON `appeals` (`replaced_by`) WHERE replaced_by is not null;--> statement-breakpoint
CREATE TABLE `statements` (
	`decision_id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`place` text NOT NULL,
	`path` text NOT NULL,
	`ground` text NOT NULL,
	`law` text DEFAULT '' NOT NULL,
	`facts` text NOT NULL,
	`detection` text NOT NULL,
	`automated` integer NOT NULL,
	`at` integer NOT NULL,
	`appeal_until` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statements_user` ON `statements` (`user_id`,`at`);--> statement-breakpoint
CREATE INDEX `statements_at` ON `statements` (`at`);--> statement-breakpoint
CREATE TABLE `illegal_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`url` text NOT NULL,
	`law` text NOT NULL,
	`explanation` text NOT NULL,
	`at` integer NOT NULL,
	`told_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `illegal_notices_case` ON `illegal_notices` (`case_id`);--> statement-breakpoint
CREATE INDEX `illegal_notices_at` ON `illegal_notices` (`at`);--> statement-breakpoint
CREATE TABLE `case_looks` (
	`case_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `user_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_looks_user` ON `case_looks` (`user_id`);--> statement-breakpoint
CREATE TABLE `case_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`kind` text NOT NULL,
	`to_id` integer,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_notes_case` ON `case_notes` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `case_notes_author` ON `case_notes` (`author_id`);--> statement-breakpoint
CREATE INDEX `case_notes_to` ON `case_notes` (`to_id`) WHERE to_id is not null;--> statement-breakpoint
CREATE TABLE `exposures` (
	`user_id` integer NOT NULL,
	`case_id` integer NOT NULL,
	`day` integer NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `case_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exposures_case` ON `exposures` (`case_id`);--> statement-breakpoint
CREATE INDEX `exposures_day` ON `exposures` (`day`);--> statement-breakpoint
CREATE TABLE `overrides` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`granted_by` integer,
	`granted_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overrides_once` ON `overrides` (`case_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `overrides_user` ON `overrides` (`user_id`);--> statement-breakpoint
CREATE INDEX `overrides_granted_by` ON `overrides` (`granted_by`) WHERE granted_by is not null;--> statement-breakpoint
CREATE TABLE `person_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_notes_user` ON `person_notes` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `person_notes_author` ON `person_notes` (`author_id`);--> statement-breakpoint
CREATE TABLE `feature_counts` (
	`feature` text NOT NULL,
	`label` text NOT NULL,
	`posts` integer NOT NULL,
	PRIMARY KEY(`feature`, `label`)
);
--> statement-breakpoint
CREATE TABLE `learnt_posts` (
	`post_id` integer PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`features` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `patterns` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`label` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	`removed_by` integer,
	`removed_at` integer,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `patterns_once` ON `patterns` (`kind`,`text`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `patterns_by_id` ON `patterns` (`by_id`);--> statement-breakpoint
CREATE INDEX `patterns_removed_by` ON `patterns` (`removed_by`) WHERE removed_by is not null;--> statement-breakpoint
CREATE TABLE `post_checks` (
	`post_id` integer PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`label` text NOT NULL,
	`score` integer NOT NULL,
	`reasons` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_checks_at` ON `post_checks` (`at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `settings_by_id` ON `settings` (`by_id`);--> statement-breakpoint
CREATE TABLE `sweeps` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer,
	`reason` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	`undone_by` integer,
	`undone_at` integer,
	`undo_reason` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sweeps_user` ON `sweeps` (`user_id`,`id`) WHERE user_id is not null;--> statement-breakpoint
CREATE INDEX `sweeps_by_id` ON `sweeps` (`by_id`);--> statement-breakpoint
CREATE INDEX `sweeps_undone_by` ON `sweeps` (`undone_by`) WHERE undone_by is not null;--> statement-breakpoint
CREATE TABLE `swept_posts` (
	`sweep_id` integer NOT NULL,
	`post_id` integer NOT NULL,
	PRIMARY KEY(`sweep_id`, `post_id`),
	FOREIGN KEY (`sweep_id`) REFERENCES `sweeps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `swept_posts_post` ON `swept_posts` (`post_id`);--> statement-breakpoint
CREATE TABLE `thread_reads` (
	`user_id` integer NOT NULL,
	`thread_id` integer NOT NULL,
	`posts` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `thread_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_reads_thread` ON `thread_reads` (`thread_id`);--> statement-breakpoint
CREATE TABLE `trust_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`before` integer NOT NULL,
	`after` integer NOT NULL,
	`why` text NOT NULL,
	`by_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_changes_user` ON `trust_changes` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `trust_changes_by_id` ON `trust_changes` (`by_id`) WHERE by_id is not null;--> statement-breakpoint
CREATE TABLE `visits` (
	`user_id` integer NOT NULL,
	`day` integer NOT NULL,
	`reading` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `cases_open`;--> statement-breakpoint
ALTER TABLE `cases` ADD `subject_kind` text DEFAULT 'post' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `subject_id` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `article_id` integer REFERENCES articles(id);--> statement-breakpoint
ALTER TABLE `cases` ADD `score` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `handed_to` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `cases` ADD `escalated_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `reminded_at` integer;--> statement-breakpoint
UPDATE `cases` SET `subject_id` = `post_id`, `score` = `reports` * 100;--> statement-breakpoint
UPDATE `cases` SET `subject_kind` = 'thread', `subject_id` = `thread_id` WHERE `kind` = 'contest';--> statement-breakpoint
ALTER TABLE `cases` ALTER COLUMN `post_id` TO `post_id` integer;--> statement-breakpoint
ALTER TABLE `cases` ALTER COLUMN `thread_id` TO `thread_id` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `days` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `interim` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `restored_at` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `acknowledged_at` integer;--> statement-breakpoint
UPDATE `decisions` SET `days` = 3 WHERE `consequence` = 'silence';--> statement-breakpoint
UPDATE `decisions` SET `acknowledged_at` = `at` WHERE `consequence` = 'warn';--> statement-breakpoint
ALTER TABLE `decisions` ALTER COLUMN `turn` TO `turn` integer;--> statement-breakpoint
ALTER TABLE `decisions` ALTER COLUMN `decided_by` TO `decided_by` integer;--> statement-breakpoint
ALTER TABLE `mod_log` ADD `article_id` integer REFERENCES articles(id);--> statement-breakpoint
ALTER TABLE `mod_log` ADD `previous` text;--> statement-breakpoint
ALTER TABLE `mod_log` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `mod_log` ALTER COLUMN `actor_id` TO `actor_id` integer;--> statement-breakpoint
ALTER TABLE `reports` ADD `weight` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `parts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `reports` ALTER COLUMN `post_id` TO `post_id` integer;--> statement-breakpoint
ALTER TABLE `reports` ALTER COLUMN `reporter_id` TO `reporter_id` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `cases_open` ON `cases` (`subject_kind`,`subject_id`,`kind`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_subject` ON `cases` (`subject_kind`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_thread` ON `cases` (`thread_id`,`id`) WHERE thread_id is not null;--> statement-breakpoint
CREATE INDEX `cases_article` ON `cases` (`article_id`) WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX `cases_handed_to` ON `cases` (`handed_to`) WHERE handed_to is not null;--> statement-breakpoint
CREATE INDEX `decisions_at` ON `decisions` (`at`);--> statement-breakpoint
CREATE INDEX `mod_log_unsealed` ON `mod_log` (`id`) WHERE hash is null;--> statement-breakpoint
CREATE INDEX `mod_log_at` ON `mod_log` (`at`);--> statement-breakpoint
ALTER TABLE `posts` ADD `held_at` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `slow_seconds` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `reports_limited_until` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `profile_hidden_at` integer;
