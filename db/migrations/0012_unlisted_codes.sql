CREATE TABLE `unlisted_acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`code_id` text NOT NULL,
	`act` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`code_id`) REFERENCES `unlisted_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unlisted_acts_code` ON `unlisted_acts` (`code_id`,`id`);--> statement-breakpoint
CREATE TABLE `unlisted_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`family_id` text NOT NULL,
	`seen` integer DEFAULT 0 NOT NULL,
	`people` integer DEFAULT 0 NOT NULL,
	`first_at` integer NOT NULL,
	`latest_at` integer NOT NULL,
	`dismissed_at` integer,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unlisted_codes_open` ON `unlisted_codes` (`people`,`latest_at`) WHERE dismissed_at is null and seen > 0;--> statement-breakpoint
CREATE INDEX `unlisted_codes_dismissed` ON `unlisted_codes` (`dismissed_at`) WHERE dismissed_at is not null;--> statement-breakpoint
CREATE TABLE `unlisted_sightings` (
	`code_id` text NOT NULL,
	`post_id` integer NOT NULL,
	`thread_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`written` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`code_id`, `post_id`),
	FOREIGN KEY (`code_id`) REFERENCES `unlisted_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unlisted_sightings_post` ON `unlisted_sightings` (`post_id`);--> statement-breakpoint
CREATE INDEX `unlisted_sightings_author` ON `unlisted_sightings` (`code_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `unlisted_sightings_at` ON `unlisted_sightings` (`code_id`,`at`);