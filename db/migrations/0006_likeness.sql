CREATE TABLE `article_dealings` (
	`article_id` integer NOT NULL,
	`up_to` integer NOT NULL,
	`questions` integer NOT NULL,
	`revision` integer NOT NULL,
	`note` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `up_to`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `asked_after` (
	`thread_id` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` integer NOT NULL,
	`rank` integer NOT NULL,
	`opened` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `kind`, `ref`),
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `asked_after_ref` ON `asked_after` (`kind`,`ref`,`thread_id`);--> statement-breakpoint
CREATE TABLE `likeness_terms` (
	`term` text PRIMARY KEY NOT NULL,
	`threads` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `thread_likeness` (
	`thread_id` integer PRIMARY KEY NOT NULL,
	`said` text NOT NULL,
	`implied` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thread_likeness_version` ON `thread_likeness` (`version`,`thread_id`);--> statement-breakpoint
ALTER TABLE `articles` ADD `asked_after` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `asked_after_dealt` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_asked_after` ON `articles` (`asked_after`,`id`) WHERE asked_after > 0;