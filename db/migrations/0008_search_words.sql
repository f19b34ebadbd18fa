CREATE TABLE `search_counts` (
	`ending` text NOT NULL,
	`day` integer NOT NULL,
	`words` text NOT NULL,
	`networks` integer NOT NULL,
	PRIMARY KEY(`ending`, `day`, `words`)
);
--> statement-breakpoint
CREATE INDEX `search_counts_day` ON `search_counts` (`day`);--> statement-breakpoint
CREATE TABLE `search_marks` (
	`mark` text PRIMARY KEY NOT NULL,
	`day` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_marks_day` ON `search_marks` (`day`);--> statement-breakpoint
CREATE TABLE `words` (
	`word` text PRIMARY KEY NOT NULL,
	`posts` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `words_counted` (
	`id` integer PRIMARY KEY NOT NULL,
	`up_to` text NOT NULL
);
