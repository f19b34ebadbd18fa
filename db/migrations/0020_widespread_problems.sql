CREATE TABLE `alert_wishes` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`mail` integer DEFAULT true NOT NULL,
	`quiet_from` integer,
	`quiet_to` integer,
	`time_zone` text DEFAULT 'UTC' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `problem_alerts` (
	`problem_id` integer NOT NULL,
	`event` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`problem_id`, `event`),
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `problem_flags` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`by_id` integer NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text,
	`reply` text,
	`answered_by` integer,
	`answered_at` integer,
	`problem_id` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problem_flags_open` ON `problem_flags` (`case_id`) WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX `problem_flags_case` ON `problem_flags` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `problem_flags_waiting` ON `problem_flags` (`answered_at`,`at`);--> statement-breakpoint
CREATE INDEX `problem_flags_by_id` ON `problem_flags` (`by_id`);--> statement-breakpoint
CREATE INDEX `problem_flags_answered_by` ON `problem_flags` (`answered_by`) WHERE answered_by is not null;--> statement-breakpoint
CREATE INDEX `problem_flags_problem` ON `problem_flags` (`problem_id`) WHERE problem_id is not null;--> statement-breakpoint
CREATE TABLE `signal_attacks` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`evidence` text NOT NULL,
	`user_ids` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signal_attacks_key` ON `signal_attacks` (`key`,`at`);--> statement-breakpoint
CREATE INDEX `signal_attacks_case` ON `signal_attacks` (`case_id`);--> statement-breakpoint
CREATE TABLE `problem_answers` (
	`problem_id` integer NOT NULL,
	`round` integer NOT NULL,
	`user_id` integer NOT NULL,
	`fixed` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`problem_id`, `round`, `user_id`),
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_answers_user` ON `problem_answers` (`user_id`);--> statement-breakpoint
CREATE TABLE `problem_keys` (
	`problem_id` integer NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`problem_id`, `key`),
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problem_keys_open` ON `problem_keys` (`key`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `problem_keys_key` ON `problem_keys` (`key`,`problem_id`);--> statement-breakpoint
CREATE TABLE `problem_moves` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_id` integer NOT NULL,
	`into_id` integer NOT NULL,
	`moved` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` integer,
	FOREIGN KEY (`from_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_moves_from` ON `problem_moves` (`from_id`,`id`);--> statement-breakpoint
CREATE INDEX `problem_moves_into` ON `problem_moves` (`into_id`,`id`);--> statement-breakpoint
CREATE INDEX `problem_moves_by_id` ON `problem_moves` (`by_id`);--> statement-breakpoint
CREATE INDEX `problem_moves_undone_by` ON `problem_moves` (`undone_by`) WHERE undone_by is not null;--> statement-breakpoint
CREATE TABLE `detector_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `detector_site` (
	`id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	`turn` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `guest_signals` (
	`key` text NOT NULL,
	`mark` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`key`, `mark`)
);
--> statement-breakpoint
CREATE INDEX `guest_signals_key` ON `guest_signals` (`key`,`at`);--> statement-breakpoint
CREATE INDEX `guest_signals_at` ON `guest_signals` (`at`);--> statement-breakpoint
ALTER TABLE `problem_updates` ALTER COLUMN `by_id` TO `by_id` integer REFERENCES `users`(`id`);--> statement-breakpoint
ALTER TABLE `articles` ADD `source_problem_id` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `country` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `problem_threads` ADD `key` text;--> statement-breakpoint
ALTER TABLE `problem_threads` ADD `post_id` integer;--> statement-breakpoint
ALTER TABLE `problem_threads` ADD `by_id` integer REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `problem_threads_by_id` ON `problem_threads` (`by_id`) WHERE by_id is not null;--> statement-breakpoint
ALTER TABLE `problems` ADD `raised_by` text DEFAULT 'detector' NOT NULL;--> statement-breakpoint
ALTER TABLE `problems` ADD `country` text;--> statement-breakpoint
ALTER TABLE `problems` ADD `app_version` text;--> statement-breakpoint
ALTER TABLE `problems` ADD `unlisted_id` text REFERENCES unlisted_codes(id);--> statement-breakpoint
ALTER TABLE `problems` ADD `severity` text;--> statement-breakpoint
ALTER TABLE `problems` ADD `category_id` integer REFERENCES categories(id);--> statement-breakpoint
ALTER TABLE `problems` ADD `owner_id` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `problems` ADD `article_id` integer REFERENCES articles(id);--> statement-breakpoint
ALTER TABLE `problems` ADD `snoozed_until` integer;--> statement-breakpoint
ALTER TABLE `problems` ADD `merged_into` integer;--> statement-breakpoint
ALTER TABLE `problems` ADD `split_from` integer;--> statement-breakpoint
ALTER TABLE `problems` ADD `round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `problems_unlisted` ON `problems` (`unlisted_id`) WHERE unlisted_id is not null;--> statement-breakpoint
CREATE INDEX `problems_category` ON `problems` (`category_id`) WHERE category_id is not null;--> statement-breakpoint
CREATE INDEX `problems_owner` ON `problems` (`owner_id`) WHERE owner_id is not null;--> statement-breakpoint
CREATE INDEX `problems_article` ON `problems` (`article_id`) WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX `problems_merged` ON `problems` (`merged_into`) WHERE merged_into is not null;--> statement-breakpoint
ALTER TABLE `signals` ADD `post_id` integer;--> statement-breakpoint
ALTER TABLE `signals` ADD `country` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `signals` ADD `app_version` text DEFAULT '' NOT NULL;--> statement-breakpoint
INSERT INTO `problem_keys` (`problem_id`, `key`, `at`, `ended_at`) SELECT `id`, `key`, `opened_at`, `closed_at` FROM `problems`;--> statement-breakpoint
UPDATE `problems` SET `round` = 1 WHERE `state` = 'resolved';--> statement-breakpoint
INSERT INTO `problem_answers` (`problem_id`, `round`, `user_id`, `fixed`, `at`) SELECT p.`id`, 1, s.`user_id`, false, s.`at` FROM `problems` p JOIN `signals` s ON s.`key` = 'p:' || p.`id`;--> statement-breakpoint
DELETE FROM `signals` WHERE `key` GLOB 'p:*';
